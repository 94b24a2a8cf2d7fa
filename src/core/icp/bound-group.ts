import { addSlot, emptyBounds, widen } from './bounds.ts';
import { forEachCombination, sumOf } from './combine.ts';
import { tied, type Tied } from './group.ts';
import { possibleOutcomes, type Seen } from './open.ts';
import type { Bounds, Group, Loose, Plan, Slot } from './plan.ts';

/** As many combinations are gone through one by one; beyond, each criterion is bounded on its own. */
const mostCombinations = 2048;
const mostRemembered = 2000;

/** Bounds of what a group of facts can give. Combinations of cells that were met before are remembered. */
export function boundGroup(plan: Plan, group: Group, open: readonly boolean[], seen: Seen): Bounds {
  const key = keyOf(plan, group);
  const known = key === null ? undefined : group.remembered.get(key);
  if (known) return known;
  const bounds = freshBounds(plan, group, open, seen);
  if (group.remembered.size >= mostRemembered) group.remembered.clear();
  if (key !== null) group.remembered.set(key, bounds);
  return bounds;
}

function keyOf({ tally }: Plan, { slots, strides }: Group): number | null {
  if (strides === null) return null;
  return slots.reduce((key, slot, i) => key + (tally.cells[slot] as number) * (strides[i] as number), 0);
}

/** Criteria that open facts tie together stand or fall together; what is settled counts as it is. */
function freshBounds(plan: Plan, group: Group, open: readonly boolean[], seen: Seen): Bounds {
  const bounds = emptyBounds(plan);
  const parts = tied(
    group.loose.map((index) => ({
      index,
      slots: (plan.loose[index] as Loose).slots.filter((slot) => open[slot]),
    })),
  );
  const inParts = new Set(parts.flatMap(({ slots }) => slots));
  for (const slot of group.slots) if (!inParts.has(slot)) addOwn(plan, slot, bounds);
  for (const part of parts) {
    if (combinations(plan, part.slots) > mostCombinations) boundApart(plan, part, seen, bounds);
    else boundTogether(plan, part, bounds);
  }
  return bounds;
}

function addOwn(plan: Plan, at: number, bounds: Bounds): void {
  const slot = plan.slots[at] as Slot;
  if (slot.space) addSlot(slot, plan.tally.cells[at] as number, bounds);
}

function combinations(plan: Plan, slots: readonly number[]): number {
  return slots.reduce((product, slot) => product * (refinementsOf(plan, slot)?.length ?? Infinity), 1);
}

const refinementsOf = ({ slots, tally }: Plan, at: number): Uint16Array | undefined =>
  slots[at]?.space?.refinements[tally.cells[at] as number];

function boundApart(plan: Plan, part: Tied, seen: Seen, bounds: Bounds): void {
  for (const slot of part.slots) addOwn(plan, slot, bounds);
  for (const index of part.members) {
    const loose = plan.loose[index] as Loose;
    const points = possibleOutcomes(loose, seen).map((outcome) => loose.rule.points[outcome] as number);
    widen(bounds, loose.rule.pool, Math.min(...points), Math.max(...points));
  }
}

function boundTogether(plan: Plan, part: Tied, bounds: Bounds): void {
  const least = new Float64Array(plan.pools.length).fill(Infinity);
  const most = new Float64Array(plan.pools.length).fill(-Infinity);
  const sums = new Float64Array(plan.pools.length);
  const choices = part.slots.map((slot) => ({ slot, cells: refinementsOf(plan, slot) ?? [] }));
  forEachCombination(plan.tally.cells, choices, (cells) => {
    sumOf(plan, part, cells, sums);
    for (let pool = 0; pool < sums.length; pool++) {
      least[pool] = Math.min(least[pool] as number, sums[pool] as number);
      most[pool] = Math.max(most[pool] as number, sums[pool] as number);
    }
  });
  least.forEach((low, pool) => widen(bounds, pool, low, most[pool] as number));
}
