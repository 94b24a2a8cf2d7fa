import { failed, found, type Answer, type Call, type Method, type Route } from '../route.ts';
import { fieldsOf, isFields, listOf, textOf } from './sent.ts';

const most = 25;
const mostQueries = 5;

/**
 * Several calls in one, later ones naming what earlier ones answered: `@{ref.id}`. With `allOrNone` all are undone
 * when one fails. The words of the refusals of too many calls are not documented; the limits are.
 *
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_composite.htm
 */
export const compositeRoutes: readonly Route[] = [
  { method: 'POST', path: '/services/data/:version/composite', answer: composite },
];

interface Part {
  readonly method: Method;
  readonly url: string;
  readonly referenceId: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

function partOf(sent: unknown): Part {
  const fields = fieldsOf(sent);
  return {
    method: textOf(fields['method']).toUpperCase() as Method,
    url: textOf(fields['url']),
    referenceId: textOf(fields['referenceId']),
    body: fields['body'],
    headers: Object.fromEntries(
      Object.entries(fieldsOf(fields['httpHeaders'])).map(([name, value]) => [name, textOf(value)]),
    ),
  };
}

const isQueryOrCollection = ({ url }: Part): boolean =>
  /^\/services\/data\/[^/]+\/(?:query(?:All)?|composite\/sobjects)(?:[/?]|$)/i.test(url);

/** What is wrong with the list of calls; null when it can be done. */
function wrongWith(parts: readonly Part[]): Answer | null {
  if (parts.length === 0)
    return failed(400, 'INVALID_INPUT', 'compositeRequest must hold at least one subrequest');
  if (parts.length > most)
    return failed(400, 'LIMIT_EXCEEDED', `Composite requests are limited to ${most} subrequests`);
  if (parts.filter(isQueryOrCollection).length > mostQueries)
    return failed(
      400,
      'LIMIT_EXCEEDED',
      `Composite requests are limited to ${mostQueries} queries and collections`,
    );
  const ids = parts.map(({ referenceId }) => referenceId);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) return failed(400, 'INVALID_INPUT', `Duplicate ReferenceId provided: ${twice}`);
  const nameless = ids.find((id) => !/^[A-Za-z0-9_]+$/.test(id));
  return nameless === undefined
    ? null
    : failed(400, 'INVALID_INPUT', `Invalid reference id: ${nameless || 'none'}`);
}

async function composite(call: Call): Promise<Answer> {
  const { compositeRequest, allOrNone } = fieldsOf(call.body);
  const parts = listOf(compositeRequest).map(partOf);
  const wrong = wrongWith(parts);
  if (wrong) return wrong;
  const transaction = call.org.begin();
  const answers = new Map<string, Answer>();
  for (const part of parts) {
    const hasFailed = allOrNone === true && [...answers.values()].some(isFailure);
    answers.set(part.referenceId, hasFailed ? halted() : await answerPart(call, part, answers));
  }
  const isUndone = allOrNone === true && [...answers.values()].some(isFailure);
  transaction[isUndone ? 'undo' : 'keep']();
  const told = parts.map((part) => {
    const answer = answers.get(part.referenceId) ?? halted();
    return body(part, isUndone && !isFailure(answer) ? halted() : answer);
  });
  return found({ compositeResponse: told });
}

const isFailure = ({ status }: Answer): boolean => status >= 400;

const halted = (): Answer =>
  failed(
    400,
    'PROCESSING_HALTED',
    'The transaction was rolled back since another operation in the same transaction failed.',
  );

const body = ({ referenceId }: Part, answer: Answer): unknown => ({
  body: answer.body ?? null,
  httpHeaders: answer.headers ?? {},
  httpStatusCode: answer.status,
  referenceId,
});

async function answerPart(call: Call, part: Part, answers: ReadonlyMap<string, Answer>): Promise<Answer> {
  const unknown: string[] = [];
  const resolve = (text: string, isPath: boolean): string =>
    text.replace(/@\{([^}]+)\}/g, (whole, reference: string) => {
      const value = valueOf(reference, answers);
      if (value === undefined) unknown.push(reference);
      return value === undefined ? whole : isPath ? encodeURIComponent(value) : value;
    });
  const url = resolve(part.url, true);
  const sent = resolved(part.body, (text) => resolve(text, false));
  const [reference] = unknown;
  if (reference !== undefined) return noReference(reference);
  if (!url.startsWith('/services/data/'))
    return failed(404, 'NOT_FOUND', 'The requested resource does not exist');
  return call.ask({ method: part.method, url, body: sent, headers: part.headers });
}

const noReference = (reference: string): Answer =>
  failed(
    400,
    'PROCESSING_HALTED',
    `Invalid reference specified. No value for ${reference} found in ${reference.split(/[.[]/)[0] ?? ''}`,
  );

function resolved(value: unknown, resolve: (text: string) => string): unknown {
  if (typeof value === 'string') return resolve(value);
  if (Array.isArray(value)) return (value as unknown[]).map((item) => resolved(item, resolve));
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, resolved(item, resolve)]));
}

/** `ref.records[0].Id`: what stands there in an earlier answer that did not fail. */
function valueOf(reference: string, answers: ReadonlyMap<string, Answer>): string | undefined {
  const [name = '', ...steps] = reference.split(/\.|\[|\]\.?/).filter((step) => step !== '');
  const answer = answers.get(name);
  if (!answer || isFailure(answer)) return undefined;
  const value = steps.reduce<unknown>(stepInto, answer.body);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function stepInto(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return (value as unknown[])[Number(step)];
  const fields = fieldsOf(value);
  const name = Object.keys(fields).find((one) => one.toLowerCase() === step.toLowerCase());
  return name === undefined ? undefined : fields[name];
}
