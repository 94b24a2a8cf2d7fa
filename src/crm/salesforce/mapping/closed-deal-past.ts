import { closingIn, latestOf, type ClosedDealPast } from '../../closed-deals.ts';
import type { Around } from '../../model-parts.ts';
import type { Row } from '../org.ts';
import { dealHistory, type PastRead } from './deal-history.ts';
import { fitAtCreation } from './fit-fields.ts';
import type { HistoryPlan } from './history-plan.ts';
import type { ReadPlan } from './read-plan.ts';
import { idOf, instantAt, parentOf, type SeenRow } from './row.ts';
import { recordTypeOf, standing, winLossOf } from './standing.ts';
import { stageType } from './stages.ts';

/** A closed opportunity with its past and its win/loss rows; null for one that was reopened meanwhile. */
export function closedDealPast(
  read: PastRead,
  winLoss: readonly Row[],
  wanted: HistoryPlan,
  plan: ReadPlan,
  around: Around,
): ClosedDealPast | null {
  const { deal } = read;
  const { ref, moves, facts } = dealHistory(read, wanted, plan, around);
  const { isClosed, isWon, pipeline } = standing(deal.row, moves, plan, around);
  const created = instantAt(deal.row, 'CreatedDate');
  if (!isClosed || pipeline === null || created === null) return null;
  const recordType = recordTypeOf(deal.row);
  return {
    ref,
    pipeline,
    won: isWon,
    createdOn: around.dayOf(created),
    cameAt: latestOf([created, moves[0]?.at ?? null]),
    ...closingIn(moves, ({ crmStage }) => stageType(recordType, crmStage, plan.stages, around) === 'open'),
    isNotReal: winLossOf(deal.row, winLoss, moves, plan, around).some(
      ({ outcome, reopened }) => outcome === 'not_a_real_loss' && !reopened,
    ),
    company: companyIn(parentOf(deal, 'Account')),
    facts,
    fitAtCreation: fitAtCreation(deal.row),
  };
}

/** Salesforce keeps the past of the account of an opportunity only where that field is tracked: it is taken to be the same. */
const companyIn = (company: SeenRow | null): ClosedDealPast['company'] =>
  company && {
    id: idOf(company.row),
    cameAt: instantAt(company.row, 'CreatedDate') ?? '',
    isAnother: false,
  };
