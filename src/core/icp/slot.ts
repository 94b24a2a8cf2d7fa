import { factTest, firstHeld } from '../condition/fact-test.ts';
import type { Condition, Fact } from '../condition/model.ts';
import { comparisonsOf, factsOf } from '../condition/operators.ts';
import { spaceOf, type Observable, type Space } from '../condition/space.ts';
import { growTree, type Tree } from '../condition/tree.ts';
import type { Effect, Slot } from './plan.ts';
import { unknownOutcome, type Rule, type SharedReason } from './rule.ts';

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
    effects: effectsOf(space, space ? alone : []),
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

/** What follows from each cell for rules that read nothing else: the first observables of the space. */
function effectsOf(space: Space | null, rules: readonly Rule[]): readonly Effect[] {
  const criteria = rules.filter((rule) => !rule.disqualifies);
  const pools = [...new Set(criteria.map((rule) => rule.pool))];
  return Array.from({ length: space?.cells ?? 1 }, (_, cell): Effect => {
    const found = rules.map((rule, index) => ({ rule, outcome: space?.seen[index]?.[cell] ?? 0 }));
    const sum = (value: (rule: Rule, outcome: number) => number): number =>
      found.reduce((total, { rule, outcome }) => total + value(rule, outcome), 0);
    const points = pools.map((pool) => ({
      pool,
      points: sum((rule, outcome) => (rule.pool === pool ? (rule.points[outcome] ?? 0) : 0)),
    }));
    return {
      pool: points[0]?.pool ?? 0,
      points: points[0]?.points ?? 0,
      spread: points.length > 1 ? points.slice(1) : null,
      weight: sum((rule, outcome) => (outcome === unknownOutcome(rule) ? 0 : rule.weight)),
      disqualified: found.some(({ rule, outcome }) => rule.disqualifies && outcome === 0),
      reasons: found.map(({ rule, outcome }) => rule.reasons[outcome] as SharedReason),
    };
  });
}
