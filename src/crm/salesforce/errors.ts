import type { CrmError, FieldProblem } from '../port.ts';

/** One error of Salesforce's error arrays. */
export interface Refusal {
  /** `errorCode` of a call, `statusCode` of a row: `FIELD_CUSTOM_VALIDATION_EXCEPTION`. */
  readonly code: string;
  readonly message: string;
  readonly fields: readonly string[];
}

const hourMs = 3_600_000;
const unknownAgainMs = 10_000;

/** The errors in an answer, whether it is `[{errorCode}]`, a row's `errors`, or one of them. */
export function refusalsIn(body: unknown): readonly Refusal[] {
  const list: readonly unknown[] = Array.isArray(body) ? body : [body];
  return list.flatMap((item) => {
    if (typeof item !== 'object' || item === null) return [];
    const { errorCode, statusCode, message, fields } = item as Readonly<Record<string, unknown>>;
    const code = typeof errorCode === 'string' ? errorCode : statusCode;
    if (typeof code !== 'string') return [];
    const named = Array.isArray(fields) ? fields.filter((field) => typeof field === 'string') : [];
    return [{ code, message: typeof message === 'string' ? message : '', fields: named }];
  });
}

/** An answer that is no success, in the words of the port. `what` names what was asked for, as people call it. */
export function crmErrorOf(status: number, body: unknown, what: string): CrmError {
  const refusals = refusalsIn(body);
  if (status === 401) return { kind: 'unauthorized', missingScopes: [] };
  if (status >= 500 || (refusals.length === 0 && status !== 404))
    return { kind: 'unavailable', message: `Salesforce is not answering as it should (${status}).` };
  return refusals.length === 0 ? { kind: 'notFound', what } : rowErrorOf(refusals, what);
}

/** What a row, or a call, was refused for. The first error decides what kind it is; all of them are told. */
export function rowErrorOf(refusals: readonly Refusal[], what: string): CrmError {
  const [first] = refusals;
  if (!first) return { kind: 'unavailable', message: `Salesforce refused ${what} and did not say why.` };
  if (namesNothing(first)) return { kind: 'notFound', what };
  switch (first.code) {
    case 'INVALID_SESSION_ID':
    case 'INVALID_AUTH_HEADER':
    case 'API_DISABLED_FOR_ORG':
    case 'API_CURRENTLY_DISABLED':
      return { kind: 'unauthorized', missingScopes: [] };
    case 'REQUEST_LIMIT_EXCEEDED':
      return {
        kind: 'rateLimited',
        retryAfterMs: /TotalRequests/i.test(first.message) ? hourMs : unknownAgainMs,
      };
    case 'UNABLE_TO_LOCK_ROW':
    case 'DUPLICATE_VALUE':
    case 'DUPLICATE_EXTERNAL_ID':
      return { kind: 'conflict', message: sentence(first.message) };
    case 'SERVER_UNAVAILABLE':
    case 'UNKNOWN_EXCEPTION':
    case 'QUERY_TIMEOUT':
    case 'INVALID_QUERY_LOCATOR':
      return { kind: 'unavailable', message: sentence(first.message) };
    default:
      return rejected(refusals);
  }
}

/** An upsert by a field that is not there is a `NOT_FOUND` as well. */
const unknownKey = /external ID field does not exist or is not accessible: (\w+)/i;

const absent = new Set([
  'INVALID_TYPE',
  'NOT_FOUND',
  'ENTITY_IS_DELETED',
  'MALFORMED_ID',
  'INVALID_CROSS_REFERENCE_KEY',
]);

/** True when the row itself is not there; with a field, it is what the field points to that is not. */
const namesNothing = ({ code, message, fields }: Refusal): boolean =>
  (absent.has(code) && !unknownKey.test(message) && fields.every((field) => field === 'Id')) ||
  (code === 'INVALID_QUERY_FILTER_OPERATOR' && message.includes('invalid ID field'));

function rejected(refusals: readonly Refusal[]): CrmError {
  const fields = refusals.flatMap(problemsOf);
  const messages = new Set(refusals.map(({ message }) => sentence(message)));
  return { kind: 'rejected', fields, message: [...messages].join(' ') };
}

/** A message that names its field in words only names it as a field too. */
function problemsOf({ message, fields }: Refusal): readonly FieldProblem[] {
  const named =
    fields.length > 0
      ? fields
      : [(/No such column '([^']+)'/.exec(message) ?? unknownKey.exec(message))?.[1] ?? ''];
  return named.filter((field) => field !== '').map((field) => ({ field, message: sentence(message) }));
}

/** A query's errors quote the query; nobody reads more than the last of it. */
function sentence(message: string): string {
  const said = message.split('\n').findLast((line) => line.trim() !== '') ?? '';
  return said.trim().slice(0, 500) || 'Salesforce refused it.';
}
