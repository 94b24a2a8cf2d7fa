import { ok, type Result } from '../../base/result.ts';
import type { Counted } from '../../core/stages/past.ts';
import type { DealHistories, DealHistoryPage, HistoryWanted } from '../deal-history.ts';
import { instantOf } from '../instant.ts';
import type { CrmError } from '../port.ts';
import { around, aroundAll, type AccountWork } from './account-work.ts';
import { readBelongings, readRecords } from './client/records.ts';
import { searchPage, type Filter, type FoundPage } from './client/search.ts';
import { appendAll, decisionsAbout } from './event-batches.ts';
import type { Around } from './mapping/around.ts';
import { dealHistory } from './mapping/deal-history.ts';
import { companyProperty, historyPlan, type HistoryPlan } from './mapping/history-plan.ts';
import { valueOf, type HubSpotRecord } from './mapping/record.ts';
import { foundBy } from './mapping/record-file.ts';

/**
 * The past of deals, two hundred a page: one search that finds them, four batches of fifty for their properties with history,
 * as many for their primary companies where a criterion reads one, and, for each kind of activity that a criterion counts, one
 * call for what belongs with what and one for each hundred.
 */
export const hubSpotDealHistories = (work: AccountWork, callsMade: () => number): DealHistories => ({
  listHistories: (wanted) => listHistories(work, wanted),
  appendAll: (events) => appendAll(work, events),
  decisionsAbout: (dealIds) => decisionsAbout(work, dealIds),
  callsMade,
});

async function listHistories(
  work: AccountWork,
  { movedSince, facts, after }: HistoryWanted,
): Promise<Result<DealHistoryPage, CrmError>> {
  const plan = work.plan();
  const wanted = historyPlan(plan, facts);
  const [found, known] = await Promise.all([movedDeals(work, movedSince, after), around(work)]);
  if (!found.ok) return found;
  if (!known.ok) return known;
  const ids = found.value.records.map(({ id }) => id);
  const properties = [...plan.kinds.deal.properties, companyProperty];
  const deals = await readRecords(work.transport, 'deals', ids, {
    properties,
    withHistory: wanted.dealProperties,
  });
  if (!deals.ok) return deals;
  const [companies, counted] = await Promise.all([
    companiesOf(work, wanted, deals.value),
    countedOf(work, wanted, ids, known.value),
  ]);
  if (!companies.ok) return companies;
  if (!counted.ok) return counted;
  const complete = await aroundAll(known.value, work, deals.value);
  return ok({
    deals: deals.value.map((deal) => {
      const companyId = valueOf(deal, companyProperty);
      const company = companyId === null ? null : foundBy(companyId, companies.value);
      return dealHistory({ deal, company, counted: counted.value(deal.id) }, wanted, plan, complete);
    }),
    next: found.value.isLast ? null : (ids.at(-1) ?? null),
  });
}

/** The property that says since when a deal is in its stage; an account without it is asked for what changed at all. */
const enteredStage = 'hs_v2_date_entered_current_stage';

async function movedDeals(
  work: AccountWork,
  since: string,
  after: string | null,
): Promise<Result<FoundPage, CrmError>> {
  const from = (propertyName: string): readonly Filter[] => [
    { propertyName, operator: 'GTE', value: String(Date.parse(since)) },
  ];
  const page = (propertyName: string): Promise<Result<FoundPage, CrmError>> =>
    searchPage(work.transport, 'deals', from(propertyName), ['hs_object_id'], after);
  const found = await page(enteredStage);
  const lacksIt = !found.ok && found.error.kind === 'rejected' && isAbout(found.error, enteredStage);
  return lacksIt ? page('hs_lastmodifieddate') : found;
}

const isAbout = ({ fields, message }: Extract<CrmError, { kind: 'rejected' }>, name: string): boolean =>
  message.includes(name) || fields.some(({ field, message: told }) => field === name || told.includes(name));

/** The companies that are the primary ones of deals today, as far as facts are read from them. */
export async function companiesOf(
  work: AccountWork,
  { companyProperties }: HistoryPlan,
  deals: readonly HubSpotRecord[],
): Promise<Result<readonly HubSpotRecord[], CrmError>> {
  if (companyProperties.length === 0) return ok([]);
  const ids = deals.map((deal) => valueOf(deal, companyProperty)).filter((id) => id !== null);
  const properties = ['createdate', 'hs_createdate', 'hs_merged_object_ids'];
  return readRecords(work.transport, 'companies', ids, { properties, withHistory: companyProperties });
}

type CountedBy = (dealId: string) => ReadonlyMap<string, readonly Counted[]>;

/** What each deal counts, by kind. */
export async function countedOf(
  work: AccountWork,
  { kinds }: HistoryPlan,
  ids: readonly string[],
  known: Around,
): Promise<Result<CountedBy, CrmError>> {
  const byKind = new Map<string, ReadonlyMap<string, readonly Counted[]>>();
  for (const kind of kinds) {
    const belongings = await readBelongings(work.transport, 'deals', kind, ids);
    if (!belongings.ok) return belongings;
    const all = [...belongings.value.values()].flat().map(({ id }) => id);
    const records = await readRecords(work.transport, kind, all, {
      properties: ['hs_timestamp', 'hs_createdate'],
    });
    if (!records.ok) return records;
    const byId = new Map(records.value.map((record) => [record.id, countedIn(record, known)]));
    byKind.set(
      kind,
      new Map(
        [...belongings.value].map(([deal, list]) => [
          deal,
          list.map(({ id }) => byId.get(id) ?? null).filter((one) => one !== null),
        ]),
      ),
    );
  }
  return ok((deal) => new Map(kinds.map((kind) => [kind, byKind.get(kind)?.get(deal) ?? []])));
}

function countedIn(record: HubSpotRecord, known: Around): Counted | null {
  const at = instantOf(valueOf(record, 'hs_createdate'));
  const took = instantOf(valueOf(record, 'hs_timestamp'));
  if (at === null && took === null) return null;
  return { on: took === null ? null : known.dayOf(took), at: at ?? took ?? '' };
}
