import type { WinLossRecord } from '../../../core/win-loss/record.ts';
import type { DealFile, StageMove } from '../../port.ts';
import type { Row } from '../org.ts';
import type { Around } from '../../model-parts.ts';
import type { ReadPlan } from './read-plan.ts';
import { isTicked, numberAt, textAt } from './row.ts';
import { stageType } from './stages.ts';
import { winLossIn } from './win-loss-row.ts';

/** Where a deal stands in its pipeline. */
export type Standing = Pick<
  DealFile,
  'pipeline' | 'stage' | 'crmStage' | 'isClosed' | 'isWon' | 'amount' | 'closedOn'
>;

/** The record type of an opportunity, by developer name; null where the org has none. */
export const recordTypeOf = (deal: Row): string | null => textAt(deal, 'RecordType.DeveloperName');

/** Where a deal stands, and on which day it came there if it is closed. */
export function standing(deal: Row, moves: readonly StageMove[], plan: ReadPlan, around: Around): Standing {
  const recordType = recordTypeOf(deal);
  const crmStage = textAt(deal, 'StageName') ?? '';
  const isClosed = isTicked(deal, 'IsClosed');
  return {
    pipeline: plan.stages.pipeline(recordType),
    stage: plan.stages.stage(recordType, crmStage)?.stage ?? null,
    crmStage: { id: crmStage, label: around.stage(crmStage)?.label ?? crmStage },
    isClosed,
    isWon: isClosed && isTicked(deal, 'IsWon'),
    amount: amountOf(deal, around),
    closedOn: isClosed ? closedOn(deal, moves, plan, around) : null,
  };
}

function amountOf(deal: Row, around: Around): DealFile['amount'] {
  const amount = numberAt(deal, 'Amount');
  if (amount === null) return null;
  return { amount, currency: textAt(deal, 'CurrencyIsoCode') ?? around.account.currency };
}

/**
 * The close date is what somebody once expected, and often stays as it was when a deal is lost: the move into the
 * closed stage tells better. A deal that was entered as closed never moved there.
 */
function closedOn(deal: Row, moves: readonly StageMove[], plan: ReadPlan, around: Around): string | null {
  const types = moves.map(({ crmStage }) => stageType(recordTypeOf(deal), crmStage, plan.stages, around));
  const last = types.findLastIndex((type, at) => type !== 'open' && at > 0 && types[at - 1] !== type);
  const entered = types.at(-1) === 'open' ? undefined : moves[last];
  return entered?.on ?? textAt(deal, 'CloseDate')?.slice(0, 10) ?? null;
}

/** The answers about a deal's closings. */
export function winLossOf(
  deal: Row,
  rows: readonly Row[],
  moves: readonly StageMove[],
  plan: ReadPlan,
  around: Around,
): readonly WinLossRecord[] {
  const records = rows.map(winLossIn).filter((record) => record !== null);
  return records.map((record) => ({
    ...record,
    reopened: record.reopened || wasReopened(record, deal, moves, plan, around),
  }));
}

/** A closing was reopened when the deal then moved to an open stage, or from lost to won. */
function wasReopened(
  record: WinLossRecord,
  deal: Row,
  moves: readonly StageMove[],
  plan: ReadPlan,
  around: Around,
): boolean {
  const type = record.outcome === 'won' ? 'won' : 'lost';
  return moves.some(
    (move) =>
      move.at > record.closing && stageType(recordTypeOf(deal), move.crmStage, plan.stages, around) !== type,
  );
}

/** The org's own reason for how a closed deal ended. */
export function crmReasonOf(deal: Row, plan: ReadPlan): DealFile['crmReason'] {
  if (!isTicked(deal, 'IsClosed')) return null;
  const field = isTicked(deal, 'IsWon') ? plan.mapping.wonReason : plan.mapping.lostReason;
  const raw = field ? textAt(deal, field.field) : null;
  return raw === null ? null : { raw, reason: field?.values[raw] ?? null };
}
