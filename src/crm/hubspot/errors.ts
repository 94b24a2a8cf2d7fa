import type { CrmError, FieldProblem } from '../port.ts';
import type { NoReply, Reply } from './client/transport.ts';
import { policyOf } from './client/retrying.ts';
import { isObject, jsonIn, objectsOf, textOf, textsOf, type JsonObject } from '../json.ts';

const dailyAgainMs = 3_600_000;
const unknownAgainMs = 10_000;

/** An answer that is no success, in the words of the port. `what` names what was asked for, as people call it. */
export function crmErrorOf(reply: Reply, what: string): CrmError {
  const body = isObject(reply.body) ? reply.body : {};
  const { status } = reply;
  if (status === 401) return { kind: 'unauthorized', missingScopes: [] };
  if (status === 403) return { kind: 'unauthorized', missingScopes: scopesOf(body) };
  if (status === 404) return { kind: 'notFound', what };
  if (status === 409) return { kind: 'conflict', message: messageOf(body) ?? `${what} changed meanwhile.` };
  if (status === 429) return { kind: 'rateLimited', retryAfterMs: retryAfterMs(reply) };
  if (status === 423 || status === 477 || status >= 500 || status < 400) return unavailable(status);
  return rejectedBy(body, status);
}

/** No answer came. */
export const noReplyError = ({ reason }: NoReply): CrmError => ({
  kind: 'unavailable',
  message: reason === 'timeout' ? 'HubSpot took too long to answer.' : 'HubSpot could not be reached.',
});

/** HubSpot answered with something that cannot be what was asked for. */
export const unreadable = (what: string): CrmError => ({
  kind: 'unavailable',
  message: `HubSpot answered something that is not ${what}.`,
});

function unavailable(status: number): CrmError {
  if (status === 423) return { kind: 'unavailable', message: 'HubSpot has locked this record for a moment.' };
  if (status === 477)
    return { kind: 'unavailable', message: 'HubSpot is moving this account to another region.' };
  return { kind: 'unavailable', message: `HubSpot is not answering as it should (${status}).` };
}

/** The daily limit ends at midnight of the account; an hour is when it is worth looking again. */
function retryAfterMs({ retryAfterMs, body }: Reply): number {
  return retryAfterMs ?? (policyOf(body) === 'DAILY' ? dailyAgainMs : unknownAgainMs);
}

const scopeLists = ['requiredGranularScopes', 'missingScopes', 'requiredScopes'] as const;

function scopesOf(body: JsonObject): readonly string[] {
  const contexts = [body, ...objectsOf(body['errors'])].map((part) => part['context']).filter(isObject);
  const named = contexts.flatMap((context) => scopeLists.flatMap((list) => textsOf(context[list])));
  return [...new Set(named)].sort();
}

function rejectedBy(body: JsonObject, status: number): CrmError {
  const nested = nestedProblems(textOf(body['message']) ?? '');
  const fields = uniqueFields([
    ...objectsOf(body['errors']).flatMap(problemsOf),
    ...nested,
    ...missingOf(body),
  ]);
  const message =
    fields.map((field) => field.message).join(' ') || messageOf(body) || `HubSpot refused it (${status}).`;
  return { kind: 'rejected', fields, message };
}

function problemsOf(error: JsonObject): readonly FieldProblem[] {
  const context = isObject(error['context']) ? error['context'] : {};
  const names = [...textsOf(context['propertyName']), ...textsOf(context['propertyNames'])];
  const message = shortened(textOf(error['message']) ?? 'was refused');
  return names.map((field) => ({ field, message }));
}

/** `Property values were not valid: [{"name":…,"message":…}]`: the list stands as JSON in the text. */
function nestedProblems(message: string): readonly FieldProblem[] {
  const at = message.indexOf('[{');
  if (at < 0) return [];
  return objectsOf(jsonIn(message.slice(at))).flatMap((problem) => {
    const field = textOf(problem['name']);
    return field === null ? [] : [{ field, message: shortened(textOf(problem['message']) ?? 'was refused') }];
  });
}

const missingOf = (body: JsonObject): readonly FieldProblem[] =>
  isObject(body['context'])
    ? textsOf(body['context']['properties']).map((field) => ({
        field,
        message: `${field} must be filled in.`,
      }))
    : [];

const uniqueFields = (problems: readonly FieldProblem[]): readonly FieldProblem[] => [
  ...new Map(problems.map((problem) => [problem.field, problem])).values(),
];

function messageOf(body: JsonObject): string | null {
  const message = textOf(body['message']);
  return message === null ? null : shortened(message);
}

/** HubSpot lists every option there is; nobody reads on after the first of them. */
const shortened = (message: string): string => message.replace(/: \[(.|\n)*$/, '.').slice(0, 300);

/** The problem of one row of a batch, and the rows that it is about. */
export function rowErrorOf(
  error: unknown,
  what: string,
): { readonly ids: readonly string[]; readonly error: CrmError } {
  const body = isObject(error) ? error : {};
  const context = isObject(body['context']) ? body['context'] : {};
  const ids = ['ids', 'id', 'objectId', 'fromObjectId'].flatMap((name) => textsOf(context[name]));
  const status = rowStatus(body);
  return { ids, error: crmErrorOf({ status, body, retryAfterMs: null, rate: null }, what) };
}

function rowStatus(body: JsonObject): number {
  switch (textOf(body['category'])) {
    case 'OBJECT_NOT_FOUND':
      return 404;
    case 'CONFLICT':
    case 'OBJECT_ALREADY_EXISTS':
      return 409;
    case 'RATE_LIMITS':
      return 429;
    case 'MISSING_SCOPES':
      return 403;
    case 'INTERNAL_ERROR':
      return 500;
    default:
      return 400;
  }
}
