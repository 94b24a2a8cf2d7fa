import type { Bounds, Plan, Slot } from './plan.ts';

/** Bounds that nothing has been added to. */
export const emptyBounds = (plan: Plan): Bounds => ({
  least: new Float64Array(plan.pools.length),
  most: new Float64Array(plan.pools.length),
});

/** Adds to the bounds of a pool. */
export function widen({ least, most }: Bounds, pool: number, low: number, high: number): void {
  least[pool] = (least[pool] as number) + low;
  most[pool] = (most[pool] as number) + high;
}

/** Adds other bounds, pool by pool. */
export function addBounds(bounds: Bounds, more: Bounds): void {
  more.least.forEach((low, pool) => widen(bounds, pool, low, more.most[pool] as number));
}

/** Adds what the rules on one fact alone can give, whatever is learned of it. */
export function addSlot({ byCell }: Slot, cell: number, bounds: Bounds): void {
  byCell.pools.forEach((pool, index) => {
    const place = cell * byCell.pools.length + index;
    widen(bounds, pool, byCell.least[place] as number, byCell.most[place] as number);
  });
}
