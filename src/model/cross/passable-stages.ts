import { contradiction } from '../../core/icp/reachable.ts';
import type { Fact } from '../../core/condition/model.ts';
import type { Stage, StageCriterion } from '../../core/stages/model.ts';
import type { Check, Draft, Report } from '../draft.ts';
import { placeOf } from '../problem.ts';
import type { Path, Place } from '../problem.ts';
import { code, listed } from '../wording.ts';
import { namesOf } from './names.ts';
import { isSound } from './sound.ts';

/** No stage asks for what cannot all be true: what blocks leaving it, entering it, or moving on to the next. */
export const checkPassableStages: Check = (draft, report) => {
  const way = { draft, report, facts: [...namesOf(draft).fact.values()].map(({ value }) => value) };
  for (const [index, { stages }] of (draft.stages?.value.pipelines ?? []).entries()) {
    const gates = stages.map((stage, at) => ({
      stage,
      entry: gateOf(draft, [index, at], 'entry', stage),
      exit: gateOf(draft, [index, at], 'exit', stage),
    }));
    const free = gates.filter(({ stage, entry, exit }) => {
      const isLeft = passes(way, exit, `nobody can leave ${code(stage.id)}`);
      return passes(way, entry, `nobody can enter ${code(stage.id)}`) && isLeft;
    });
    for (const [at, { stage, exit }] of gates.entries()) {
      const next = gates[at + 1];
      if (!next || stage.type !== 'open' || next.stage.type === 'lost') continue;
      if (free.some((gate) => gate.stage === stage) && free.includes(next))
        passes(
          way,
          [...exit, ...next.entry],
          `nobody can move from ${code(stage.id)} to ${code(next.stage.id)}`,
        );
    }
  }
};

/** The criteria that block on one side of a stage, each with its place. */
type Gate = readonly { readonly criterion: StageCriterion; readonly place: Place }[];

function gateOf(
  draft: Draft,
  [pipeline, at]: readonly [number, number],
  side: 'entry' | 'exit',
  stage: Stage,
): Gate {
  const path: Path = ['pipelines', pipeline, 'stages', at, side];
  const placed = stage[side].map((criterion, index) => ({
    criterion,
    place: placeOf(draft.stages?.file ?? '', ...path, index),
  }));
  return placed.filter(({ criterion }) => criterion.level === 'block');
}

interface Way {
  readonly draft: Draft;
  readonly facts: readonly Fact[];
  readonly report: Report;
}

/** Tells it at the last of the criteria that contradict one another. */
function passes({ draft, facts, report }: Way, criteria: Gate, who: string): boolean {
  const conditions = criteria.map(({ criterion }) => criterion.when);
  if (!criteria.every(({ criterion, place }) => isSound(draft, report, place, [criterion.when]))) return true;
  const clash = contradiction(conditions, facts);
  if (!clash) return true;
  const clashing = clash.flatMap((index) => criteria[index] ?? []);
  const names = listed(clashing.map(({ criterion }) => criterion.id));
  const never = clashing.length === 1 ? `${names} can never hold` : `${names} can never hold at once`;
  report.problem(
    (clashing.at(-1) ?? criteria[0])?.place ?? placeOf(draft.stages?.file ?? ''),
    `${who}: ${never}, and ${clashing.length === 1 ? 'it blocks' : 'they block'}`,
    'Correct the conditions, or let one of them warn in place of blocking.',
  );
  return false;
}
