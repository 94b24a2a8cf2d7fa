import { held, notHeld, unknown, type AnswerCode } from './answer.ts';
import type { Condition } from './model.ts';

/** A condition whose leaves are numbered: the answers of the leaves are given to it as a list. */
export type Tree =
  | { readonly kind: 'leaf'; readonly at: number }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Tree[] }
  | { readonly kind: 'not'; readonly of: Tree };

/** Builds a tree; `leafAt` says which parts of the condition are leaves, and numbers them. */
export function growTree(condition: Condition, leafAt: (part: Condition) => number | null): Tree {
  const at = leafAt(condition);
  if (at !== null) return { kind: 'leaf', at };
  if ('all' in condition) return { kind: 'all', of: condition.all.map((part) => growTree(part, leafAt)) };
  if ('any' in condition) return { kind: 'any', of: condition.any.map((part) => growTree(part, leafAt)) };
  if ('not' in condition) return { kind: 'not', of: growTree(condition.not, leafAt) };
  throw new Error(`A comparison of ${condition.fact} is not a leaf`);
}

/** Kleene's strong logic over the leaves, each of which is asked only when its answer matters. */
export function walk(tree: Tree, answerAt: (leaf: number) => AnswerCode): AnswerCode {
  if (tree.kind === 'leaf') return answerAt(tree.at);
  if (tree.kind === 'not') return (held - walk(tree.of, answerAt)) as AnswerCode;
  const decided = tree.kind === 'all' ? notHeld : held;
  let code: AnswerCode = tree.kind === 'all' ? held : notHeld;
  for (const part of tree.of) {
    const next = walk(part, answerAt);
    if (next === decided) return decided;
    if (next === unknown) code = unknown;
  }
  return code;
}
