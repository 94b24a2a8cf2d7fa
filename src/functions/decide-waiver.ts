import { addDays, writtenDay, type CalendarDate } from '../base/calendar.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { StageCriterion } from '../core/stages/model.ts';
import type { ProblemView } from '../views/parts.ts';
import { decideElsewhere, notSaved } from '../views/show-problem.ts';
import type { TapReply } from '../wire/reply.ts';
import { DecideWaiver } from '../wire/request.ts';
import { keepDecision, readCriterionOnDeal, type AskedOfCriterion } from './answerable-criterion.ts';
import { parseRequest } from './parse.ts';
import { mayAnswer } from './standing.ts';
import type { Caller } from './with.ts';

/** The approver whom the model names gives a waiver until a day, or refuses it. Only for that person, verified. */
export async function decideWaiver(
  parameters: unknown,
  asked: AskedOfCriterion,
): Promise<Result<TapReply, ProblemView>> {
  const request = parseRequest(DecideWaiver, parameters);
  if (!request.ok) return request;
  const found = await readCriterionOnDeal(request.value, asked);
  if (!found.ok) return found;
  const { criterion, standing } = found.value;
  const { act } = request.value;
  const elsewhere = whyNotHere(criterion.waivableBy, asked);
  if (elsewhere !== null) return err(decideElsewhere(elsewhere));
  const unfit = act.kind === 'approve' ? whyNot(act.until, criterion, asked.today) : null;
  if (unfit !== null) return err(notSaved(unfit));
  if (act.kind === 'approve' && standing.waived.get(criterion.id)?.until === act.until)
    return ok(said(act, asked.today));
  const kept = await keepDecision(
    found.value,
    {
      kind: 'waiver_decided',
      action: act.kind,
      note: standing.asked.get(criterion.id)?.reason ?? null,
      until: act.kind === 'approve' ? act.until : null,
    },
    asked,
  );
  return kept.ok ? ok(said(act, asked.today)) : kept;
}

/** What is said to a person who may not answer for a criterion here; null for the one whom the model names. */
export function whyNotHere(
  name: string | undefined,
  { caller, model }: Pick<AskedOfCriterion, 'caller' | 'model'>,
): string | null {
  if (!caller.signed) return unverified(name);
  if (mayAnswer(model, name, caller.email)) return null;
  return name === undefined ? 'The model names nobody who may.' : `The model names ${name} for it.`;
}

/** Where a decision is taken that needs to know who decides. */
const unverified = (name: Caller['person']['name'] | undefined): string =>
  `This installation does not know for certain who you are. ${name ?? 'Whoever may'} decides where Plumbline runs as a service: there it knows who is asking.`;

function whyNot(
  until: CalendarDate,
  { longestWaiverDays }: StageCriterion,
  today: CalendarDate,
): string | null {
  if (until < today) return 'The last day must not be past.';
  const last = addDays(today, longestWaiverDays);
  return until <= last
    ? null
    : `The model lets this be waived for ${longestWaiverDays} days at most, until ${writtenDay(last, today)}.`;
}

const said = (act: DecideWaiver['act'], today: CalendarDate): TapReply => ({
  said:
    act.kind === 'approve'
      ? `Waived until ${writtenDay(act.until, today)}. It ends by itself.`
      : 'Not waived. It stays on the list.',
  canUndo: false,
});
