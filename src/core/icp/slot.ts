import { factTest, firstHeld } from '../condition/fact-test.ts';
import type { Condition, Fact } from '../condition/model.ts';
import { comparisonsOf, factsOf } from '../condition/operators.ts';
import { spaceOf, type Observable } from '../condition/space.ts';
import { growTree, type Tree } from '../condition/tree.ts';
import type { Slot } from './plan.ts';
import type { Rule } from './rule.ts';

/** A slot for each fact that the rules read, or that is asked for besides. */
export function slotsOf(facts: readonly Fact[], rules: readonly Rule[]): readonly Slot[] {
  let liveFrom = 0;
  return facts.map((fact) => {
    const slot = slotOf(fact, rules, liveFrom);
    liveFrom += slot.observables.length;
    return slot;
  });
}

function slotOf(fact: Fact, rules: readonly Rule[], liveFrom: number): Slot {
  const readers = rules.filter((rule) => rule.facts.includes(fact));
  const alone = readers.filter((rule) => rule.facts.length === 1);
  const comparisons = readers
    .flatMap((rule) => rule.branches.flatMap(comparisonsOf))
    .filter((one) => one.fact === fact.id);
  const shared = atomsOn(
    fact,
    readers.filter((rule) => rule.facts.length > 1),
  );
  const outcomes = alone.map((rule) => firstHeld(rule.branches.map((branch) => factTest(branch, fact))));
  const observables: readonly Observable[] = [...outcomes, ...shared.map((atom) => factTest(atom, fact))];
  const space = spaceOf({ fact, comparisons, observables });
  const atoms = space ? shared : atomsOn(fact, readers);
  return {
    fact,
    id: fact.id,
    blankCounts: comparisons.some((one) => 'isSet' in one),
    space,
    atoms,
    observables: space ? observables : atoms.map((atom) => factTest(atom, fact)),
    liveFrom,
    rows: space ? alone.map((rule) => rule.row) : [],
  };
}

/** The largest parts of conditions that read this fact alone, each once. */
function atomsOn(fact: Fact, readers: readonly Rule[]): readonly Condition[] {
  const atoms = new Map<string, Condition>();
  for (const branch of readers.flatMap((rule) => rule.branches))
    treeOver(branch, (part) => {
      if (factsOf(part)[0] === fact.id) atoms.set(atomKey(part), part);
      return 0;
    });
  return [...atoms.values()];
}

/** How an atom is told from others. */
export const atomKey = (condition: Condition): string => JSON.stringify(condition);

/** A tree whose leaves are the atoms of a condition: its largest parts that read one fact. */
export function treeOver(condition: Condition, leafOf: (atom: Condition) => number): Tree {
  return growTree(condition, (part) => (factsOf(part).length === 1 ? leafOf(part) : null));
}
