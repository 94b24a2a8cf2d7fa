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
    const asked = stages.map((stage, at) => ({
      stage,
      entry: askedOf(draft, [index, at], 'entry', stage),
      exit: askedOf(draft, [index, at], 'exit', stage),
    }));
    const gates = asked.map(({ stage, entry, exit }) => ({
      stage,
      entry: entry.filter(blocks),
      exit: exit.filter(blocks),
    }));
    const free = gates.filter(({ stage, entry, exit }) => {
      const isLeft = passes(way, exit, `nobody can leave ${code(stage.id)}`);
      return passes(way, entry, `nobody can enter ${code(stage.id)}`) && isLeft;
    });
    for (const [at, { stage, exit }] of gates.entries()) {
      const nextAt = gates.findIndex((gate, later) => later > at && gate.stage.type !== 'lost');
      const next = gates[nextAt];
      if (!next || stage.type !== 'open') continue;
      const move = `move from ${code(stage.id)} to ${code(next.stage.id)}`;
      if (free.some((gate) => gate.stage === stage) && free.includes(next))
        if (passes(way, [...exit, ...next.entry], `nobody can ${move}`))
          agrees(way, [...(asked[at]?.exit ?? []), ...(asked[nextAt]?.entry ?? [])], move);
    }
  }
};

/** A criterion with its place. */
interface Placed {
  readonly criterion: StageCriterion;
  readonly place: Place;
}

type Gate = readonly Placed[];

const blocks = ({ criterion }: Placed): boolean => criterion.level === 'block';

/** The criteria on one side of a stage. */
function askedOf(
  draft: Draft,
  [pipeline, at]: readonly [number, number],
  side: 'entry' | 'exit',
  stage: Stage,
): Gate {
  const path: Path = ['pipelines', pipeline, 'stages', at, side];
  return stage[side].map((criterion, index) => ({
    criterion,
    place: placeOf(draft.stages?.file ?? '', ...path, index),
  }));
}

interface Way {
  readonly draft: Draft;
  readonly facts: readonly Fact[];
  readonly report: Report;
}

/** The criteria that contradict one another, as few as do; none where nothing proves that they do. */
function clashing({ draft, facts, report }: Way, criteria: Gate): Gate {
  const isSure = criteria.every(({ criterion, place }) => isSound(draft, report, place, [criterion.when]));
  const conditions = criteria.map(({ criterion }) => criterion.when);
  return (isSure ? (contradiction(conditions, facts) ?? []) : []).flatMap((index) => criteria[index] ?? []);
}

/** Tells it at the last of the criteria that contradict one another. */
function passes(way: Way, criteria: Gate, who: string): boolean {
  const clash = clashing(way, criteria);
  const last = clash.at(-1);
  if (!last) return true;
  const never = clash.length === 1 ? 'can never hold' : 'can never hold at once';
  way.report.problem(
    last.place,
    `${who}: ${idsOf(clash)} ${never}, and ${clash.length === 1 ? 'it blocks' : 'they block'}`,
    'Correct the conditions, or let one of them warn in place of blocking.',
  );
  return false;
}

/** What only warns or counts may contradict the rest without stopping anybody; somebody will still want to know. */
function agrees(way: Way, criteria: Gate, move: string): void {
  const clash = clashing(way, criteria);
  const last = clash.at(-1);
  if (last)
    way.report.note(
      last.place,
      `whoever would ${move} is told that something is missing, always: ${idsOf(clash)} can never hold at once`,
      'Correct the conditions.',
    );
}

const idsOf = (clash: Gate): string => listed(clash.map(({ criterion }) => criterion.id));
