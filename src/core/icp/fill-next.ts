import { only, type AnswerSet } from '../condition/possible.ts';
import { mayDisqualify } from './disqualify.ts';
import { possibleOutcomes, seenWhenLearned } from './open.ts';
import type { Loose, Plan, Slot } from './plan.ts';
import { clamp, totalOf } from './pool.ts';
import type { FillNext } from './result.ts';
import { unknownOutcome } from './rule.ts';
import { looseOutcome } from './settle.ts';

/**
 * Every open fact with what one answer could change, the others staying as they are: what could disqualify first,
 * then by worth, ties by id. Facts without cells are worth what each of their criteria could change on its own.
 */
export function fillNextOf(plan: Plan, open: readonly boolean[]): readonly FillNext[] {
  const score = scoreWith(plan, plan.tally.sums);
  const disqualifying = mayDisqualify(plan, open);
  const list = plan.slots.flatMap((slot, at) =>
    open[at] ? [fillOf(slot.id, changes(plan, at).map((sums) => scoreWith(plan, sums) - score), disqualifying[at] === true)] : [],
  );
  return list.sort(
    (a, b) =>
      Number(b.disqualifies) - Number(a.disqualifies) || b.worth - a.worth || (a.fact < b.fact ? -1 : 1),
  );
}

function fillOf(fact: string, changes: readonly number[], disqualifies: boolean): FillNext {
  const gain = Math.max(0, ...changes);
  const loss = Math.min(0, ...changes);
  return { fact, worth: Math.max(gain, 0 - loss), gain, loss, disqualifies };
}

const scoreWith = ({ base, pools, scale }: Plan, sums: ArrayLike<number>): number =>
  clamp(totalOf(base, pools, sums), scale[0], scale[1]);

/** The sums of the pools after each answer that a fact can have. */
function changes(plan: Plan, at: number): readonly Float64Array[] {
  const slot = plan.slots[at] as Slot;
  if (slot.space === null) return extremes(plan, slot, at);
  const cells = plan.tally.cells.slice();
  const was = cells[at] as number;
  return Array.from(slot.space.answers[was] ?? [], (cell) => {
    const sums = plan.tally.sums.slice();
    slot.byCell.pools.forEach((pool, index) => {
      const width = slot.byCell.pools.length;
      change(sums, pool, pointsAt(slot, was * width + index), pointsAt(slot, cell * width + index));
    });
    cells[at] = cell;
    for (const index of slot.loose) {
      const { points, pool } = (plan.loose[index] as Loose).rule;
      const before = points[plan.tally.outcomes[index] as number] as number;
      change(sums, pool, before, points[looseOutcome(plan, index, cells)] as number);
    }
    return sums;
  });
}

const pointsAt = (slot: Slot, place: number): number => slot.byCell.points[place] as number;

function change(sums: Float64Array, pool: number, before: number, after: number): void {
  sums[pool] = (sums[pool] as number) + after - before;
}

/** A fact without cells: all of its criteria at their least, and all at their most. */
function extremes(plan: Plan, slot: Slot, at: number): readonly Float64Array[] {
  const low = plan.tally.sums.slice();
  const high = plan.tally.sums.slice();
  for (const index of slot.loose) {
    const loose = plan.loose[index] as Loose;
    const { points, pool } = loose.rule;
    const before = points[plan.tally.outcomes[index] as number] as number;
    const after = answeredOutcomes(plan, loose, at).map((outcome) => points[outcome] as number);
    change(low, pool, before, Math.min(...after));
    change(high, pool, before, Math.max(...after));
  }
  return [low, high];
}

const answered: AnswerSet = only(0) | only(2);

function answeredOutcomes(plan: Plan, loose: Loose, at: number): readonly number[] {
  if (loose.only) return loose.rule.points.map((_, outcome) => outcome).slice(0, unknownOutcome(loose.rule));
  const asItIs = seenWhenLearned(plan, []);
  return possibleOutcomes(loose, (slot, seen) => {
    if (slot === at) return answered;
    const { space } = plan.slots[slot] as Slot;
    return space ? only(space.seen[seen]?.[plan.tally.cells[slot] as number] as number) : asItIs(slot, seen);
  });
}
