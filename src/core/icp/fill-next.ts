import { only } from '../condition/possible.ts';
import { addTo } from './combine.ts';
import { mayDisqualify } from './disqualify.ts';
import { outcomesOf } from './open.ts';
import type { Plan, Slot } from './plan.ts';
import { scaledTotal } from './pool.ts';
import type { FillNext } from './result.ts';
import { atomAnswer, pointsAt } from './settle.ts';

/**
 * Every open fact with what one answer could change, the others staying as they are: what could disqualify first,
 * then by worth, ties by id. Facts without cells are worth what each of their criteria could change on its own.
 */
export function fillNextOf(plan: Plan, open: readonly boolean[]): readonly FillNext[] {
  const list: FillNext[] = [];
  const score = scaledTotal(plan, plan.tally.sums);
  plan.slots.forEach((slot, at) => {
    if (!open[at]) return;
    const [least, most] = slot.space ? scoresAfter(plan, slot.space, at) : extremes(plan, at);
    const gain = Math.max(0, most - score);
    const loss = Math.min(0, least - score);
    const disqualifies = mayDisqualify(plan, at, open);
    list.push({ fact: slot.id, worth: Math.max(gain, 0 - loss), gain, loss, disqualifies });
  });
  return list.sort(
    (a, b) =>
      Number(b.disqualifies) - Number(a.disqualifies) || b.worth - a.worth || (a.fact < b.fact ? -1 : 1),
  );
}

/** The least and the greatest score that one answer about this fact can lead to. */
function scoresAfter(
  plan: Plan,
  { answers }: NonNullable<Slot['space']>,
  at: number,
): readonly [number, number] {
  const { cells, sums } = plan.tally;
  const was = cells[at] as number;
  const readers = plan.readers[at] ?? [];
  const addAll = (times: number): void => {
    for (const rule of readers) addTo(sums, rule.pool, times * pointsAt(plan, rule, cells));
  };
  let [least, most] = [Infinity, -Infinity];
  addAll(-1);
  // Each answer is put into the tally, and taken out of it again.
  for (const cell of answers[was] ?? []) {
    cells[at] = cell;
    addAll(1);
    const score = scaledTotal(plan, sums);
    if (score < least) least = score;
    if (score > most) most = score;
    addAll(-1);
  }
  cells[at] = was;
  addAll(1);
  return [least, most];
}

/** A fact without cells: all of its criteria at their least, and all at their most. */
function extremes(plan: Plan, at: number): readonly [number, number] {
  const { cells, sums } = plan.tally;
  const low = sums.slice();
  const high = sums.slice();
  for (const rule of plan.readers[at] ?? []) {
    const outcomes = outcomesOf(rule, (atom) =>
      atom.slot === at ? only(0) | only(2) : only(atomAnswer(plan, atom, cells)),
    );
    const before = pointsAt(plan, rule, cells);
    const after = outcomes.map((outcome) => rule.points[outcome] as number);
    addTo(low, rule.pool, Math.min(...after) - before);
    addTo(high, rule.pool, Math.max(...after) - before);
  }
  return [scaledTotal(plan, low), scaledTotal(plan, high)];
}
