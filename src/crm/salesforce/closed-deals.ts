import { addDays, type CalendarDate } from '../../base/calendar.ts';
import { ok, type Result } from '../../base/result.ts';
import type { ClosedDeal, CrmError } from '../port.ts';
import { closedDeal } from './mapping/deal-file.ts';
import { history, winLossRows } from './mapping/deal-queries.ts';
import type { Query } from './org.ts';
import { around, readWhole, type OrgWork } from './org-work.ts';

/** Deals closed on or after a day, oldest first, with their history and win/loss rows. */
export async function listClosedDeals(
  work: OrgWork,
  since: CalendarDate,
): Promise<Result<readonly ClosedDeal[], CrmError>> {
  const plan = work.plan();
  const query: Query = {
    object: 'Opportunity',
    fields: plan.kinds.deal.fields,
    where: closedSince(since),
    orderBy: [{ field: 'Id' }],
    children: [history, winLossRows],
  };
  const [found, known] = await Promise.all([readWhole(work, [query]), around(work)]);
  if (!found.ok) return found;
  if (!known.ok) return known;
  const closed = (found.value[0] ?? [])
    .map((seen) => closedDeal(seen, plan, known.value))
    .filter((deal) => deal !== null)
    .filter((deal) => deal.closedOn >= since);
  return ok(closed.sort(byClosing));
}

/**
 * By the close date, or by the day the stage changed last, since a deal is often lost with a close date of long ago. A
 * day earlier than asked for: a day begins at another instant in every time zone.
 */
const closedSince = (since: CalendarDate): Query['where'] => ({
  all: [
    { field: 'IsClosed', is: true },
    {
      any: [
        { field: 'CloseDate', atLeast: since, type: 'date' },
        { field: 'LastStageChangeDate', atLeast: `${addDays(since, -1)}T00:00:00.000Z`, type: 'instant' },
      ],
    },
  ],
});

const order = ({ closedOn, id }: ClosedDeal): string => `${closedOn} ${id}`;

const byClosing = (a: ClosedDeal, b: ClosedDeal): number => (order(a) < order(b) ? -1 : 1);
