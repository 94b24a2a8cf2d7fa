import { ok, type Result } from '../../base/result.ts';
import type { DealHistories, DealHistoryPage, HistoryWanted } from '../deal-history.ts';
import type { CrmError } from '../port.ts';
import { appendAll, decisionsAbout } from './event-batches.ts';
import { dealHistory } from './mapping/deal-history.ts';
import { historyPlan, type Tracked } from './mapping/history-plan.ts';
import { under } from './mapping/read-plan.ts';
import { idOf } from './mapping/row.ts';
import type { Query } from './org.ts';
import { around, readWhole, type OrgWork } from './org-work.ts';
import { pastsOf } from './rows-around.ts';
import type { HistoryOrg } from './rows-of-deals.ts';
import { trackedOnce } from './tracked-once.ts';

/** How many opportunities are read at a time: their ids fit into one query of 100,000 characters. */
export const usualPage = 4000;

/** What the past of deals stands on. */
export interface HistoryWork extends OrgWork {
  readonly org: HistoryOrg;
  readonly dealsInAPage?: number;
}

/**
 * The past of deals, four thousand a page: one query for the opportunities, and one bulk job each for their stages, their
 * changed fields, those of their accounts, contact roles, activities and what our trigger noted. Few are read without a job.
 */
export function salesforceDealHistories(work: HistoryWork): DealHistories {
  const tracked = trackedOnce(work.org);
  return {
    async listHistories(wanted) {
      const fields = await tracked();
      return fields.ok ? listHistories(work, wanted, fields.value) : fields;
    },
    appendAll: (events) => appendAll(work, events),
    decisionsAbout: (dealIds) => decisionsAbout(work, dealIds),
    callsMade: () => work.org.callsMade(),
  };
}

async function listHistories(
  work: HistoryWork,
  wanted: HistoryWanted,
  tracked: Tracked,
): Promise<Result<DealHistoryPage, CrmError>> {
  const read = work.plan();
  const plan = historyPlan(read, wanted.facts, tracked);
  const most = work.dealsInAPage ?? usualPage;
  const [found, known] = await Promise.all([readWhole(work, [dealsQuery(work, wanted, most)]), around(work)]);
  if (!found.ok) return found;
  if (!known.ok) return known;
  const deals = found.value[0] ?? [];
  const pasts = await pastsOf(work, plan, deals, known.value, { withEvents: true });
  if (!pasts.ok) return pasts;
  return ok({
    deals: pasts.value.map((past) => dealHistory(past, plan, read, known.value)),
    next: deals.length < most ? null : idOf(deals.at(-1)?.row ?? {}),
  });
}

/** Those whose stage changed since, or that were made since, in the order of ids. */
function dealsQuery(work: HistoryWork, { movedSince, after }: HistoryWanted, most: number): Query {
  const { kinds } = work.plan();
  const moved = (field: string): Query['where'] => ({ field, atLeast: movedSince, type: 'instant' });
  return {
    object: 'Opportunity',
    fields: [...kinds.deal.fields, ...under('Account', kinds.company)],
    where: {
      all: [
        { any: [moved('LastStageChangeDate'), moved('CreatedDate')] },
        ...(after === null ? [] : [{ field: 'Id', after, type: 'id' } as const]),
      ],
    },
    orderBy: [{ field: 'Id' }],
    limit: most,
  };
}
