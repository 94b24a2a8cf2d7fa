import { canonicalJson } from '../base/canonical-json.ts';
import { err, ok, type Result } from '../base/result.ts';
import { recordOf, type GivenAnswers } from '../core/win-loss/answers.ts';
import { repRecord } from '../core/win-loss/asking.ts';
import type { Closing, WinLossRecord } from '../core/win-loss/record.ts';
import type { DealFile, WinLossWriteBack } from '../crm/port.ts';
import type { ProblemView } from '../views/parts.ts';
import { answersWanted, changedMeanwhile, noModelFor, recordGone } from '../views/show-problem.ts';
import { both } from '../views/words.ts';
import type { WinLossReply } from '../wire/reply.ts';
import { CaptureWinLoss } from '../wire/request.ts';
import { closingsOfDeal } from './deal-closings.ts';
import { wasKeptAtCreation } from './fit-of.ts';
import { parseRequest } from './parse.ts';
import { problemOf, sendAgain } from './problem-of.ts';
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
  const stale = whyStale(save, before, record.value);
  if (stale) return err(stale);
  // The same answers again: the adapter changes nothing, and tells once more where they went.
  const again = before && sameAnswers(before, record.value) ? before : record.value;
  await markReopened(deal.value, asked);
  const into = writeBack(again, deal.value, asked);
  const saved = await asked.crm.saveWinLoss(again, into);
  if (!saved.ok) return err(problemOf(saved.error, sendAgain));
  const others = deal.value.winLoss.filter((one) => one.key !== again.key);
  const { alsoIn } = saved.value;
  const left = notFilled(into, alsoIn, deal.value, asked);
  return replyFor({ ...deal.value, winLoss: [...others, again] }, asked, alsoIn, left);
}

/** Why these answers cannot take the place of what is saved; null when they can, or are the same. */
function whyStale(
  save: AnswersToSave,
  before: WinLossRecord | null,
  record: WinLossRecord,
): ProblemView | null {
  if (before && (before.revision === save.revision || sameAnswers(before, record))) return null;
  if (before) return changedMeanwhile('These questions were answered already.');
  return save.revision === null ? null : changedMeanwhile('There are no saved answers to correct any more.');
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
    tierAtCreation: wasKeptAtCreation(deal) ? (deal.fitAtCreation?.tier ?? null) : null,
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

function sameAnswers(one: WinLossRecord, other: WinLossRecord): boolean {
  const answersOf = (record: WinLossRecord): string =>
    canonicalJson({ ...record, by: null, at: '', revision: 0, ...notAsked });
  return answersOf(one) === answersOf(other);
}

/** What a record holds besides answers, which may differ by when it was sent. */
const notAsked = { stageAtClose: null, amount: null, currency: null, tierAtCreation: null, reopened: false };

/** Earlier closings that were reopened say so in their record; nothing of them is lost. */
async function markReopened(deal: DealFile, { crm, model }: Asked): Promise<void> {
  const reopened = new Set(closingsOfDeal(deal, model).flatMap((one) => (one.reopened ? [one.id] : [])));
  for (const record of deal.winLoss) {
    if (!reopened.has(record.closing) || record.reopened) continue;
    await crm.saveWinLoss({ ...record, reopened: true, revision: record.revision + 1 }, null);
  }
}

/**
 * What goes into the CRM's own fields: those speak of how the deal ended last, so only of its last closing. A correction
 * goes there too, as long as nobody changed there what was written.
 */
function writeBack(record: WinLossRecord, deal: DealFile, { model }: Asked): WinLossWriteBack | null {
  const last = closingsOfDeal(deal, model).at(-1);
  if (record.outcome === 'not_a_real_loss' || last?.id !== record.closing || last.reopened) return null;
  const reason = model.winLoss?.reasons.find((one) => one.id === record.primaryReason);
  const vendors = new Set(model.battleCards.flatMap((card) => (card.kind === 'vendor' ? [card.id] : [])));
  const named = [...record.considered, ...(record.competitor ? [record.competitor] : [])];
  return {
    reason: reason ? { id: reason.id, label: reason.label } : null,
    won: record.outcome === 'won',
    competitors: [...new Set(named)].filter((id) => vendors.has(id)),
  };
}

/** The CRM's own fields that had nothing in them, as far as this person sees, and that could not be filled. */
function notFilled(
  into: WinLossWriteBack | null,
  alsoIn: readonly string[],
  deal: DealFile,
  { mapping }: Asked,
): readonly string[] {
  const reason = into?.won ? mapping?.wonReason : mapping?.lostReason;
  const rivals = mapping?.competitors;
  const fields = [
    ...(into?.reason && deal.crmReason === null && reason ? [reason] : []),
    ...(into && into.competitors.length > 0 && deal.competitors.length === 0 && rivals ? [rivals] : []),
  ];
  return fields.map(({ field, label }) => label ?? field).filter((label) => !alsoIn.includes(label));
}

function replyFor(
  deal: DealFile,
  asked: Asked,
  alsoIn: readonly string[],
  left: readonly string[],
): Result<WinLossReply, ProblemView> {
  const winLoss = winLossViewOf(deal, asked, alsoIn);
  if (!winLoss) return err(noModelFor('questions at close', 'Whoever looks after win/loss'));
  const said = left.length === 0 ? '' : ` Not filled in: ${both(left)}.`;
  return ok({ winLoss, said: `${winLoss.savedLine ?? 'Saved.'}${said}` });
}
