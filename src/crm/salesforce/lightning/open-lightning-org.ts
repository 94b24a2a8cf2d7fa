import { err, ok, type Result } from '../../../base/result.ts';
import type { CrmError } from '../../port.ts';
import type { Answer, Org, OrgAbout, Query, Write, Written } from '../org.ts';
import { errorOf, errorOfRow, type RefusedRow } from './errors.ts';
import { rowsOf } from './graphql-rows.ts';
import { operationFor, type Asked } from './graphql-text.ts';
import type { LightningPlatform } from './platform.ts';

/** An org as a card reaches it, and what the one who looks may do in it. */
export interface LightningOrg extends Org {
  /** Custom permissions of ours that the person holds. */
  permissions(): Promise<Result<ReadonlySet<string>, CrmError>>;
}

interface About extends OrgAbout {
  readonly permissions: readonly string[];
}

type RowOutcome =
  | { readonly ok: true; readonly id: string; readonly created: boolean }
  | ({ readonly ok: false } & RefusedRow);

/**
 * Objects that UI API's GraphQL serves of those that cards read; history, competitors, tasks, users and objects of ours
 * are read in Apex, under the same rights.
 */
const servedByGraphql = new Set(['Opportunity', 'Account', 'Contact', 'Lead', 'OpportunityContactRole']);

/** Rows of one call of Apex. */
const rowsAtOnce = 200;
/** What is tried again is tried after so long. */
const pausesMs: readonly number[] = [300, 1500];
/** A call that was not taken did nothing; one that was not answered may have done what it was to do. */
const notTaken: ReadonlySet<CrmError['kind']> = new Set(['rateLimited']);
const notAnswered: ReadonlySet<CrmError['kind']> = new Set(['rateLimited', 'unavailable']);

/** The way in from a page: UI API's GraphQL where it serves an object, and Apex. Every read gives what is true now. */
export function openLightningOrg(platform: LightningPlatform): LightningOrg {
  let about: Promise<Result<About, CrmError>> | null = null;
  const readAbout = async (): Promise<Result<About, CrmError>> => {
    about ??= patiently(platform, notAnswered, () => viaApex<About>(platform, 'about', {}));
    const read = await about;
    if (!read.ok) about = null;
    return read;
  };
  return {
    about: readAbout,
    async permissions() {
      const read = await readAbout();
      return read.ok ? ok(new Set(read.value.permissions)) : read;
    },
    read: (queries) =>
      readAll(
        platform,
        queries.map((query) => ({ query, after: null })),
      ),
    async readOn(next) {
      const answers = await readAll(platform, [JSON.parse(next) as Asked]);
      return answers.ok ? ok(answers.value[0] as Answer) : answers;
    },
    write: (rows) => writeAll(platform, rows),
    visibleFields: (object) => visibleFields(platform, object),
  };
}

async function viaApex<T>(
  platform: LightningPlatform,
  method: 'about' | 'read' | 'write',
  args: Readonly<Record<string, string>>,
): Promise<Result<T, CrmError>> {
  try {
    return ok(JSON.parse(await platform.apex(method, args)) as T);
  } catch (thrown) {
    return err(errorOf(thrown));
  }
}

/** Tries again what may be tried again, when Salesforce did not answer. */
async function patiently<T>(
  platform: LightningPlatform,
  again: ReadonlySet<CrmError['kind']>,
  attempt: () => Promise<Result<T, CrmError>>,
): Promise<Result<T, CrmError>> {
  let result = await attempt();
  for (const pause of pausesMs) {
    if (result.ok || !again.has(result.error.kind)) break;
    await platform.wait(pause);
    result = await attempt();
  }
  return result;
}

const isServed = ({ object, children = [] }: Query): boolean =>
  [object, ...children.map((child) => child.object)].every((name) => servedByGraphql.has(name));

