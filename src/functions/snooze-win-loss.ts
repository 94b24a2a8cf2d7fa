import { addDays, writtenDay } from '../base/calendar.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { WinLossDeferral } from '../core/win-loss/record.ts';
import type { DealFile } from '../crm/port.ts';
import type { ProblemView } from '../views/parts.ts';
import { noModelFor, notSaved, recordGone } from '../views/show-problem.ts';
import type { WinLossReply } from '../wire/reply.ts';
import { SnoozeWinLoss } from '../wire/request.ts';
import { closingsOfDeal } from './deal-closings.ts';
import { parseRequest } from './parse.ts';
import { problemOf } from './problem-of.ts';
import { winLossViewOf } from './win-loss-view-of.ts';
import type { Needs } from './with.ts';

type Asked = Needs<'readDeal' | 'deferWinLoss' | 'listOwners', never>;

const asBefore = 'The questions are asked as before.';

/** Puts the questions about a closing off, hands them to someone who knows, or takes that back. */
export async function snoozeWinLoss(
  parameters: unknown,
  asked: Asked,
): Promise<Result<WinLossReply, ProblemView>> {
  const request = parseRequest(SnoozeWinLoss, parameters);
  if (!request.ok) return request;
  const deal = await asked.crm.readDeal(request.value.dealId);
  if (!deal.ok) return err(problemOf(deal.error, asBefore));
  const deferral = deferralOf(request.value, deal.value, asked);
  if (!deferral.ok) return deferral;
  const knows = await whoKnows(deferral.value.handedTo, asked);
  if (!knows.ok) return knows;
  const written = await asked.crm.deferWinLoss(deferral.value);
  if (!written.ok) return err(problemOf(written.error, asBefore));
  const after = { ...deal.value, deferrals: [...deal.value.deferrals, deferral.value] };
  return replyFor(after, deferral.value, knows.value, asked);
}

function deferralOf(
  { act, closing: id }: SnoozeWinLoss,
  deal: DealFile,
  asked: Asked,
): Result<WinLossDeferral, ProblemView> {
  const closing = closingsOfDeal(deal, asked.model).find((one) => one.id === id);
  if (!closing || !asked.model.winLoss) return err(recordGone('This closing of the deal'));
  const until = act.kind === 'until' ? addDays(asked.today, act.days) : null;
  const lastDay = addDays(closing.on, asked.model.winLoss.withinDays);
  if (until !== null && asked.today >= lastDay)
    return err(notSaved('It cannot be put off any longer: this is the last day on which it is asked about.'));
  return ok({
    deal: deal.ref.id,
    closing: id,
    // Put off past the last day, it would never be asked again.
    until: until !== null && until > lastDay ? lastDay : until,
    handedTo: act.kind === 'handTo' ? act.ownerId : null,
    by: asked.caller.person,
    at: asked.now,
  });
}

/** The name of the person it is handed to, who must still be there; null when it is handed to nobody. */
async function whoKnows(id: string | null, { crm }: Asked): Promise<Result<string | null, ProblemView>> {
  if (id === null) return ok(null);
  const owners = await crm.listOwners();
  if (!owners.ok) return err(problemOf(owners.error, asBefore));
  const owner = owners.value.find((one) => one.id === id);
  if (owner?.active) return ok(owner.name);
  const who = owner ? `${owner.name} has left` : 'This person is not there any more';
  return err(notSaved(`${who}. Choose someone else. ${asBefore}`));
}

function replyFor(
  deal: DealFile,
  deferral: WinLossDeferral,
  knows: string | null,
  asked: Asked,
): Result<WinLossReply, ProblemView> {
  const winLoss = winLossViewOf(deal, asked);
  if (!winLoss) return err(noModelFor('questions at close', 'Whoever looks after win/loss'));
  if (knows !== null)
    return ok({ winLoss, said: `Handed to ${knows}, who finds it in the next list of closed deals.` });
  if (deferral.until === null) return ok({ winLoss, said: 'The questions are asked again.' });
  return ok({ winLoss, said: `The questions come back on ${writtenDay(deferral.until, asked.today)}.` });
}
