import type { Comparison } from '../../../core/condition/model.ts';

/** Whole numbers in a row, from the first to the last; null is no end. */
export type Run = readonly [from: number, to: number | null];

/** The counts of which a comparison holds, in rows that do not touch. */
export function holding(comparison: Comparison): readonly Run[] {
  if ('isSet' in comparison) return [[0, null]];
  if ('atLeast' in comparison) return from(comparison.atLeast);
  if ('countAtLeast' in comparison) return from(comparison.countAtLeast);
  if ('atMost' in comparison) return complement(from(Math.floor(comparison.atMost) + 1));
  if ('between' in comparison) {
    const [start, end] = comparison.between;
    const [first, last] = [Math.max(0, Math.ceil(start)), Math.ceil(end) - 1];
    return first > last ? [] : [[first, last]];
  }
  if ('is' in comparison) return these([comparison.is]);
  if ('isOneOf' in comparison) return these(comparison.isOneOf);
  return 'isNot' in comparison ? complement(these([comparison.isNot])) : [];
}

const from = (bound: number): readonly Run[] => [[Math.max(0, Math.ceil(bound)), null]];

function these(operands: readonly unknown[]): readonly Run[] {
  const wanted = [...new Set(operands)].filter(isCount).sort((a, b) => a - b);
  const runs: Run[] = [];
  for (const one of wanted) {
    const last = runs.at(-1);
    if (last?.[1] === one - 1) runs[runs.length - 1] = [last[0], one];
    else runs.push([one, one]);
  }
  return runs;
}

const isCount = (operand: unknown): operand is number =>
  Number.isSafeInteger(operand) && Number(operand) >= 0;

/** The counts of which it does not hold. */
export function complement(runs: readonly Run[]): readonly Run[] {
  const left: Run[] = [];
  let next: number | null = 0;
  for (const [first, last] of runs) {
    if (next !== null && first > next) left.push([next, first - 1]);
    next = last === null ? null : last + 1;
  }
  return next === null ? left : [...left, [next, null]];
}
