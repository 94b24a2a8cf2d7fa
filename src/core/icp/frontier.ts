import type { Plan } from './plan.ts';
import { totalOf } from './pool.ts';

/** Points by pool. */
export type Vector = Float64Array;

const mostVectors = 2000;

/**
 * The greatest total (sign 1) or the least (sign −1) that one vector of each piece can add up to, with pools clamped.
 * Clamping keeps order, so a vector that another one beats in every pool is never needed. Not exact where too many
 * vectors remain: the best of each pool is then taken on its own.
 */
export function bestOf(
  plan: Plan,
  pieces: readonly (readonly Vector[])[],
  sign: 1 | -1,
): { readonly total: number; readonly exact: boolean } {
  let front: readonly Vector[] = [new Float64Array(plan.pools.length)];
  let exact = true;
  for (const piece of pieces) {
    const own = unbeaten(piece.map((vector) => vector.map((points) => points * sign)));
    front = unbeaten(
      front.flatMap((sums) => own.map((vector) => sums.map((sum, pool) => sum + (vector[pool] ?? 0)))),
    );
    if (front.length > mostVectors) {
      front = [bestOfEach(front)];
      exact = false;
    }
  }
  const totals = front.map(
    (sums) =>
      totalOf(
        plan,
        sums.map((sum) => sum * sign),
      ) * sign,
  );
  return { total: Math.max(...totals) * sign, exact };
}

function unbeaten(vectors: readonly Vector[]): readonly Vector[] {
  const kept: Vector[] = [];
  for (const vector of vectors) {
    if (kept.some((other) => beats(other, vector))) continue;
    const worse = kept.filter((other) => beats(vector, other));
    for (const one of worse) kept.splice(kept.indexOf(one), 1);
    kept.push(vector);
  }
  return kept;
}

const beats = (one: Vector, other: Vector): boolean =>
  one.every((points, pool) => points >= (other[pool] ?? 0));

function bestOfEach(vectors: readonly Vector[]): Vector {
  const best = new Float64Array(vectors[0]?.length ?? 0).fill(-Infinity);
  for (const vector of vectors)
    vector.forEach((points, pool) => (best[pool] = Math.max(best[pool] ?? points, points)));
  return best;
}
