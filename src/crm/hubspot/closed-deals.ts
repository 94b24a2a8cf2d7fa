import { addDays, type CalendarDate } from '../../base/calendar.ts';
import { ok, type Result } from '../../base/result.ts';
import type { ClosedDeal, CrmError } from '../port.ts';
import { around, aroundAll, type AccountWork } from './account-work.ts';
import { readRecords } from './client/records.ts';
import { searchAll } from './client/search.ts';
import { closedDeal } from './mapping/deal-file.ts';

/**
 * Deals closed on or after a day, oldest first. Search finds their ids, and the records are then read themselves,
 * fifty at a time with their history, since the index lags behind by a few moments: a deal closed just now may be
 * missing, and is found by the next sweep; one reopened just now is left out.
 */
export async function listClosedDeals(
  work: AccountWork,
  since: CalendarDate,
): Promise<Result<readonly ClosedDeal[], CrmError>> {
  const plan = work.plan();
  const [found, known] = await Promise.all([
    searchAll(work.transport, 'deals', closedSince(since), ['hs_object_id']),
    around(work),
  ]);
  if (!found.ok) return found;
  if (!known.ok) return known;
  const ids = found.value.map(({ id }) => id);
  const wanted = { properties: plan.kinds.deal.properties, withHistory: ['dealstage'] };
  const deals = await readRecords(work.transport, 'deals', ids, wanted);
  if (!deals.ok) return deals;
  const complete = await aroundAll(known.value, work, deals.value);
  const closed = deals.value
    .map((deal) => closedDeal(deal, plan, complete))
    .filter((deal) => deal !== null)
    .filter((deal) => deal.closedOn >= since);
  return ok(closed.sort(byClosing));
}

/** A day earlier than asked for: a day begins at another instant in every time zone. */
const closedSince = (since: CalendarDate): Parameters<typeof searchAll>[2] => [
  { propertyName: 'hs_is_closed', operator: 'EQ', value: 'true' },
  { propertyName: 'closedate', operator: 'GTE', value: String(Date.parse(addDays(since, -1))) },
];

const byClosing = (a: ClosedDeal, b: ClosedDeal): number =>
  a.closedOn === b.closedOn ? Number(a.id) - Number(b.id) : a.closedOn < b.closedOn ? -1 : 1;
