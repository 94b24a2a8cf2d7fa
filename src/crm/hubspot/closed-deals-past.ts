import { addDays } from '../../base/calendar.ts';
import { ok, type Result } from '../../base/result.ts';
import type { ClosedDealPage, ClosedDeals, ClosedDealsWanted } from '../closed-deals.ts';
import type { CrmError } from '../port.ts';
import { around, aroundAll, type AccountWork } from './account-work.ts';
import { readRecords } from './client/records.ts';
import { searchPage, type Filter } from './client/search.ts';
import { companiesOf, countedOf } from './deal-histories.ts';
import { closedDealPast } from './mapping/closed-deal-past.ts';
import {
  companyHistoryPlan,
  companyProperty,
  historyPlan,
  type HistoryPlan,
} from './mapping/history-plan.ts';
import type { ReadPlan } from './mapping/read-plan.ts';
import { valueOf } from './mapping/record.ts';
import { foundBy } from './mapping/record-file.ts';

/**
 * Closed deals with their past, two hundred a page: one search that finds them, four batches of fifty for their properties
 * with history, and as many for their primary companies. Those in pipelines that the model does not map are not read.
 */
export const hubSpotClosedDeals = (work: AccountWork, callsMade: () => number): ClosedDeals => ({
  listClosed: (wanted) => listClosed(work, wanted),
  callsMade,
});

async function listClosed(
  work: AccountWork,
  wanted: ClosedDealsWanted,
): Promise<Result<ClosedDealPage, CrmError>> {
  const plan = work.plan();
  const history = planFor(wanted, plan);
  const [found, known] = await Promise.all([
    searchPage(work.transport, 'deals', closedDeals(wanted), ['pipeline'], wanted.after),
    around(work),
  ]);
  if (!found.ok) return found;
  if (!known.ok) return known;
  const { records, isLast } = found.value;
  const mapped = records.filter((deal) => plan.stages.pipeline(valueOf(deal, 'pipeline')) !== null);
  const ids = mapped.map(({ id }) => id);
  const deals = await readRecords(work.transport, 'deals', ids, {
    properties: [...plan.kinds.deal.properties, companyProperty, 'createdate', 'hs_createdate'],
    withHistory: history.dealProperties,
  });
  if (!deals.ok) return deals;
  const [companies, counted] = await Promise.all([
    companiesOf(work, history, deals.value),
    countedOf(work, history, ids, known.value),
  ]);
  if (!companies.ok) return companies;
  if (!counted.ok) return counted;
  const complete = await aroundAll(known.value, work, deals.value);
  return ok({
    deals: deals.value.flatMap((deal) => {
      const companyId = valueOf(deal, companyProperty);
      const company = companyId === null ? null : foundBy(companyId, companies.value);
      const past = { deal, company, counted: counted.value(deal.id) };
      return closedDealPast(past, history, plan, complete) ?? [];
    }),
    unmapped: records.length - mapped.length,
    next: isLast ? null : (records.at(-1)?.id ?? null),
  });
}

function planFor({ object, facts }: ClosedDealsWanted, plan: ReadPlan): HistoryPlan {
  return object === 'company'
    ? companyHistoryPlan(plan, facts)
    : { ...historyPlan(plan, facts), wholeCompany: true };
}

/** A day earlier than asked for: a day begins at another instant in every time zone. */
const closedDeals = ({ madeSince }: ClosedDealsWanted): readonly Filter[] => [
  { propertyName: 'hs_is_closed', operator: 'EQ', value: 'true' },
  ...(madeSince === null
    ? []
    : [
        {
          propertyName: 'createdate',
          operator: 'GTE',
          value: String(Date.parse(addDays(madeSince, -1))),
        } as const,
      ]),
];
