import { codeOf, held, notHeld, unknown, type AnswerCode } from './answer.ts';
import type { Comparison } from './model.ts';
import { isRange, type Read } from './read-value.ts';

/** What a comparison says of all numbers from `least` to `most`: that all of them pass, or that none does. */
export interface NumberTest {
  readonly all: (least: number, most: number) => boolean;
  readonly none: (least: number, most: number) => boolean;
}

/** Held or not held where every number that the value can be agrees; unknown where they differ. */
export function compareNumbers(read: Read, test: NumberTest): AnswerCode {
  if (typeof read === 'number') return codeOf(test.all(read, read));
  if (!isRange(read)) return notHeld;
  if (test.all(read.least, read.most)) return held;
  return test.none(read.least, read.most) ? notHeld : unknown;
}

/** A comparison of numbers as a test of ranges. */
export function numberTest(comparison: Comparison): NumberTest {
  if ('atLeast' in comparison) return from(comparison.atLeast);
  if ('countAtLeast' in comparison) return from(comparison.countAtLeast);
  if ('atMost' in comparison) return upTo(comparison.atMost);
  if ('between' in comparison) return between(comparison.between[0], comparison.between[1]);
  if ('is' in comparison) return oneOf([comparison.is]);
  if ('isOneOf' in comparison) return oneOf(comparison.isOneOf);
  if (!('isNot' in comparison)) throw new Error('Not a comparison of numbers');
  const same = oneOf([comparison.isNot]);
  return { all: same.none, none: same.all };
}

const from = (bound: number): NumberTest => ({
  all: (least) => least >= bound,
  none: (_, most) => most < bound,
});

const upTo = (bound: number): NumberTest => ({
  all: (_, most) => most <= bound,
  none: (least) => least > bound,
});

const between = (start: number, end: number): NumberTest => ({
  all: (least, most) => least >= start && most < end,
  none: (least, most) => {
    // Ranges are of whole numbers, and there may be none between 2.2 and 2.8.
    const first = Math.max(least, least === most ? start : Math.ceil(start));
    return first > most || first >= end;
  },
});

/** A range passes as a whole when each of its whole numbers is wanted. */
function oneOf(operands: readonly unknown[]): NumberTest {
  const wanted = [...new Set(operands)].filter((operand) => typeof operand === 'number');
  const inside = (least: number, most: number): number =>
    wanted.filter((one) => one >= least && one <= most && (least === most || Number.isInteger(one))).length;
  return {
    all: (least, most) => inside(least, most) === most - least + 1,
    none: (least, most) => inside(least, most) === 0,
  };
}
