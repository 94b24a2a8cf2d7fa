import type { StageCriterion } from '../core/stages/model.ts';
import { passes } from '../core/stages/review.ts';
import type { DealFile } from '../crm/port.ts';
import type { DecisionToShow } from '../views/show-decision.ts';
import type { GuideToShow, SeenCriterion } from '../views/show-guide.ts';
import { mayAnswer, type Standing } from './standing.ts';
import type { With } from './with.ts';

/** The same criteria with what people decided about them: a waived one passes, and one that is stood behind is met. */
export function asDecided(
  statuses: readonly SeenCriterion[],
  { waived, attested }: Standing,
): readonly SeenCriterion[] {
  return statuses.map((status) => {
    const { id } = status.criterion;
    if (passes(status)) return status;
    if (attested.has(id)) return { ...status, state: 'met', isHidden: false };
    return waived.has(id) ? { ...status, state: 'waived', isHidden: false } : status;
  });
}

/** What was decided about a criterion, and what whoever looks may decide. */
export function decisionOn(
  criterion: StageCriterion,
  { waived, asked, attested }: Standing,
  { model, caller }: Pick<With, 'model' | 'caller'>,
): DecisionToShow {
  const may = (name: string | undefined): boolean => caller.signed && mayAnswer(model, name, caller.email);
  return {
    waiver: waived.get(criterion.id) ?? null,
    asked: asked.get(criterion.id) ?? null,
    attestation: attested.get(criterion.id) ?? null,
    mayWaive: may(criterion.waivableBy),
    mayAttest: may(criterion.owner),
    isKnown: caller.signed,
  };
}

/** The moves that went around criteria, by what people call the stage. */
export function skippedOn(
  deal: Pick<DealFile, 'pipeline'>,
  { skipped }: Standing,
  model: With['model'],
): GuideToShow['skipped'] {
  const stages = model.stages?.pipelines.find(({ id }) => id === deal.pipeline)?.stages ?? [];
  return skipped.map(({ stage, on, without }) => ({
    stageLabel: stages.find(({ id }) => id === stage)?.label ?? stage,
    on,
    without,
  }));
}
