import { criterionAt } from '../../core/entries/at.ts';
import { factsOf } from '../../core/condition/operators.ts';
import type { SettingsToShow } from './settings-to-show.ts';
import type { ControlNote } from './settings-view.ts';
import { tooEmptyToBlock } from './show-filled.ts';

/** Criteria that would block on a half-empty field: they would stop more deals than they let on. */
export const blockingNotes = (shown: SettingsToShow): readonly ControlNote[] =>
  shown.pipelines.flatMap((pipeline) =>
    pipeline.stages.flatMap((stage) =>
      (['entry', 'exit'] as const).flatMap((direction) =>
        stage[direction]
          .filter(({ level }) => level === 'block')
          .flatMap(({ id, when }): readonly ControlNote[] => {
            const read = shown.facts.filter((fact) => factsOf(when).includes(fact.id));
            const [text] = read.flatMap((fact) => tooEmptyToBlock(fact, shown) ?? []);
            if (text === undefined) return [];
            return [
              {
                at: `${criterionAt(pipeline.id, stage.id, direction, id)}#level`,
                text: `${text}: blocking on it would stop most deals.`,
                todo: 'Let it warn until the field is filled in on most of them.',
                tone: 'warn',
              },
            ];
          }),
      ),
    ),
  );
