import type { Tree } from './tree.ts';

/** Which answers are possible, as a set of bits: bit 0 not held, bit 1 unknown, bit 2 held. */
export type AnswerSet = number;

/** The set of one answer. */
export const only = (code: number): AnswerSet => 1 << code;
/** Every answer. */
export const anyAnswer: AnswerSet = 7;

const minima: readonly number[] = table(Math.min);
const maxima: readonly number[] = table(Math.max);

/**
 * The answers that a tree can give when each leaf answers independently with one of its set. Leaves that depend on
 * one another make this wider than the truth, never narrower; smaller sets never give a wider answer.
 */
export function possibleAnswers(tree: Tree, sets: ArrayLike<AnswerSet>): AnswerSet {
  switch (tree.kind) {
    case 'leaf':
      return sets[tree.at] as AnswerSet;
    case 'not':
      return turned(possibleAnswers(tree.of, sets));
    case 'all':
      return folded(tree.of, sets, minima, only(2));
    case 'any':
      return folded(tree.of, sets, maxima, only(0));
  }
}

function folded(
  trees: readonly Tree[],
  sets: ArrayLike<AnswerSet>,
  combined: readonly number[],
  start: AnswerSet,
): AnswerSet {
  let set = start;
  for (const tree of trees) set = combined[set * 8 + possibleAnswers(tree, sets)] as number;
  return set;
}

const turned = (set: AnswerSet): AnswerSet => ((set & 1) << 2) | (set & 2) | ((set & 4) >> 2);

function table(combine: (a: number, b: number) => number): number[] {
  const codes = [0, 1, 2];
  return Array.from({ length: 64 }, (_, index) => {
    const left = codes.filter((code) => (index >> 3) & only(code));
    const right = codes.filter((code) => index & only(code));
    return left.flatMap((a) => right.map((b) => only(combine(a, b)))).reduce((set, bit) => set | bit, 0);
  });
}
