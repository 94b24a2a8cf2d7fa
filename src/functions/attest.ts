import { err, ok, type Result } from '../base/result.ts';
import type { ProblemView } from '../views/parts.ts';
import { decideElsewhere, notSaved } from '../views/show-problem.ts';
import type { TapReply } from '../wire/reply.ts';
import { Attest } from '../wire/request.ts';
import { keepDecision, readCriterionOnDeal, type AskedOfCriterion } from './answerable-criterion.ts';
import { whyNotHere } from './decide-waiver.ts';
import { parseRequest } from './parse.ts';

/** Whoever answers for a criterion stands behind it on this deal, in one tap. Only for that person, verified. */
export async function attest(
  parameters: unknown,
  asked: AskedOfCriterion,
): Promise<Result<TapReply, ProblemView>> {
  const request = parseRequest(Attest, parameters);
  if (!request.ok) return request;
  const found = await readCriterionOnDeal(request.value, asked);
  if (!found.ok) return found;
  const { criterion, standing } = found.value;
  const { undo } = request.value;
  if (criterion.evidence !== 'manager_attestation')
    return err(notSaved('This is shown by something else than somebody’s word.'));
  const elsewhere = whyNotHere(criterion.owner, asked);
  if (elsewhere !== null) return err(decideElsewhere(elsewhere));
  if (standing.attested.has(criterion.id) !== undo) return ok(said(undo));
  const action = undo ? 'withdraw' : 'attest';
  const decision = { kind: 'attested', action, note: null, until: null } as const;
  const kept = await keepDecision(found.value, decision, asked);
  return kept.ok ? ok(said(undo)) : kept;
}

const said = (undo: boolean): TapReply =>
  undo
    ? { said: 'Taken back.', canUndo: false }
    : { said: 'Noted, with your name and today’s date.', canUndo: true };
