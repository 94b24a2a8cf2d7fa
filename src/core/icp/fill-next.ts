import { only, type AnswerSet } from '../condition/possible.ts';
import { mayDisqualify, type Question } from './disqualify.ts';
import { possibleOutcomes, seenAsItIs } from './open.ts';
import type { Loose, Plan, Slot } from './plan.ts';
import { scaledTotal } from './pool.ts';
import type { FillNext } from './result.ts';
import { unknownOutcome } from './rule.ts';
import { looseOutcome } from './settle.ts';

/**
 * Every open fact with what one answer could change, the others staying as they are: what could disqualify first,
 * then by worth, ties by id. Facts without cells are worth what each of their criteria could change on its own.
 */
export function fillNextOf(
  plan: Plan,
  open: readonly boolean[],
  questions: readonly Question[],
): readonly FillNext[] {
  const list: FillNext[] = [];
  const score = scaledTotal(plan, plan.tally.sums);
  plan.slots.forEach((slot, at) => {
    if (!open[at]) return;
    const [least, most] = scoresAfter(plan, at);
    const gain = Math.max(0, most - score);
    const loss = Math.min(0, least - score);
    const disqualifies = mayDisqualify(at, questions);
    list.push({ fact: slot.id, worth: Math.max(gain, 0 - loss), gain, loss, disqualifies });
  });
  return list.sort(
    (a, b) =>
      Number(b.disqualifies) - Number(a.disqualifies) || b.worth - a.worth || (a.fact < b.fact ? -1 : 1),
  );
}

/** The least and the greatest score that one answer about this fact can lead to. */
function scoresAfter(plan: Plan, at: number): readonly [number, number] {
  const slot = plan.slots[at] as Slot;
  if (slot.space === null) return extremes(plan, slot, at);
  const { cells, sums } = plan.tally;
  const was = cells[at] as number;
  let [least, most] = [Infinity, -Infinity];
  // The answer is put into the tally, and taken out of it again.
  for (const cell of slot.space.answers[was] ?? []) {
    moveCell(plan, slot, at, cell);
    const score = scaledTotal(plan, sums);
    if (score < least) least = score;
    if (score > most) most = score;
    moveCell(plan, slot, at, was);
  }
  return [least, most];
}

/** Puts another cell in the place of a fact's, with every point that changes by it. */
function moveCell(plan: Plan, slot: Slot, at: number, cell: number): void {
  const { cells, sums } = plan.tally;
  const { pools, points } = slot.byCell;
  const width = pools.length;
  const was = cells[at] as number;
  for (let i = 0; i < width; i++)
    add(sums, pools[i] as number, (points[cell * width + i] as number) - (points[was * width + i] as number));
  for (const index of slot.loose) addLoose(plan, index, -1);
  cells[at] = cell;
  for (const index of slot.loose) addLoose(plan, index, 1);
}

function add(sums: Float64Array, pool: number, points: number): void {
  sums[pool] = (sums[pool] as number) + points;
}

function addLoose(plan: Plan, index: number, times: number): void {
  const { rule } = plan.loose[index] as Loose;
  if (rule.disqualifies) return;
  const outcome = looseOutcome(plan, index, plan.tally.cells);
  add(plan.tally.sums, rule.pool, times * (rule.points[outcome] as number));
}

/** A fact without cells: all of its criteria at their least, and all at their most. */
function extremes(plan: Plan, slot: Slot, at: number): readonly [number, number] {
  const low = plan.tally.sums.slice();
  const high = plan.tally.sums.slice();
  for (const index of slot.loose) {
    const loose = plan.loose[index] as Loose;
    const { points, pool } = loose.rule;
    const before = points[plan.tally.outcomes[index] as number] as number;
    const after = answeredOutcomes(plan, loose, at).map((outcome) => points[outcome] as number);
    add(low, pool, Math.min(...after) - before);
    add(high, pool, Math.max(...after) - before);
  }
  return [scaledTotal(plan, low), scaledTotal(plan, high)];
}

const answered: AnswerSet = only(0) | only(2);

function answeredOutcomes(plan: Plan, loose: Loose, at: number): readonly number[] {
  if (loose.only) return loose.rule.points.map((_, outcome) => outcome).slice(0, unknownOutcome(loose.rule));
  const asItIs = seenAsItIs(plan);
  return possibleOutcomes(loose, (slot, seen) => (slot === at ? answered : asItIs(slot, seen)));
}
