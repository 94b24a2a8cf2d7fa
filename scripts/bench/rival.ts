import type { Condition } from '../../src/core/condition/model.ts';
import { rows } from './hand-rows.ts';
import { scorecard } from './bench-model.ts';

/** The branches of each criterion. */
export type Rules = readonly (readonly Condition[])[];

/** The reasons that the last record was given: what another engine is asked for, as the bench's own scorers give it. */
const lastReasons: (typeof rows)[number][number][] = [];

/**
 * The total of the outcomes of all criteria, groups clamped; the arithmetic that none of the other engines has.
 * Each outcome is looked up as a shared reason.
 */
export function pointsOf(outcomes: readonly number[]): number {
  lastReasons.length = 0;
  const sums: Record<string, number> = { firm: 0, operations: 0, technology: 0, timing: 0, risk: 0 };
  for (const [at, { dimension }] of scorecard.criteria.entries()) {
    const row = rows[at]?.[outcomes[at] ?? 0];
    if (!row) throw new Error(`Criterion ${at} has no outcome ${outcomes[at]}`);
    lastReasons.push(row);
    sums[dimension] = (sums[dimension] ?? 0) + row.points;
  }
  let total = scorecard.base;
  for (const { id, least = -Infinity, most = Infinity } of scorecard.dimensions)
    total += Math.min(most, Math.max(least, sums[id] ?? 0));
  return Math.min(scorecard.scale[1], Math.max(scorecard.scale[0], total));
}
