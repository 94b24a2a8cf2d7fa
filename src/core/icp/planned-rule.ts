import type { AnswerCode } from '../condition/answer.ts';
import type { Condition } from '../condition/model.ts';
import { factsOf } from '../condition/operators.ts';
import { walk } from '../condition/tree.ts';
import type { Atom, PlannedRule, Slot } from './plan.ts';
import { outcomeOf, type Rule } from './rule.ts';
import { atomKey, treeOver } from './slot.ts';

const mostEntries = 4096;

/** A rule with the way to its outcome: a table over its facts' cells, or its atoms where that would be too large. */
export function plannedRule(rule: Rule, slots: readonly Slot[]): PlannedRule {
  const read = rule.facts.map((fact) => slots.findIndex((slot) => slot.fact === fact));
  const strides: number[] = [];
  let entries = 1;
  for (const at of read) {
    strides.push(entries);
    entries *= slots[at]?.space?.cells ?? Infinity;
  }
  const [only = 0] = read;
  const space = slots[only]?.space;
  if (read.length === 1 && space) {
    const own = slots[only]?.rows.indexOf(rule.row) ?? 0;
    return { ...rule, slots: read, strides, table: space.seen[own] ?? null, trees: [], atoms: [] };
  }
  const atoms: Atom[] = [];
  const trees = rule.branches.map((branch) =>
    treeOver(branch, (part) => atoms.push(atomAt(part, read, slots)) - 1),
  );
  const planned = { ...rule, slots: read, strides, table: null, trees, atoms };
  return entries > mostEntries ? planned : { ...planned, table: tableOf(planned, slots, entries) };
}

function atomAt(part: Condition, read: readonly number[], slots: readonly Slot[]): Atom {
  const at = read.find((index) => slots[index]?.id === factsOf(part)[0]) as number;
  const slot = slots[at] as Slot;
  const index = slot.atoms.findIndex((atom) => atomKey(atom) === atomKey(part));
  return { slot: at, seen: slot.rows.length + index };
}

function tableOf(rule: PlannedRule, slots: readonly Slot[], entries: number): Uint16Array {
  return Uint16Array.from({ length: entries }, (_, entry) => {
    const answerAt = (leaf: number): AnswerCode => {
      const { slot, seen } = rule.atoms[leaf] as Atom;
      const { space } = slots[slot] as Slot;
      const stride = rule.strides[rule.slots.indexOf(slot)] as number;
      const cell = Math.floor(entry / stride) % (space?.cells ?? 1);
      return (space?.seen[seen]?.[cell] ?? 1) as AnswerCode;
    };
    return outcomeOf(rule.trees.map((tree) => walk(tree, answerAt)));
  });
}
