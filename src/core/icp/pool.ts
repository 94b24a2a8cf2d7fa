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

/** The points of all pools after clamping each, with the base. */
export function totalOf(base: number, pools: readonly Pool[], sums: ArrayLike<number>): number {
  let total = base;
  for (let i = 0; i < pools.length; i++) {
    const pool = pools[i] as Pool;
    total += clamp(sums[i] as number, pool.least, pool.most);
  }
  return total;
}
