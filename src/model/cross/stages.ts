import type { Pipeline } from '../../core/stages/model.ts';
import type { Check, Report } from '../draft.ts';
import { placeOf } from '../problem.ts';
import type { Path, Place } from '../problem.ts';
import { code } from '../wording.ts';

type At = (...path: Path) => Place;

/** A pipeline can be gone through: it has an end, each open stage has something after it, and closing lost is free. */
export const checkStages: Check = (draft, report) => {
  const { stages } = draft;
  if (!stages) return;
  for (const [index, pipeline] of stages.value.pipelines.entries()) {
    const at = (...path: Path): Place => placeOf(stages.file, 'pipelines', index, ...path);
    if (draft.isWhole(at('stages'))) checkEnds(pipeline, at, report);
    checkClosedStages(pipeline, at, report);
  }
};

function checkEnds({ id, stages }: Pipeline, at: At, report: Report): void {
  for (const type of ['won', 'lost'] as const)
    if (!stages.some((stage) => stage.type === type))
      report.problem(
        at('stages'),
        `${code(id)} has no ${type} stage, so no deal is ever ${type}`,
        `Add a stage of type \`${type}\`.`,
      );
  if (!stages.some(({ type }) => type === 'open'))
    report.problem(
      at('stages'),
      `${code(id)} has no open stage`,
      'Add a stage of type `open` before those that close.',
    );
  const last = stages.at(-1);
  if (last?.type === 'open')
    report.problem(
      at('stages', stages.length - 1, 'type'),
      `nobody can leave ${code(last.id)}: it is open, and no stage comes after it`,
      'Stages stand in order. Move the won and lost stages to the end.',
    );
}

/** Moving on from closed, and closing lost, is never blocked: what asks for it would promise what is not kept. */
function checkClosedStages({ stages }: Pipeline, at: At, report: Report): void {
  for (const [index, { id, type, entry, exit }] of stages.entries()) {
    if (type === 'lost')
      for (const [nth, { level }] of entry.entries())
        if (level === 'block')
          report.problem(
            at('stages', index, 'entry', nth, 'level'),
            `closing a deal as lost is never blocked, and this would block ${code(id)}`,
            'Write `level: warn` or `level: observe`.',
          );
    if (type !== 'open' && exit.length > 0)
      report.problem(
        at('stages', index, 'exit'),
        `${code(id)} is closed, and nobody leaves it forward`,
        'Remove `exit`, or move its criteria to the last open stage.',
      );
  }
}
