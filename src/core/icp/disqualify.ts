import { possibleOutcomes } from './open.ts';
import type { Plan, PlannedRule } from './plan.ts';

/** The outcome of a disqualifier that is held. */
const disqualified = 0;

/** What the disqualifiers may still say: that one is bound to hold, and that one may hold. */
export function disqualificationOf(
  plan: Plan,
  open: readonly boolean[],
): { readonly certain: boolean; readonly possible: boolean } {
  const possible = plan.rules
    .filter((rule) => rule.disqualifies)
    .map((rule) => possibleOutcomes(plan, rule, open))
    .filter((outcomes) => outcomes.includes(disqualified));
  return { certain: possible.some((outcomes) => outcomes.length === 1), possible: possible.length > 0 };
}

/**
 * Whether an answer about an open fact could disqualify the record: some answer leaves a disqualifier able to hold,
 * and some answer changes what it can say.
 */
export function mayDisqualify(plan: Plan, at: number, open: readonly boolean[]): boolean {
  const readers = plan.readers[at] ?? [];
  return readers.some((rule) => rule.disqualifies && mattersTo(plan, rule, at, open));
}

function mattersTo(plan: Plan, rule: PlannedRule, at: number, open: readonly boolean[]): boolean {
  const now = possibleOutcomes(plan, rule, open);
  if (!now.includes(disqualified) || now.length === 1) return false;
  const space = plan.slots[at]?.space;
  if (!space) return true;
  const { cells } = plan.tally;
  const was = cells[at] as number;
  const others = open.map((isOpen, slot) => isOpen && slot !== at);
  const after = Array.from(space.answers[was] ?? [], (cell) => {
    cells[at] = cell;
    return possibleOutcomes(plan, rule, others);
  });
  cells[at] = was;
  return (
    after.some((outcomes) => outcomes.includes(disqualified)) &&
    after.some((outcomes) => !isSame(outcomes, now))
  );
}

const isSame = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((outcome) => other.includes(outcome));
