import { addTo, combinations, forEachCombination, sumInto } from './combine.ts';
import { choicesFor, mostCombinations, possibleOutcomes } from './open.ts';
import type { Bounds, Group, Plan, PlannedRule, Slot } from './plan.ts';
import { scaledTotal } from './pool.ts';
import { tied, type Tied } from './tied.ts';

const mostRemembered = 2000;
const mostKeys = Number.MAX_SAFE_INTEGER;

/** The criteria that share facts. Disqualifiers tie nothing together: they give no points. */
export function groupsOf(rules: readonly PlannedRule[], slots: readonly Slot[]): readonly Group[] {
  const criteria = rules.filter((rule) => !rule.disqualifies);
  return tied(criteria, (rule) => rule.slots).map((group) => ({
    slots: group.slots,
    rules: group.members,
    strides: stridesOf(group.slots, slots),
    remembered: new Map(),
  }));
}

function stridesOf(group: readonly number[], slots: readonly Slot[]): readonly number[] | null {
  const strides: number[] = [];
  let keys = 1;
  for (const slot of group) {
    strides.push(keys);
    keys *= slots[slot]?.space?.cells ?? Infinity;
  }
  return keys < mostKeys ? strides : null;
}

/**
 * Every score that the unknown facts could still lead to, their staying blank included, as least and greatest after
 * clamping. Criteria that share facts are bounded together where that is little work; learning one more fact then
 * gives an interval inside this one, since every part of it can only shrink.
 */
export function intervalOf(plan: Plan, open: readonly boolean[]): readonly [number, number] {
  const bounds = emptyBounds(plan);
  for (const group of plan.groups) {
    const { least, most } = boundsOf(plan, group, open);
    for (let pool = 0; pool < least.length; pool++)
      widen(bounds, pool, least[pool] as number, most[pool] as number);
  }
  return [scaledTotal(plan, bounds.least), scaledTotal(plan, bounds.most)];
}

const emptyBounds = (plan: Plan): Bounds => ({
  least: new Float64Array(plan.pools.length),
  most: new Float64Array(plan.pools.length),
});

function widen({ least, most }: Bounds, pool: number, low: number, high: number): void {
  addTo(least, pool, low);
  addTo(most, pool, high);
}

/** Combinations of cells that were met before are remembered. */
function boundsOf(plan: Plan, group: Group, open: readonly boolean[]): Bounds {
  const key = keyOf(plan, group);
  const known = group.remembered.get(key);
  if (known) return known;
  const bounds = emptyBounds(plan);
  const openOf = (rule: PlannedRule): readonly number[] => rule.slots.filter((slot) => open[slot]);
  for (const part of tied(group.rules, openOf)) bound(plan, part, open, bounds);
  if (group.remembered.size >= mostRemembered) group.remembered.clear();
  if (key >= 0) group.remembered.set(key, bounds);
  return bounds;
}

function keyOf({ tally }: Plan, { slots, strides }: Group): number {
  if (strides === null) return -1;
  let key = 0;
  for (let i = 0; i < slots.length; i++)
    key += (tally.cells[slots[i] as number] as number) * (strides[i] as number);
  return key;
}

/** Together where the combinations are few; else each criterion on its own. */
function bound(plan: Plan, part: Tied<PlannedRule>, open: readonly boolean[], bounds: Bounds): void {
  const choices = choicesFor(plan, part.slots, open);
  const few = choices !== null && combinations(choices) <= mostCombinations;
  if (!few && part.members.length > 1) {
    for (const rule of part.members) bound(plan, { slots: rule.slots, members: [rule] }, open, bounds);
    return;
  }
  const [first] = part.members;
  if (!few && first) {
    const points = possibleOutcomes(plan, first, open).map((outcome) => first.points[outcome] as number);
    widen(bounds, first.pool, Math.min(...points), Math.max(...points));
    return;
  }
  const least = new Float64Array(plan.pools.length).fill(Infinity);
  const most = new Float64Array(plan.pools.length).fill(-Infinity);
  const sums = new Float64Array(plan.pools.length);
  forEachCombination(plan.tally.cells, choices ?? [], (cells) => {
    sumInto(sums, plan, part.members, cells);
    for (let pool = 0; pool < sums.length; pool++) {
      least[pool] = Math.min(least[pool] as number, sums[pool] as number);
      most[pool] = Math.max(most[pool] as number, sums[pool] as number);
    }
  });
  least.forEach((low, pool) => widen(bounds, pool, low, most[pool] as number));
}
