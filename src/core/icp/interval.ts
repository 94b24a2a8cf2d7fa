import { boundGroup } from './bound-group.ts';
import { addBounds, addSlot, emptyBounds, widen } from './bounds.ts';
import { seenWhenLearned } from './open.ts';
import type { Bounds, Plan } from './plan.ts';
import { scaledTotal } from './pool.ts';

/**
 * Every score that the unknown facts could still lead to, their staying blank included, as least and greatest after
 * clamping. Facts that criteria tie together are bounded together where that is little work; learning one more fact
 * then gives an interval inside this one, since every part of it can only shrink.
 */
export function intervalOf(plan: Plan, open: readonly boolean[]): readonly [number, number] {
  const bounds = emptyBounds(plan);
  plan.slots.forEach((slot, at) => {
    if (slot.space && !plan.grouped[at]) addSlot(slot, plan.tally.cells[at] as number, bounds);
  });
  plan.loose.forEach((_, index) => addAlone(plan, index, open, bounds));
  const seen = seenWhenLearned(plan, open);
  for (const group of plan.groups) addBounds(bounds, boundGroup(plan, group, open, seen));
  return [scaledTotal(plan, bounds.least), scaledTotal(plan, bounds.most)];
}

/** A rule on one fact without cells: while the fact is open, any outcome is possible. */
function addAlone(plan: Plan, index: number, open: readonly boolean[], bounds: Bounds): void {
  const loose = plan.loose[index];
  if (!loose?.only || loose.rule.disqualifies) return;
  const { points, pool } = loose.rule;
  const found = points[plan.tally.outcomes[index] as number] as number;
  const isOpen = open[loose.only.slot] === true;
  widen(bounds, pool, isOpen ? Math.min(...points) : found, isOpen ? Math.max(...points) : found);
}