async function readAll(
  platform: LightningPlatform,
  asked: readonly Asked[],
): Promise<Result<readonly Answer[], CrmError>> {
  const [served, others] = [true, false].map((is) => asked.filter(({ query }) => isServed(query) === is));
  const [byGraphql, byApex] = await Promise.all([
    readByGraphql(platform, served ?? []),
    readByApex(platform, others ?? []),
  ]);
  if (!byGraphql.ok) return byGraphql;
  if (!byApex.ok) return byApex;
  const [fromGraphql, fromApex] = [[...byGraphql.value], [...byApex.value]];
  return ok(asked.map(({ query }) => (isServed(query) ? fromGraphql : fromApex).shift() as Answer));
}

async function readByApex(
  platform: LightningPlatform,
  asked: readonly Asked[],
): Promise<Result<readonly Answer[], CrmError>> {
  if (asked.length === 0) return ok([]);
  const queries = JSON.stringify(asked.map(({ query }) => query));
  return patiently(platform, notAnswered, () => viaApex<readonly Answer[]>(platform, 'read', { queries }));
}

/** What GraphQL does not take (an object that this org keeps from UI API), Apex answers or refuses in its own words. */
async function readByGraphql(
  platform: LightningPlatform,
  asked: readonly Asked[],
): Promise<Result<readonly Answer[], CrmError>> {
  if (asked.length === 0) return ok([]);
  const { text, variables } = operationFor(asked);
  const reply = await patiently(platform, notAnswered, async () => {
    try {
      return ok(await platform.graphql(text, variables));
    } catch (thrown) {
      return err(errorOf(thrown));
    }
  });
  if (!reply.ok) return reply;
  const rows = (reply.value.data as { uiapi?: { query?: Record<string, unknown> } } | null)?.uiapi?.query;
  if (!rows || (reply.value.errors ?? []).length > 0) return readByApex(platform, asked);
  return ok(
    asked.map(({ query }, index) => {
      const { cursor, ...answer } = rowsOf(query, rows[`q${index}`]);
      return { ...answer, next: cursor === null ? null : JSON.stringify({ query, after: cursor }) };
    }),
  );
}

async function writeAll(platform: LightningPlatform, rows: readonly Write[]): Promise<readonly Written[]> {
  const written: Written[] = [];
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    written.push(...(await writeSome(platform, rows.slice(from, from + rowsAtOnce))));
  }
  const changed = written.flatMap((one) => (one.ok ? [one.value.id] : []));
  // What was kept is kept, whether or not the page hears of it.
  if (changed.length > 0) await platform.changed(changed).catch(() => undefined);
  return written;
}

async function writeSome(platform: LightningPlatform, rows: readonly Write[]): Promise<readonly Written[]> {
  // What has an id or a key is the same row when it is sent twice.
  const again = rows.every(({ at }) => at !== null) ? notAnswered : notTaken;
  const writes = JSON.stringify(rows);
  const outcomes = await patiently(platform, again, () =>
    viaApex<readonly RowOutcome[]>(platform, 'write', { writes }),
  );
  if (!outcomes.ok) return rows.map(() => outcomes);
  return outcomes.value.map((one) =>
    one.ok ? ok({ id: one.id, created: one.created }) : err(errorOfRow(one)),
  );
}

/** Names of the fields that the person can see, as UI API describes the object to them. */
const describing =
  'query PlumblineFields($names: [String]!) { uiapi { objectInfos(apiNames: $names) { ApiName fields { ApiName } } } }';

interface Described {
  readonly uiapi?: {
    readonly objectInfos?:
      readonly ({ readonly fields?: readonly { readonly ApiName: string }[] } | null)[] | null;
  };
}

async function visibleFields(
  platform: LightningPlatform,
  object: string,
): Promise<Result<ReadonlySet<string> | null, CrmError>> {
  const reply = await patiently(platform, notAnswered, async () => {
    try {
      return ok(await platform.graphql(describing, { names: [object] }));
    } catch (thrown) {
      return err(errorOf(thrown));
    }
  });
  if (!reply.ok) return reply;
  const [info] = (reply.value.data as Described | null)?.uiapi?.objectInfos ?? [];
  return ok(info ? new Set((info.fields ?? []).map(({ ApiName }) => ApiName)) : null);
}
