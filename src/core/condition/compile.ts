import { comparisonTest, type Test } from './compare.ts';
import type { Condition, Fact } from './model.ts';
import { comparisonsOf, isTimeRelative } from './operators.ts';
import { growTree, type Tree } from './tree.ts';

interface Leaf {
  readonly test: Test;
  /** Which of the facts it reads. */
  readonly fact: number;
}

/** A condition ready to be asked of many records. */
export interface CompiledCondition {
  readonly tree: Tree;
  readonly leaves: readonly Leaf[];
  /** The facts that it reads, each once. */
  readonly facts: readonly Fact[];
  readonly timeRelative: boolean;
}

/**
 * Compiles a condition once, so that each fact is read once a record. An undeclared fact, or a comparison that a
 * fact's type does not have, throws: the model's check has ruled both out.
 */
export function compileCondition(condition: Condition, facts: readonly Fact[]): CompiledCondition {
  const read: Fact[] = [];
  const leaves = comparisonsOf(condition).map((comparison) => {
    const fact = declared(comparison.fact, facts);
    if (!read.includes(fact)) read.push(fact);
    return { test: comparisonTest(comparison, fact), fact: read.indexOf(fact) };
  });
  let next = 0;
  const tree = growTree(condition, (part) => ('fact' in part ? next++ : null));
  return { tree, leaves, facts: read, timeRelative: isTimeRelative(condition) };
}

/** The fact with this id; an undeclared one is a programmer's mistake. */
export function declared(id: string, facts: readonly Fact[]): Fact {
  const fact = facts.find((one) => one.id === id);
  if (!fact) throw new Error(`No fact is called ${id}`);
  return fact;
}
