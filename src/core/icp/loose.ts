import type { AnswerCode } from '../condition/answer.ts';
import { factsOf } from '../condition/operators.ts';
import { walk } from '../condition/tree.ts';
import { atomKey, treeOver } from './atoms.ts';
import type { Atom, Loose, Slot } from './plan.ts';
import { outcomeOf, type Rule } from './rule.ts';

const mostEntries = 4096;

/** The rules whose outcome does not follow from one fact's cell. */
export function looseRules(rules: readonly Rule[], slots: readonly Slot[]): readonly Loose[] {
  return rules.flatMap((rule) => {
    const read = rule.facts.map((fact) => slots.findIndex((slot) => slot.fact === fact));
    const [first = 0] = read;
    if (read.length > 1) return [jointRule(rule, read, slots)];
    const slot = slots[first] as Slot;
    return slot.space ? [] : [onlyRule(rule, first, slot)];
  });
}

const onlyRule = (rule: Rule, at: number, slot: Slot): Loose => ({
  rule,
  slots: [at],
  table: null,
  strides: [],
  trees: [],
  atoms: [],
  only: { slot: at, seen: slot.rules.indexOf(rule) },
});

function jointRule(rule: Rule, read: readonly number[], slots: readonly Slot[]): Loose {
  const atoms: Atom[] = [];
  const seenOf = atomFinder(read, slots);
  const trees = rule.branches.map((branch) => treeOver(branch, (part) => atoms.push(seenOf(part)) - 1));
  const strides: number[] = [];
  let entries = 1;
  for (const slot of read) {
    strides.push(entries);
    entries *= slots[slot]?.space?.cells ?? Infinity;
  }
  const loose = { rule, slots: read, table: null, strides, trees, atoms, only: null };
  return entries > mostEntries ? loose : { ...loose, table: tableOf(loose, slots, entries) };
}

function atomFinder(
  read: readonly number[],
  slots: readonly Slot[],
): (part: Parameters<typeof atomKey>[0]) => Atom {
  return (part) => {
    const at = read.find((index) => slots[index]?.id === factsOf(part)[0]) as number;
    const slot = slots[at] as Slot;
    const known = slot.atoms.findIndex((atom) => atomKey(atom) === atomKey(part));
    return { slot: at, seen: slot.rules.length + known };
  };
}

function tableOf(loose: Loose, slots: readonly Slot[], entries: number): Uint16Array {
  return Uint16Array.from({ length: entries }, (_, entry) => {
    const seen = loose.atoms.map(({ slot, seen }) => {
      const { space } = slots[slot] as Slot;
      const stride = loose.strides[loose.slots.indexOf(slot)] as number;
      const cell = Math.floor(entry / stride) % (space?.cells ?? 1);
      return space?.seen[seen]?.[cell] ?? 0;
    });
    return outcomeOf(loose.trees.map((tree) => walk(tree, (atom) => seen[atom] as AnswerCode)));
  });
}
