import { addDays } from '../../base/calendar.ts';
import { ok, type Result } from '../../base/result.ts';
import type { ClosedDealPage, ClosedDeals, ClosedDealsWanted } from '../closed-deals.ts';
import type { CrmError } from '../port.ts';
import { usualPage, type HistoryWork } from './deal-histories.ts';
import { closedDealPast } from './mapping/closed-deal-past.ts';
import { winLossField, winLossObject } from './mapping/field-names.ts';
import { companyHistoryPlan, historyPlan, type Tracked } from './mapping/history-plan.ts';
import { recordTypeOf } from './mapping/standing.ts';
import { under } from './mapping/read-plan.ts';
import { idOf } from './mapping/row.ts';
import { winLossFields } from './mapping/win-loss-row.ts';
import type { Query } from './org.ts';
import { around, readWhole } from './org-work.ts';
import { pastsOf } from './rows-around.ts';
import { rowsOfDeals, type RowsWanted } from './rows-of-deals.ts';
import { trackedOnce } from './tracked-once.ts';

/**
 * Closed deals with their past, four thousand a page: two queries for the opportunities with their accounts, and one bulk job
 * each for their stages, their changed fields, those of their accounts, and losses that were none.
 */
export function salesforceClosedDeals(work: HistoryWork): ClosedDeals {
  const tracked = trackedOnce(work.org);
  return {
    async listClosed(wanted) {
      const fields = await tracked();
      return fields.ok ? listClosed(work, wanted, fields.value) : fields;
    },
    callsMade: () => work.org.callsMade(),
  };
}

async function listClosed(
  work: HistoryWork,
  wanted: ClosedDealsWanted,
  tracked: Tracked,
): Promise<Result<ClosedDealPage, CrmError>> {
  const read = work.plan();
  const planned = wanted.object === 'company' ? companyHistoryPlan : historyPlan;
  const plan = planned(read, wanted.facts, tracked);
  const most = work.dealsInAPage ?? usualPage;
  const [found, known] = await Promise.all([readWhole(work, [dealsQuery(work, wanted, most)]), around(work)]);
  if (!found.ok) return found;
  if (!known.ok) return known;
  const all = found.value[0] ?? [];
  const deals = all.filter(({ row }) => read.stages.pipeline(recordTypeOf(row)) !== null);
  const ids = deals.map(({ row }) => idOf(row));
  const [pasts, notReal] = await Promise.all([
    pastsOf(work, plan, deals, known.value, { withEvents: false }),
    rowsOfDeals(work.org, lossesThatAreNone, ids),
  ]);
  if (!pasts.ok) return pasts;
  if (!notReal.ok) return notReal;
  return ok({
    deals: pasts.value.flatMap((past) => {
      const winLoss = notReal.value(idOf(past.deal.row));
      return closedDealPast(past, winLoss, plan, read, known.value) ?? [];
    }),
    unmapped: all.length - deals.length,
    next: all.length < most ? null : idOf(all.at(-1)?.row ?? {}),
  });
}

/** Those that are closed, in the order of ids. A day earlier than asked for, since days begin at other instants elsewhere. */
function dealsQuery(work: HistoryWork, { madeSince, after }: ClosedDealsWanted, most: number): Query {
  const { kinds } = work.plan();
  return {
    object: 'Opportunity',
    fields: [...kinds.deal.fields, ...under('Account', kinds.company)],
    where: {
      all: [
        { field: 'IsClosed', is: true },
        ...(madeSince === null ? [] : [madeFrom(`${addDays(madeSince, -1)}T00:00:00.000Z`)]),
        ...(after === null ? [] : [{ field: 'Id', after, type: 'id' } as const]),
      ],
    },
    orderBy: [{ field: 'Id' }],
    limit: most,
  };
}

const madeFrom = (instant: string): Query['where'] => ({
  field: 'CreatedDate',
  atLeast: instant,
  type: 'instant',
});

const lossesThatAreNone: RowsWanted = {
  object: winLossObject,
  fields: winLossFields,
  by: winLossField.opportunity,
  only: { field: winLossField.outcome, isOneOf: ['not_a_real_loss'] },
};
