import type { Scorecard } from '../../icp/model.ts';
import { clamp, poolOf, poolsOf, totalOf, type Pool } from '../../icp/pool.ts';
import type { PointsColumn } from '../../icp/score-points.ts';

/** What criteria gave some records, added up as the engine does: by pool, and then all together. */
export interface PointsLedger {
  readonly card: Scorecard;
  readonly pools: readonly Pool[];
  readonly points: readonly PointsColumn[];
  /** The records, by number; sums and totals have one entry for each. */
  readonly rows: Uint32Array;
  /** By pool, before the clamp. */
  readonly sums: readonly Float64Array[];
  /** The base with every pool clamped, before the clamp to the scale. */
  readonly totals: Float64Array;
}

/** Adds up the points of some records. `points` is by criterion, an entry a record. */
export function pointsLedger(
  card: Scorecard,
  points: readonly PointsColumn[],
  rows: Uint32Array,
): PointsLedger {
  const pools = poolsOf(card);
  const sums = pools.map(() => new Float64Array(rows.length));
  card.criteria.forEach(({ dimension }, at) => {
    const sum = sums[poolOf(dimension, pools)] as Float64Array;
    const given = points[at] as PointsColumn;
    for (let i = 0; i < rows.length; i++) sum[i] = (sum[i] as number) + (given[rows[i] as number] as number);
  });
  const scaling = { base: card.base, pools, scale: card.scale };
  const own = new Float64Array(pools.length);
  const totals = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    for (let pool = 0; pool < own.length; pool++) own[pool] = sums[pool]?.[i] as number;
    totals[i] = totalOf(scaling, own);
  }
  return { card, pools, points, rows, sums, totals };
}

/**
 * The score that each of the records would have without one criterion: what the scorecard gives when that criterion is
 * taken out of it. Whether a record has a score at all is left as it was.
 */
export function scoresWithout(ledger: PointsLedger, criterion: number): Int32Array {
  const { card, pools, rows, totals } = ledger;
  const given = ledger.points[criterion] as PointsColumn;
  const at = poolOf(card.criteria[criterion]?.dimension ?? '', pools);
  const sums = ledger.sums[at] as Float64Array;
  const { least, most } = pools[at] as Pool;
  const [lowest, highest] = card.scale;
  const scores = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const sum = sums[i] as number;
    const without = sum - (given[rows[i] as number] as number);
    const total = (totals[i] as number) - clamp(sum, least, most) + clamp(without, least, most);
    scores[i] = clamp(total, lowest, highest);
  }
  return scores;
}
