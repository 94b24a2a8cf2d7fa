import type { Space } from '../condition/space.ts';
import type { ByCell, Effect } from './plan.ts';
import type { Rule, SharedReason } from './rule.ts';
import { unknownOutcome } from './rule.ts';

/** What follows from each cell of a space for rules that read nothing else: the first observables of the space. */
export function effectsOf(space: Space | null, rules: readonly Rule[]): readonly Effect[] {
  return Array.from({ length: space?.cells ?? 1 }, (_, cell): Effect => {
    const outcomes = rules.map((_, index) => space?.seen[index]?.[cell] ?? 0);
    const pools = poolsIn(rules).map((pool) => ({ pool, points: pointsIn(pool, rules, outcomes) }));
    return {
      pool: pools[0]?.pool ?? 0,
      points: pools[0]?.points ?? 0,
      spread: pools.length > 1 ? pools.slice(1) : null,
      weight: rules.reduce(
        (sum, rule, at) => sum + (outcomes[at] === unknownOutcome(rule) ? 0 : rule.weight),
        0,
      ),
      disqualified: rules.some((rule, at) => rule.disqualifies && outcomes[at] === 0),
      reasons: rules.map((rule, at) => rule.reasons[outcomes[at] as number] as SharedReason),
    };
  });
}

const poolsIn = (rules: readonly Rule[]): readonly number[] => [
  ...new Set(rules.filter((rule) => !rule.disqualifies).map((rule) => rule.pool)),
];

function pointsIn(pool: number, rules: readonly Rule[], outcomes: readonly number[]): number {
  return rules.reduce(
    (sum, rule, at) => (rule.pool === pool ? sum + (rule.points[outcomes[at] as number] as number) : sum),
    0,
  );
}

/** The same as columns, with the least and the most that may follow when more is known. */
export function byCellOf(space: Space | null, rules: readonly Rule[], effects: readonly Effect[]): ByCell {
  const pools = poolsIn(rules);
  const points = Float64Array.from(
    effects.flatMap((effect) =>
      pools.length === 0 ? [] : [effect.points, ...(effect.spread ?? []).map((one) => one.points)],
    ),
  );
  return {
    pools: Uint16Array.from(pools),
    points,
    least: overRefinements(space, points, pools.length, Math.min),
    most: overRefinements(space, points, pools.length, Math.max),
  };
}

function overRefinements(
  space: Space | null,
  points: Float64Array,
  pools: number,
  pick: (...values: number[]) => number,
): Float64Array {
  return points.map((own, place) => {
    const cell = Math.floor(place / pools);
    const next = space?.refinements[cell] ?? [];
    return next.length === 0
      ? own
      : pick(...Array.from(next, (other) => points[other * pools + (place % pools)] as number));
  });
}
