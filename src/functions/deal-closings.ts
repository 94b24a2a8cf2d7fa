import type { Asking } from '../core/win-loss/asking.ts';
import { repRecord, whetherToAsk } from '../core/win-loss/asking.ts';
import { closingsOf } from '../core/win-loss/closings.ts';
import type { Closing, WinLossRecord } from '../core/win-loss/record.ts';
import type { ClosedDeal, DealFile } from '../crm/port.ts';
import type { GtmModel } from '../model/gtm-model.ts';
import type { With } from './with.ts';

type DealWithMoves = Pick<
  ClosedDeal,
  'id' | 'pipeline' | 'won' | 'closedOn' | 'amount' | 'winLoss' | 'deferrals' | 'stageHistory'
>;

/** The closings of a deal, oldest first; a deal that is closed without a history has one, at its close date. */
export function closingsOfDeal(deal: DealWithMoves | DealFile, model: GtmModel): readonly Closing[] {
  const pipeline = model.stages?.pipelines.find((one) => one.id === deal.pipeline);
  const typeOf = (stage: string | null): 'open' | 'won' | 'lost' | null =>
    pipeline?.stages.find((one) => one.id === stage)?.type ?? null;
  const moves = deal.stageHistory.map((move) => ({ ...move, type: typeOf(move.stage) }));
  const closings = closingsOf(moves);
  const last = closings.at(-1);
  if (!isClosed(deal) || (last && !last.reopened) || deal.closedOn === null) return closings;
  const won = 'isWon' in deal ? deal.isWon : deal.won;
  const id = `${deal.closedOn}T00:00:00.000Z`;
  return [...closings, { id, on: deal.closedOn, won, stage: null, stageAtClose: null, reopened: false }];
}

const isClosed = (deal: DealWithMoves | DealFile): boolean => ('isClosed' in deal ? deal.isClosed : true);

/** The closing that a deal stands at, with what is asked and known about it. */
export interface CurrentClosing {
  readonly closing: Closing;
  readonly asking: Asking;
  readonly record: WinLossRecord | null;
}

/** The last closing of a deal that is closed now; null while it is open, or where the model asks nothing. */
export function currentClosing(
  deal: DealWithMoves | DealFile,
  { model, today }: Pick<With, 'model' | 'today'>,
): CurrentClosing | null {
  const closing = closingsOfDeal(deal, model).at(-1);
  if (!model.winLoss || !closing || closing.reopened) return null;
  const inQuestion = {
    closing,
    pipeline: deal.pipeline,
    amount: deal.amount,
    records: deal.winLoss,
    deferrals: deal.deferrals,
  };
  return {
    closing,
    asking: whetherToAsk(model.winLoss, inQuestion, today),
    record: repRecord(deal.winLoss, closing.id),
  };
}
