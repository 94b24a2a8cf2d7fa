import { err, ok, type Result } from '../base/result.ts';
import type { StageCriterion } from '../core/stages/model.ts';
import type { DealFile, EventKind, PlumblineEvent } from '../crm/port.ts';
import type { ProblemView } from '../views/parts.ts';
import { recordGone } from '../views/show-problem.ts';
import { notNoted, problemOf, tapProblem } from './problem-of.ts';
import { criteriaOf, standingOf, type Standing } from './standing.ts';
import type { Needs } from './with.ts';

/** What asking about a criterion of a deal takes. */
export type AskedOfCriterion = Needs<'readDeal', 'append' | 'eventsAbout'>;

/** A criterion on one deal, with what was decided about it. */
export interface CriterionOnDeal {
  readonly deal: DealFile;
  readonly criterion: StageCriterion;
  readonly events: readonly PlumblineEvent[];
  readonly standing: Standing;
}

/** Reads a criterion, the deal, and what was decided about it. */
export async function readCriterionOnDeal(
  { dealId, criterion: id }: { readonly dealId: string; readonly criterion: string },
  asked: AskedOfCriterion,
): Promise<Result<CriterionOnDeal, ProblemView>> {
  const criterion = criteriaOf(asked.model).get(id);
  if (!criterion) return err(recordGone('This criterion'));
  const deal = await asked.crm.readDeal(dealId);
  if (!deal.ok) return err(problemOf(deal.error, notNoted));
  const events = await asked.store.eventsAbout(deal.value.ref);
  if (!events.ok) return err(tapProblem(events.error));
  const standing = standingOf(events.value, asked.model, asked.today);
  return ok({ deal: deal.value, criterion, events: events.value, standing });
}

/** What is kept of one decision. */
export interface Decision {
  readonly kind: EventKind & ('waiver_asked' | 'waiver_decided' | 'attested');
  readonly action: string;
  readonly note: string | null;
  readonly until: string | null;
}

/** Keeps a decision as the next row about this criterion: sent again at the same moment, it is the same row. */
export async function keepDecision(
  { deal, criterion, events }: CriterionOnDeal,
  decision: Decision,
  { store, caller, now }: Pick<AskedOfCriterion, 'store' | 'caller' | 'now'>,
): Promise<Result<'kept', ProblemView>> {
  const before = events.filter(({ kind, subject }) => kind === decision.kind && subject === criterion.id);
  const kept = await store.append({
    ...decision,
    key: [decision.kind, deal.ref.id, criterion.id, before.length + 1].join('/'),
    at: now,
    by: caller.person,
    byEmail: caller.signed ? (caller.email ?? null) : null,
    signed: caller.signed,
    about: deal.ref,
    stage: deal.stage,
    subject: criterion.id,
  });
  return kept.ok ? ok('kept') : err(tapProblem(kept.error));
}
