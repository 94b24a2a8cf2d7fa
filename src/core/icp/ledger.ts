import type { Lane, PlannedRule, Row, Tally } from './plan.ts';
import { unknownOutcome, type SharedReason } from './rule.ts';

/** A rule with the place where what decides it is found, and its outcome for each thing that may be found there. */
export interface Placed {
  readonly rule: PlannedRule;
  readonly place: number;
  readonly outcomes: ArrayLike<number>;
}

/** What the rules add to each sum: a lane for each place and sum, without those that never add anything. */
export function lanesOf(placed: readonly Placed[], pools: number): readonly Lane[] {
  const lanes = new Map<string, Lane>();
  for (const { rule, place, outcomes } of placed) {
    const add = (sum: number, value: (outcome: number) => number): void => {
      const before = lanes.get(`${place} ${sum}`)?.values;
      const values = Float64Array.from(outcomes, (outcome, at) => (before?.[at] ?? 0) + value(outcome));
      lanes.set(`${place} ${sum}`, { place, sum, values });
    };
    add(rule.pool, (outcome) => rule.points[outcome] ?? 0);
    add(pools, (outcome) => (outcome === unknownOutcome(rule) ? 0 : rule.weight));
    if (rule.disqualifies) add(pools + 1, (outcome) => (outcome === 0 ? 1 : 0));
  }
  return [...lanes.values()].filter(({ values }) => values.some((value) => value !== 0));
}

/** The reason of a rule's row for each thing that may be found in its place. */
export const rowOf = ({ rule, place, outcomes }: Placed): Row => ({
  place,
  reasons: Array.from(outcomes, (outcome) => rule.reasons[outcome] as SharedReason),
});

/** Adds up what follows from everything found. */
export function addUp(lanes: readonly Lane[], tally: Tally): void {
  const { found, sums } = tally;
  const pools = sums.length - 2;
  for (let s = 0; s < sums.length; s++) sums[s] = 0;
  for (let l = 0; l < lanes.length; l++) {
    const { place, sum, values } = lanes[l] as Lane;
    sums[sum] = (sums[sum] as number) + (values[found[place] as number] as number);
  }
  tally.weight = sums[pools] as number;
  tally.disqualified = (sums[pools + 1] as number) > 0;
}
