import type { Condition } from '../../src/core/condition/model.ts';
import { rows } from './hand-rows.ts';
import { scorecard } from './bench-model.ts';

/** The branches of each criterion. */
export type Rules = readonly (readonly Condition[])[];

const { base, scale, dimensions } = scorecard;
const dimensionOf = scorecard.criteria.map(({ dimension }) =>
  dimensions.findIndex(({ id }) => id === dimension),
);
const least = dimensions.map((dimension) => dimension.least ?? -Infinity);
const most = dimensions.map((dimension) => dimension.most ?? Infinity);
const sums = new Float64Array(dimensions.length);

/** The reasons that the last record was given: what another engine is asked for, as the bench's own scorers give it. */
const lastReasons: (typeof rows)[number][number][] = [];

/**
 * The total of the outcomes of all criteria, groups clamped; the arithmetic that none of the other engines has.
 * Each outcome is looked up as a shared reason. Written to be quick, since it counts as the other engine's time.
 */
export function pointsOf(outcomes: readonly number[]): number {
  lastReasons.length = 0;
  sums.fill(0);
  for (let at = 0; at < dimensionOf.length; at++) {
    const row = rows[at]?.[outcomes[at] ?? 0];
    if (!row) throw new Error(`Criterion ${at} has no outcome ${outcomes[at]}`);
    lastReasons.push(row);
    const dimension = dimensionOf[at] as number;
    sums[dimension] = (sums[dimension] as number) + row.points;
  }
  let total = base;
  for (let at = 0; at < sums.length; at++)
    total += Math.min(most[at] as number, Math.max(least[at] as number, sums[at] as number));
  return Math.min(scale[1], Math.max(scale[0], total));
}
