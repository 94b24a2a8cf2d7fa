import { axisKind, type AxisKind } from './axis-kind.ts';
import type { Comparison } from './model.ts';
import { operandsOf } from './operands.ts';

/**
 * The numbers, in order, at which an answer may change: a comparison says the same of every number from one of them
 * up to the next. Whole numbers for counts, days and ages (how many days before today a day lies).
 */
export function startsOf(kind: AxisKind, comparisons: readonly Comparison[]): Float64Array {
  const isWhole = kind !== axisKind.numbers;
  const after = (bound: number): number => (isWhole ? Math.floor(bound) + 1 : nextAbove(bound));
  const starts = comparisons
    .flatMap((one) => changes(one, after))
    .map((start) => (isWhole ? Math.ceil(start) : start))
    .filter((start) => Number.isFinite(start) && (kind !== axisKind.counts || start > 0));
  return Float64Array.from(new Set(starts)).sort();
}

function changes(one: Comparison, after: (bound: number) => number): readonly number[] {
  if ('atLeast' in one) return [one.atLeast];
  if ('atMost' in one) return [after(one.atMost)];
  if ('between' in one) return one.between;
  if ('countAtLeast' in one) return [one.countAtLeast];
  if ('withinLast' in one) return [0, after(one.withinLast.days)];
  if ('olderThan' in one) return [after(one.olderThan.days)];
  return operandsOf(one, 'date').flatMap((value) => (typeof value === 'number' ? [value, after(value)] : []));
}

/** The smallest number above another: doubles stand in the order of their bits. */
function nextAbove(bound: number): number {
  if (bound === 0) return Number.MIN_VALUE;
  const bits = new BigInt64Array(Float64Array.of(bound).buffer);
  bits[0] = (bits[0] ?? 0n) + (bound > 0 ? 1n : -1n);
  return new Float64Array(bits.buffer)[0] ?? bound;
}
