import { isRange, readValue } from '../condition/read-value.ts';
import type { Facts } from '../condition/facts.ts';
import { anyAnswer, only, possibleAnswers, type AnswerSet } from '../condition/possible.ts';
import type { Loose, Plan, Slot } from './plan.ts';
import { unknownOutcome, type Rule } from './rule.ts';

/** Whether more can be learned of a fact: it is unknown, or a count of which the bounds do not decide everything. */
function isOpen(plan: Plan, slot: number): boolean {
  const cell = plan.tally.cells[slot] as number;
  if (cell === 0) return true;
  const { space } = plan.slots[slot] as Slot;
  return space !== null && (space.refinements[cell]?.length ?? 0) > 1;
}

/** By slot, whether more can be learned. A fact without cells that is a range of counts stays open. */
export function openSlots(plan: Plan, facts: Facts): readonly boolean[] {
  return plan.slots.map((slot, index) => {
    if (slot.space !== null) return isOpen(plan, index);
    const read = readValue(slot.fact.type, facts.known[slot.id]);
    return read === null || isRange(read);
  });
}

/** What a slot's observable may still show, given which slots may change and to what. */
export type Seen = (slot: number, seen: number) => AnswerSet;

/** What each atom may still answer when every open slot may be learned. */
export function seenWhenLearned(plan: Plan, open: readonly boolean[]): Seen {
  return (at, seen) => {
    const { space, liveFrom } = plan.slots[at] as Slot;
    if (space === null)
      return open[at] === true ? anyAnswer : only(plan.tally.live[liveFrom + seen] as number);
    return setOver(space.seen[seen], space.refinements[plan.tally.cells[at] as number]);
  };
}

/** What each atom answers as things stand. */
export function seenAsItIs(plan: Plan): Seen {
  return (at, seen) => {
    const { space, liveFrom } = plan.slots[at] as Slot;
    const code = space
      ? space.seen[seen]?.[plan.tally.cells[at] as number]
      : plan.tally.live[liveFrom + seen];
    return only(code as number);
  };
}

/** The answers that an observable gives in these cells. */
export function setOver(seen: Uint16Array | undefined, cells: ArrayLike<number> | undefined): AnswerSet {
  let set = 0;
  for (let i = 0; i < (cells?.length ?? 0); i++) set |= only(seen?.[cells?.[i] as number] as number);
  return set;
}

/** The outcomes that a rule on several facts may still have. */
export function possibleOutcomes({ rule, trees, atoms }: Loose, seen: Seen): readonly number[] {
  const sets = atoms.map((atom) => seen(atom.slot, atom.seen));
  return outcomesOf(
    rule,
    trees.map((tree) => possibleAnswers(tree, sets)),
  );
}

/** The outcomes that answers of the branches may lead to: the first branch that must hold ends the list. */
function outcomesOf(rule: Rule, branches: readonly AnswerSet[]): readonly number[] {
  const possible: number[] = [];
  for (const [branch, set] of branches.entries()) {
    if (set & only(2)) possible.push(branch);
    if (set === only(2)) return possible;
  }
  if (branches.every((set) => set & only(0))) possible.push(unknownOutcome(rule) - 1);
  if (branches.some((set) => set & only(1))) possible.push(unknownOutcome(rule));
  return possible;
}
