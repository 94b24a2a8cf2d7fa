import type { Dimension, Scorecard } from './model.ts';

/** Points that are clamped together: the dimensions without a cap as pool 0, and each capped dimension. */
export interface Pool {
  readonly dimension: Dimension | null;
  readonly least: number;
  readonly most: number;
}

/** The pools of a scorecard. */
export function poolsOf(card: Scorecard): readonly Pool[] {
  const capped = card.dimensions.filter(({ least, most }) => least !== undefined || most !== undefined);
  return [
    { dimension: null, least: -Infinity, most: Infinity },
    ...capped.map((dimension) => ({
      dimension,
      least: dimension.least ?? -Infinity,
      most: dimension.most ?? Infinity,
    })),
  ];
}

/** Which pool a dimension's points go into. */
export function poolOf(dimension: string, pools: readonly Pool[]): number {
  return Math.max(
    0,
    pools.findIndex((pool) => pool.dimension?.id === dimension),
  );
}

/** A number brought between two bounds; the upper one wins where they contradict each other. */
export const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** How points become a score. */
export interface Scaling {
  readonly base: number;
  readonly pools: readonly Pool[];
  readonly scale: readonly [number, number];
}

/** The base with the points of all pools, each clamped. */
export function totalOf({ base, pools }: Scaling, sums: ArrayLike<number>): number {
  let total = base;
  for (let i = 0; i < pools.length; i++) {
    const pool = pools[i] as Pool;
    total += clamp(sums[i] as number, pool.least, pool.most);
  }
  return total;
}

/** The same, clamped to the scale: the score. */
export const scaledTotal = (scaling: Scaling, sums: ArrayLike<number>): number =>
  clamp(totalOf(scaling, sums), scaling.scale[0], scaling.scale[1]);
