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

type MoveType = 'open' | 'won' | 'lost' | null;

/**
 * The closings of a deal, oldest first. Where the deal is closed in a stage that nothing maps, its last move counts as
 * the closing; without any history it has one, at its close date.
 */
export function closingsOfDeal(deal: DealWithMoves | DealFile, model: GtmModel): readonly Closing[] {
  const isClosed = 'isClosed' in deal ? deal.isClosed : true;
  const won = 'isWon' in deal ? deal.isWon : deal.won;
  const last = deal.stageHistory.length - 1;
  const closings = closingsOf(
    deal.stageHistory.map((move, at) => {
      const type = typeOfStage(move.stage, deal.pipeline, model);
      return { ...move, type: at === last && isClosed && type === null ? outcome(won) : type };
    }),
  );
  if (!isClosed || last >= 0 || deal.closedOn === null) return closings;
  const id = `${deal.closedOn}T00:00:00.000Z`;
  return [{ id, on: deal.closedOn, won, stage: null, stageAtClose: null, reopened: false }];
}

const outcome = (won: boolean): 'won' | 'lost' => (won ? 'won' : 'lost');

/** Stages of the deal's own pipeline first: it may have come from another, with stages of the same name. */
function typeOfStage(stage: string | null, pipeline: string | null, model: GtmModel): MoveType {
  const pipelines = model.stages?.pipelines ?? [];
  const own = pipelines.filter((one) => one.id === pipeline);
  const found = [...own, ...pipelines].flatMap((one) => one.stages).find((one) => one.id === stage);
  return found?.type ?? null;
}

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
