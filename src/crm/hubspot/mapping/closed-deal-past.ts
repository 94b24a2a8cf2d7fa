import { closingIn, latestOf, type ClosedDealPast } from '../../closed-deals.ts';
import type { Around } from './around.ts';
import { cameIn, createdAt } from './came-in.ts';
import { closedDeal } from './deal-file.ts';
import { dealHistory, workedOutMs, type PastRead } from './deal-history.ts';
import { fitAtCreation } from './fit-properties.ts';
import { companyProperty, type HistoryPlan } from './history-plan.ts';
import type { ReadPlan } from './read-plan.ts';
import type { HubSpotRecord } from './record.ts';
import { stageType } from './stages.ts';

/** A closed deal with its past; null for one that was reopened meanwhile, or that has no day. */
export function closedDealPast(
  read: PastRead,
  wanted: HistoryPlan,
  plan: ReadPlan,
  around: Around,
): ClosedDealPast | null {
  const { deal, company } = read;
  const closed = closedDeal(deal, plan, around);
  const created = createdAt(deal);
  if (!closed || closed.pipeline === null || created === null) return null;
  const { ref, moves, facts } = dealHistory(read, wanted, plan, around);
  const cameAt = latestOf([cameIn(deal), moves[0]?.at ?? null]);
  return {
    ref,
    pipeline: closed.pipeline,
    won: closed.won,
    createdOn: around.dayOf(created),
    cameAt,
    ...closingIn(moves, ({ crmStage }) => stageType(crmStage, plan.stages, around) === 'open'),
    isNotReal: closed.winLoss.some(({ outcome, reopened }) => outcome === 'not_a_real_loss' && !reopened),
    company: company && {
      id: company.id,
      cameAt: cameIn(company),
      isAnother: hadAnotherCompany(deal, cameAt),
    },
    facts,
    fitAtCreation: fitAtCreation(deal),
  };
}

/** Whether the company that is the primary one took the place of another, later than as the deal was made. */
function hadAnotherCompany(deal: HubSpotRecord, cameAt: string): boolean {
  const [now, ...before] = deal.history[companyProperty] ?? [];
  if (!now || Date.parse(now.at) <= Date.parse(cameAt) + workedOutMs) return false;
  return before.some(({ value }) => value !== '' && value !== now.value);
}
