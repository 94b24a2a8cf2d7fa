import type { Facts } from '../condition/facts.ts';
import { anyAnswer, only, possibleAnswers, type AnswerSet } from '../condition/possible.ts';
import { isRange, readValue } from '../condition/read-value.ts';
import { combinations, forEachCombination, type Choice } from './combine.ts';
import type { Atom, Plan, PlannedRule, Slot } from './plan.ts';
import { unknownOutcome, type Rule } from './rule.ts';
import { atomAnswer, outcomeAt } from './settle.ts';

/** As many combinations are gone through one by one; beyond, parts are bounded on their own. */
export const mostCombinations = 2048;

/** By slot, whether more can be learned: the fact is unknown, or a count whose bounds do not decide everything. */
export function openSlots({ slots, tally }: Plan, { known }: Facts): readonly boolean[] {
  return slots.map(({ space, fact }, at) => {
    const cell = tally.cells[at] as number;
    if (space) return cell === 0 || (space.refinements[cell]?.length ?? 0) > 1;
    const read = readValue(fact.type, known[fact.id]);
    return read === null || isRange(read);
  });
}

/** What may be learned of some slots: null where one of them is open and has no cells. */
export function choicesFor(
  { slots, tally }: Plan,
  read: readonly number[],
  open: readonly boolean[],
): readonly Choice[] | null {
  const choices: Choice[] = [];
  for (const slot of read) {
    const space = slots[slot]?.space;
    if (open[slot] && !space) return null;
    const cell = tally.cells[slot] as number;
    if (open[slot] && space) choices.push({ slot, cells: space.refinements[cell] ?? [] });
  }
  return choices;
}

/** The outcomes that a rule may still have: exactly where its combinations are few, else at most these. */
export function possibleOutcomes(plan: Plan, rule: PlannedRule, open: readonly boolean[]): readonly number[] {
  const choices = choicesFor(plan, rule.slots, open);
  if (choices === null || combinations(choices) > mostCombinations)
    return outcomesOf(rule, (atom) => openAnswers(plan, atom, open));
  const outcomes = new Set<number>();
  forEachCombination(plan.tally.cells, choices, (cells) => outcomes.add(outcomeAt(plan, rule, cells)));
  return [...outcomes];
}

function openAnswers(plan: Plan, atom: Atom, open: readonly boolean[]): AnswerSet {
  const { cells } = plan.tally;
  const { space } = plan.slots[atom.slot] as Slot;
  if (!open[atom.slot]) return only(atomAnswer(plan, atom, cells));
  if (!space) return anyAnswer;
  const next = space.refinements[cells[atom.slot] as number];
  let set = 0;
  for (const cell of next ?? []) set |= only(space.seen[atom.seen]?.[cell] as number);
  return set;
}

/** The outcomes that answers of atoms may lead to, as if no two depended on each other. */
export function outcomesOf(rule: PlannedRule, answers: (atom: Atom) => AnswerSet): readonly number[] {
  const sets = rule.atoms.map(answers);
  return ofBranches(
    rule,
    rule.trees.map((tree) => possibleAnswers(tree, sets)),
  );
}

/** The first branch that must hold ends the list. */
function ofBranches(rule: Rule, branches: readonly AnswerSet[]): readonly number[] {
  const possible: number[] = [];
  for (const [branch, set] of branches.entries()) {
    if (set & only(2)) possible.push(branch);
    if (set === only(2)) return possible;
  }
  if (branches.every((set) => set & only(0))) possible.push(unknownOutcome(rule) - 1);
  if (branches.some((set) => set & only(1))) possible.push(unknownOutcome(rule));
  return possible;
}
