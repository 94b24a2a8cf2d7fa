import { anyAnswer, only, onlyHeld, possibleAnswers, type AnswerSet } from '../condition/possible.ts';
import { seenWhenLearned, setOver, type Seen } from './open.ts';
import type { Loose, Plan, Slot } from './plan.ts';

/** Whether a disqualifier is bound to hold, or may come to hold, whatever is learned. */
export interface Disqualification {
  readonly certain: boolean;
  readonly possible: boolean;
}

/** What the disqualifiers may still say. */
export const disqualificationOf = (questions: readonly Question[]): Disqualification => ({
  certain: questions.some(({ set }) => set === onlyHeld),
  possible: questions.some(({ set }) => (set & onlyHeld) !== 0),
});

/** Whether an answer about an open fact could disqualify the record. */
export const mayDisqualify = (at: number, questions: readonly Question[]): boolean =>
  questions.some((one) => (one.set & onlyHeld) !== 0 && one.set !== onlyHeld && matters(one, at));

/** A disqualifier with the answers that are possible, and those that are when one fact is answered. */
export interface Question {
  readonly slots: readonly number[];
  readonly set: AnswerSet;
  readonly whenAnswered: (slot: number) => readonly AnswerSet[];
}

/** A fact matters when some answer leaves the disqualifier able to hold, and some answer changes what it can say. */
function matters({ slots, set, whenAnswered }: Question, at: number): boolean {
  if (!slots.includes(at)) return false;
  const sets = whenAnswered(at);
  return sets.some((next) => (next & onlyHeld) !== 0) && sets.some((next) => next !== set);
}

/** The disqualifiers, as questions that are decided or still open. */
export function questionsOf(plan: Plan, open: readonly boolean[]): readonly Question[] {
  const onOneFact = plan.slots.flatMap((slot, at) =>
    slot.rules.flatMap((rule, index) =>
      rule.disqualifies && slot.space ? [onCells(plan, slot, at, index)] : [],
    ),
  );
  const seen = seenWhenLearned(plan, open);
  const others = plan.loose.flatMap((loose) =>
    loose.rule.disqualifies ? [onAtoms(plan, loose, open, seen)] : [],
  );
  return [...onOneFact, ...others];
}

/** The outcomes of a disqualifier as answers: held, not held, unknown. */
const outcomeSets: readonly AnswerSet[] = [only(2), only(0), only(1)];

function onCells(plan: Plan, { space }: Slot, at: number, index: number): Question {
  const outcomes = space?.seen[index];
  const cell = plan.tally.cells[at] as number;
  const answer = (other: number): AnswerSet => outcomeSets[outcomes?.[other] as number] as AnswerSet;
  const over = (cells: Uint16Array | undefined): readonly AnswerSet[] => Array.from(cells ?? [], answer);
  return {
    slots: [at],
    set: over(space?.refinements[cell]).reduce((set, next) => set | next, 0),
    whenAnswered: () => over(space?.answers[cell]),
  };
}

function onAtoms(plan: Plan, loose: Loose, open: readonly boolean[], seen: Seen): Question {
  if (loose.only) {
    const now = outcomeSets[plan.tally.live[liveAt(plan, loose)] as number] as AnswerSet;
    const isOpen = open[loose.only.slot] === true;
    return {
      slots: loose.slots,
      set: isOpen ? anyAnswer : now,
      whenAnswered: () => (isOpen ? [only(0), onlyHeld] : []),
    };
  }
  const answers = (look: Seen): AnswerSet =>
    possibleAnswers(
      loose.trees[0] as Loose['trees'][number],
      loose.atoms.map((atom) => look(atom.slot, atom.seen)),
    );
  return {
    slots: loose.slots,
    set: answers(seen),
    whenAnswered: (at) => answeredSets(plan, at, seen).map(answers),
  };
}

const liveAt = (plan: Plan, { only: atom }: Loose): number =>
  (plan.slots[atom?.slot ?? 0]?.liveFrom ?? 0) + (atom?.seen ?? 0);

/** What is seen after each answer about one fact, the others still open. */
function answeredSets(plan: Plan, at: number, seen: Seen): readonly Seen[] {
  const { space } = plan.slots[at] as Slot;
  if (space === null)
    return [only(0), onlyHeld].map((set) => (slot, atom) => (slot === at ? set : seen(slot, atom)));
  const cells = space.answers[plan.tally.cells[at] as number] ?? [];
  return Array.from(
    cells,
    (cell): Seen =>
      (slot, atom) =>
        slot === at ? setOver(space.seen[atom], [cell]) : seen(slot, atom),
  );
}
