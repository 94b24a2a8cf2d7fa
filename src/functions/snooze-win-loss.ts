import { addDays, writtenDay } from '../base/calendar.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { WinLossDeferral } from '../core/win-loss/record.ts';
import type { DealFile } from '../crm/port.ts';
import type { ProblemView } from '../views/parts.ts';
import { noModelFor, recordGone } from '../views/show-problem.ts';
import type { WinLossReply } from '../wire/reply.ts';
import { SnoozeWinLoss } from '../wire/request.ts';
import { closingsOfDeal } from './deal-closings.ts';
import { parseRequest } from './parse.ts';
import { problemOf } from './problem-of.ts';
import { winLossViewOf } from './win-loss-view-of.ts';
import type { Needs } from './with.ts';

type Asked = Needs<'readDeal' | 'deferWinLoss', never>;

/** Puts the questions about a closing off, hands them to someone who knows, or takes that back. */
export async function snoozeWinLoss(
  parameters: unknown,
  asked: Asked,
): Promise<Result<WinLossReply, ProblemView>> {
  const request = parseRequest(SnoozeWinLoss, parameters);
  if (!request.ok) return request;
  const deal = await asked.crm.readDeal(request.value.dealId);
  if (!deal.ok) return err(problemOf(deal.error, 'The questions are asked as before.'));
  const deferral = deferralOf(request.value, deal.value, asked);
  if (!deferral) return err(recordGone('This closing of the deal'));
  const written = await asked.crm.deferWinLoss(deferral);
  if (!written.ok) return err(problemOf(written.error, 'The questions are asked as before.'));
  return replyFor({ ...deal.value, deferrals: [...deal.value.deferrals, deferral] }, deferral, asked);
}

function deferralOf(request: SnoozeWinLoss, deal: DealFile, asked: Asked): WinLossDeferral | null {
  const { act, closing } = request;
  if (!closingsOfDeal(deal, asked.model).some((one) => one.id === closing)) return null;
  return {
    deal: deal.ref.id,
    closing,
    until: act.kind === 'until' ? addDays(asked.today, act.days) : null,
    handedTo: act.kind === 'handTo' ? act.ownerId : null,
    by: asked.caller.person,
    at: asked.now,
  };
}

function replyFor(
  deal: DealFile,
  deferral: WinLossDeferral,
  asked: Asked,
): Result<WinLossReply, ProblemView> {
  const winLoss = winLossViewOf(deal, asked);
  if (!winLoss) return err(noModelFor('questions at close', 'Whoever looks after win/loss'));
  const name = winLoss.owners.find((owner) => owner.value === deferral.handedTo)?.label ?? 'whoever knows';
  if (deferral.handedTo !== null)
    return ok({ winLoss, said: `Handed to ${name}, who finds it in the next list of closed deals.` });
  if (deferral.until === null) return ok({ winLoss, said: 'The questions are asked again.' });
  return ok({ winLoss, said: `The questions come back on ${writtenDay(deferral.until, asked.today)}.` });
}
