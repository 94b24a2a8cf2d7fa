import { writtenDay } from '../base/calendar.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { ProblemView } from '../views/parts.ts';
import { notSaved } from '../views/show-problem.ts';
import type { TapReply } from '../wire/reply.ts';
import { AskWaiver } from '../wire/request.ts';
import { keepDecision, readCriterionOnDeal, type AskedOfCriterion } from './answerable-criterion.ts';
import { parseRequest } from './parse.ts';

/** Asks the approver whom the model names to let a deal go on without a criterion. Anyone on the deal may ask. */
export async function askWaiver(
  parameters: unknown,
  asked: AskedOfCriterion,
): Promise<Result<TapReply, ProblemView>> {
  const request = parseRequest(AskWaiver, parameters);
  if (!request.ok) return request;
  const found = await readCriterionOnDeal(request.value, asked);
  if (!found.ok) return found;
  const { criterion, standing } = found.value;
  const reason = request.value.reason.trim();
  const { waivableBy } = criterion;
  if (waivableBy === undefined)
    return err(notSaved('The model names nobody who may waive this. Fill it in, or talk to its owner.'));
  if (reason.length < 3) return err(notSaved('Say in a few words why this deal should go on without it.'));
  const waiver = standing.waived.get(criterion.id);
  if (waiver) {
    const until = writtenDay(waiver.until, asked.today);
    return ok({ said: `${waiver.by} waived this already, until ${until}.`, canUndo: false });
  }
  if (standing.asked.get(criterion.id)?.reason === reason) return ok(askedOf(waivableBy));
  const decision = { kind: 'waiver_asked', action: 'ask', note: reason, until: null } as const;
  const kept = await keepDecision(found.value, decision, asked);
  return kept.ok ? ok(askedOf(waivableBy)) : kept;
}

const askedOf = (approver: string): TapReply => ({
  said: `Asked. ${approver} decides, here on the deal.`,
  canUndo: false,
});
