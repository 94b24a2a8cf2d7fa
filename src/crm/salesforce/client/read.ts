import { err, ok, type Result } from '../../../base/result.ts';
import { isObject, objectsOf, type JsonObject } from '../../json.ts';
import type { CrmError } from '../../port.ts';
import { crmErrorOf, refusalsIn } from '../errors.ts';
import type { Answer, HiddenField, Query } from '../org.ts';
import { askObject, unreadable } from './asking.ts';
import type { Call, Calls } from './call.ts';
import type { DescribedObjects } from './described.ts';
import { narrowed, type Missing, type Narrowed } from './narrowed.ts';
import { answerOf } from './pages.ts';
import { soqlText } from './soql-text.ts';

/** What reading stands on. */
export interface Reading {
  readonly calls: Calls;
  readonly described: DescribedObjects;
}

// https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_composite.htm
const queriesInACall = 5;

/** Answers queries, up to five in one call. Fields that cannot be asked for are found out once, and told. */
export async function readQueries(
  work: Reading,
  queries: readonly Query[],
): Promise<Result<readonly Answer[], CrmError>> {
  const answers: Answer[] = [];
  for (let start = 0; start < queries.length; start += queriesInACall) {
    const some = await readTogether(work, queries.slice(start, start + queriesInACall));
    if (!some.ok) return some;
    answers.push(...some.value);
  }
  return ok(answers);
}

async function readTogether(
  work: Reading,
  queries: readonly Query[],
): Promise<Result<readonly Answer[], CrmError>> {
  const plans = queries.map((query) => narrowed(query, (object) => work.described.kept(object)));
  const first = await askFor(work, plans);
  if (!first.ok) return first;
  const refused = first.value.flatMap((reply, index) => (isUnknownName(reply) ? [index] : []));
  const again = await learned(
    work,
    refused.flatMap((index) => queries[index] ?? []),
  );
  if (!again.ok) return again;
  const second = refused.length === 0 ? ok([]) : await askFor(work, again.value);
  if (!second.ok) return second;
  const at = (index: number): number => refused.indexOf(index);
  return answersOf(
    work,
    queries.map((query, index) => ({
      query,
      plan: again.value[at(index)] ?? plans[index],
      reply: at(index) < 0 ? first.value[index] : second.value[at(index)],
    })),
  );
}

/** One part of the answer to a composite call; null where nothing was asked. */
type Part = JsonObject | null;

async function askFor(work: Reading, plans: readonly Narrowed[]): Promise<Result<readonly Part[], CrmError>> {
  const asked = plans.map(({ query }) => query).filter((query) => query !== null);
  if (asked.length === 0) return ok(plans.map(() => null));
  const reply = await askObject(work.calls, together(work.calls.root, asked), 'records');
  if (!reply.ok) return reply;
  const parts = objectsOf(reply.value['compositeResponse']);
  if (parts.length !== asked.length) return err(unreadable('records'));
  let next = 0;
  return ok(plans.map(({ query }) => (query === null ? null : (parts[next++] ?? null))));
}

/** Everything that could end a value, or begin a reference (`@{…}`), is encoded in the address. */
function together(root: string, queries: readonly Query[]): Call {
  const compositeRequest = queries.map((query, index) => ({
    method: 'GET',
    url: `${root}/query?q=${encodeURIComponent(soqlText(query))}`,
    referenceId: `query${index}`,
  }));
  return {
    method: 'POST',
    path: '/composite',
    body: { allOrNone: false, compositeRequest },
    retryable: true,
  };
}

const unknownNames = new Set(['INVALID_FIELD', 'INVALID_TYPE']);

const isUnknownName = (part: Part): boolean =>
  part !== null &&
  part['httpStatusCode'] === 400 &&
  refusalsIn(part['body']).some(({ code }) => unknownNames.has(code));

/** Looks at every object that the queries lead to, and leaves out what is not there. */
export async function learned(
  work: Reading,
  queries: readonly Query[],
): Promise<Result<readonly Narrowed[], CrmError>> {
  for (;;) {
    const plans = queries.map((query) => narrowed(query, (object) => work.described.kept(object)));
    const unseen = [...new Set(plans.flatMap((plan) => plan.unseen))];
    if (unseen.length === 0) return ok(plans);
    const seen = await Promise.all(unseen.map((object) => work.described.describe(object)));
    const failed = seen.find((one) => !one.ok);
    if (failed && !failed.ok) return failed;
  }
}

interface Asked {
  readonly query: Query;
  readonly plan: Narrowed | undefined;
  readonly reply: Part | undefined;
}

async function answersOf(work: Reading, all: readonly Asked[]): Promise<Result<readonly Answer[], CrmError>> {
  const answers: Answer[] = [];
  for (const { query, plan, reply } of all) {
    const hidden = await hiddenOf(work, plan?.missing ?? []);
    if (plan?.query === null) answers.push({ rows: [], hidden, next: null });
    else {
      const { httpStatusCode: status, body } = reply ?? {};
      if (status !== 200) return err(crmErrorOf(Number(status) || 0, body, query.object));
      const answer = isObject(body) ? await answerOf(work.calls, body, hidden) : err(unreadable('records'));
      if (!answer.ok) return answer;
      answers.push(answer.value);
    }
  }
  return ok(answers);
}

/** Why each of them is missing: it is not in the org, or not for this person. */
export async function hiddenOf(work: Reading, missing: readonly Missing[]): Promise<readonly HiddenField[]> {
  return Promise.all(missing.map(async (one) => ({ path: one.path, why: await whyOf(work, one) })));
}

async function whyOf(work: Reading, { object, name }: Missing): Promise<HiddenField['why']> {
  const names = await work.described.existing(object);
  if (name === null) return names === null || names.size === 0 ? 'notInOrg' : 'notVisible';
  return names === null || names.has(name.toLowerCase()) ? 'notVisible' : 'notInOrg';
}
