import type { CrmError, FieldProblem } from '../../port.ts';

/** What a call of the page is rejected with: https://developer.salesforce.com/docs/platform/lwc/guide/data-error.html */
interface Thrown {
  readonly status?: number;
  readonly message?: string;
  readonly body?: BodyOfError | readonly BodyOfError[];
}

interface BodyOfError {
  readonly message?: string;
  readonly errorCode?: string;
  readonly isUserDefinedException?: boolean;
}

/** How the Apex class tells of a row that was not kept. */
export interface RefusedRow {
  readonly kind: string;
  readonly message: string;
  readonly fields: readonly FieldProblem[];
}

/** A page cannot know when its org has calls again: soon, unless those of the whole day are spent. */
const [soonMs, hourMs] = [10_000, 3_600_000];

/** What a rejected call means. */
export function errorOf(thrown: unknown): CrmError {
  const { status = 0, message: said = '', body } = (thrown ?? {}) as Thrown;
  const [told = {}] = Array.isArray(body)
    ? (body as readonly BodyOfError[])
    : [body as BodyOfError | undefined];
  const message = told.message ?? said;
  const code = `${told.errorCode ?? ''} ${message}`;
  if (/REQUEST_LIMIT_EXCEEDED/.test(code) || status === 429)
    return { kind: 'rateLimited', retryAfterMs: /TotalRequests/i.test(code) ? hourMs : soonMs };
  // Whoever has no permission set of ours is refused the class.
  if (/have access to the Apex class|INVALID_SESSION_ID/i.test(code) || status === 401)
    return { kind: 'unauthorized', missingScopes: [] };
  // What may not be read or changed is a matter of rights in the org: no setting of ours mends it.
  if (told.isUserDefinedException || /INSUFFICIENT_ACCESS/.test(code))
    return { kind: 'rejected', fields: [], message };
  return { kind: 'unavailable', message: message === '' ? 'Salesforce did not answer' : message };
}

/** Why a row was not kept. */
export function errorOfRow({ kind, message, fields }: RefusedRow): CrmError {
  switch (kind) {
    case 'notFound':
      return { kind, what: message };
    case 'conflict':
    case 'unavailable':
      return { kind, message };
    default:
      return { kind: 'rejected', fields, message };
  }
}
