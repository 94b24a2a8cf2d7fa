import { err, ok, type Result } from '../base/result.ts';
import { recordOf, type GivenAnswers } from '../core/win-loss/answers.ts';
import { repRecord } from '../core/win-loss/asking.ts';
import type { Closing, WinLossRecord } from '../core/win-loss/record.ts';
import type { DealFile, WinLossWriteBack } from '../crm/port.ts';
import type { ProblemView } from '../views/parts.ts';
import { answersWanted, changedMeanwhile, noModelFor, recordGone } from '../views/show-problem.ts';
import type { WinLossReply } from '../wire/reply.ts';
import { CaptureWinLoss } from '../wire/request.ts';
import { closingsOfDeal } from './deal-closings.ts';
import { parseRequest } from './parse.ts';
import { onlyRead, problemOf, sendAgain } from './problem-of.ts';
import { winLossViewOf } from './win-loss-view-of.ts';
import type { Needs } from './with.ts';

type Asked = Needs<'readDeal' | 'saveWinLoss', never>;

/** Saves the answers about one closing. Sent twice, it changes nothing twice. */
export async function captureWinLoss(
  parameters: unknown,
  asked: Asked,
): Promise<Result<WinLossReply, ProblemView>> {
  const request = parseRequest(CaptureWinLoss, parameters);
  if (!request.ok) return request;
  const { dealId, closing, answers } = request.value;
  return saveAnswers({ dealId, closing, answers, revision: null }, asked);
}

/** What is saved: `revision` is the one that was read when correcting, null for a first save. */
export interface AnswersToSave {
  readonly dealId: string;
  readonly closing: string;
  readonly answers: GivenAnswers;
  readonly revision: number | null;
}

/** The way of both a first save and a correction. */
export async function saveAnswers(
  save: AnswersToSave,
  asked: Asked,
): Promise<Result<WinLossReply, ProblemView>> {
  const deal = await asked.crm.readDeal(save.dealId);
  if (!deal.ok) return err(problemOf(deal.error, sendAgain));
  const record = newRecord(save, deal.value, asked);
  if (!record.ok) return record;
  const before = repRecord(deal.value.winLoss, save.closing);
  if (before && sameAnswers(before, record.value)) return replyFor(deal.value, asked, [], 'Saved already.');
  if (before && before.revision !== save.revision)
    return err(changedMeanwhile('These questions were answered already.'));
  await markReopened(deal.value, asked);
  const saved = await asked.crm.saveWinLoss(record.value, before ? null : writeBack(record.value, asked));
  if (!saved.ok) return err(problemOf(saved.error, sendAgain));
  const others = deal.value.winLoss.filter((one) => one.key !== record.value.key);
  return replyFor({ ...deal.value, winLoss: [...others, record.value] }, asked, saved.value.alsoIn, null);
}

function newRecord(
  save: AnswersToSave,
  deal: DealFile,
  { model, caller, now }: Asked,
): Result<WinLossRecord, ProblemView> {
  if (!model.winLoss) return err(noModelFor('questions at close', 'Whoever looks after win/loss'));
  const closing = closingNamed(save.closing, deal, model);
  if (!closing) return err(recordGone('This closing of the deal'));
  const about = {
    deal: deal.ref.id,
    closing,
    amount: deal.amount,
    tierAtCreation: deal.fitAtCreation?.tier ?? null,
    by: caller.person,
    at: now,
    revision: (save.revision ?? 0) + 1,
  };
  const vendors = model.battleCards.map((card) => card.id);
  const record = recordOf(model.winLoss, vendors, about, save.answers);
  return record.ok ? record : err(answersWanted(record.error));
}

/** A closing that this deal really had; a reopened one can still be answered. */
function closingNamed(id: string, deal: DealFile, model: Asked['model']): Closing | null {
  return closingsOfDeal(deal, model).find((closing) => closing.id === id) ?? null;
}

function sameAnswers(before: WinLossRecord, after: WinLossRecord): boolean {
  const answersOf = ({
    outcome,
    considered,
    competitor,
    primaryReason,
    contributing,
    howKnown,
    wouldHaveChanged,
    notes,
  }: WinLossRecord): string =>
    JSON.stringify([
      outcome,
      considered,
      competitor,
      primaryReason,
      contributing,
      howKnown,
      wouldHaveChanged,
      notes,
    ]);
  return answersOf(before) === answersOf(after);
}

/** Earlier closings that were reopened say so in their record; nothing of them is lost. */
async function markReopened(deal: DealFile, { crm, model }: Asked): Promise<void> {
  const reopened = new Set(closingsOfDeal(deal, model).flatMap((one) => (one.reopened ? [one.id] : [])));
  for (const record of deal.winLoss) {
    if (!reopened.has(record.closing) || record.reopened) continue;
    await crm.saveWinLoss({ ...record, reopened: true, revision: record.revision + 1 }, null);
  }
}

function writeBack(record: WinLossRecord, { model }: Asked): WinLossWriteBack | null {
  if (record.outcome === 'not_a_real_loss') return null;
  const reason = model.winLoss?.reasons.find((one) => one.id === record.primaryReason);
  const vendors = model.battleCards.filter((card) => card.kind === 'vendor').map((card) => card.id);
  const named = [...record.considered, ...(record.competitor ? [record.competitor] : [])];
  return {
    reason: reason ? { id: reason.id, label: reason.label } : null,
    won: record.outcome === 'won',
    competitors: [...new Set(named)].filter((id) => vendors.includes(id)),
  };
}

function replyFor(
  deal: DealFile,
  asked: Asked,
  alsoIn: readonly string[],
  instead: string | null,
): Result<WinLossReply, ProblemView> {
  const winLoss = winLossViewOf(deal, asked, alsoIn);
  if (!winLoss) return err(noModelFor('questions at close', 'Whoever looks after win/loss'));
  return ok({ winLoss, said: instead ?? winLoss.savedLine ?? onlyRead });
}
