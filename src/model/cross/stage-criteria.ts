import type { StageCriterion } from '../../core/stages/model.ts';
import type { Draft } from '../draft.ts';
import { placeOf } from '../problem.ts';
import type { Place } from '../problem.ts';

/** A stage criterion, and where it stands. */
export interface PlacedCriterion {
  readonly criterion: StageCriterion;
  readonly place: Place;
}

/** Every criterion of every stage, in the order of the file. */
export function stageCriteriaOf({ stages }: Draft): readonly PlacedCriterion[] {
  return (stages?.value.pipelines ?? []).flatMap((pipeline, nth) =>
    pipeline.stages.flatMap((stage, at) =>
      (['entry', 'exit'] as const).flatMap((side) =>
        stage[side].map((criterion, index) => ({
          criterion,
          place: placeOf(stages?.file ?? '', 'pipelines', nth, 'stages', at, side, index),
        })),
      ),
    ),
  );
}
