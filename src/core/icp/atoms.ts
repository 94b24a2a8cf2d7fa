import type { Condition, Fact } from '../condition/model.ts';
import { factsOf } from '../condition/operators.ts';
import { growTree, type Tree } from '../condition/tree.ts';
import type { Rule } from './rule.ts';

/** The largest parts of conditions on several facts that read this fact alone, each once. */
export function atomsOn(fact: Fact, readers: readonly Rule[]): readonly Condition[] {
  const atoms = new Map<string, Condition>();
  for (const rule of readers.filter((one) => one.facts.length > 1))
    for (const branch of rule.branches) collect(branch, fact, atoms);
  return [...atoms.values()];
}

/** How an atom is told from others. */
export const atomKey = (condition: Condition): string => JSON.stringify(condition);

function collect(branch: Condition, fact: Fact, atoms: Map<string, Condition>): void {
  treeOver(branch, (part) => {
    if (factsOf(part)[0] === fact.id) atoms.set(atomKey(part), part);
    return 0;
  });
}

/** A tree whose leaves are the atoms of a condition. */
export function treeOver(condition: Condition, leafOf: (atom: Condition) => number): Tree {
  return growTree(condition, (part) => (factsOf(part).length === 1 ? leafOf(part) : null));
}
