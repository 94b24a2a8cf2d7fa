import type { Comparison, Condition, RecordKind } from '../../core/condition/model.ts';
import type { Draft } from '../draft.ts';
import type { Path } from '../problem.ts';

/** A condition of the model, where it stands, and the record that it is asked of. */
export interface PlacedCondition {
  readonly condition: Condition;
  readonly file: string;
  readonly path: Path;
  readonly object: RecordKind;
  /** Whether it counts toward fit, which may not read what we did ourselves. */
  readonly isFit: boolean;
}

/** One comparison of a condition, with its place. */
export interface PlacedComparison {
  readonly comparison: Comparison;
  readonly path: Path;
}

/** Every condition of the model. */
export function* conditionsOf(draft: Draft): Iterable<PlacedCondition> {
  yield* fitConditions(draft);
  yield* stageConditions(draft);
  yield* limitConditions(draft);
}

function* fitConditions({ icp }: Draft): Iterable<PlacedCondition> {
  if (!icp) return;
  for (const [at, { object, criteria, disqualifiers }] of icp.value.scorecards.entries()) {
    const placed = (condition: Condition, ...path: Path): PlacedCondition => ({
      condition,
      file: icp.file,
      path: ['scorecards', at, ...path],
      object,
      isFit: true,
    });
    for (const [index, { when, bands = [] }] of criteria.entries()) {
      if (when) yield placed(when, 'criteria', index, 'when');
      for (const [nth, band] of bands.entries())
        yield placed(band.when, 'criteria', index, 'bands', nth, 'when');
    }
    for (const [index, { when }] of disqualifiers.entries())
      yield placed(when, 'disqualifiers', index, 'when');
  }
}

function* stageConditions({ stages }: Draft): Iterable<PlacedCondition> {
  if (!stages) return;
  for (const [pipeline, { stages: list }] of stages.value.pipelines.entries())
    for (const [at, stage] of list.entries())
      for (const side of ['entry', 'exit'] as const)
        for (const [index, { when }] of stage[side].entries()) {
          const path = ['pipelines', pipeline, 'stages', at, side, index, 'when'];
          yield { condition: when, file: stages.file, path, object: 'deal', isFit: false };
        }
}

function* limitConditions({ messaging }: Draft): Iterable<PlacedCondition> {
  if (!messaging) return;
  for (const [index, { when }] of messaging.value.limits.entries())
    if (when)
      yield {
        condition: when,
        file: messaging.file,
        path: ['limits', index, 'when'],
        object: 'deal',
        isFit: false,
      };
}

/** The comparisons of a condition, each with its place. */
export function* comparisonsOf(condition: Condition, path: Path): Iterable<PlacedComparison> {
  if ('fact' in condition) yield { comparison: condition, path };
  else if ('not' in condition) yield* comparisonsOf(condition.not, [...path, 'not']);
  else {
    const word = 'all' in condition ? 'all' : 'any';
    const parts = 'all' in condition ? condition.all : condition.any;
    for (const [index, part] of parts.entries()) yield* comparisonsOf(part, [...path, word, index]);
  }
}
