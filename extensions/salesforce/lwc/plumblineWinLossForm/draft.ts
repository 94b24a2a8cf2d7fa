import type { OptionView, QuestionView, WinLossView } from '../../../../src/views/win-loss-view.ts';
import type { Answers } from '../../../../src/wire/request.ts';

/** What a person has answered so far, kept until it is saved. */
export interface Draft {
  /** Question id to the values chosen. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly alsoMattered: readonly string[];
  /** Question id to the text written with it. */
  readonly notes: Readonly<Record<string, string>>;
}

/** A form that opens with what is known already. */
export function startDraft(view: WinLossView): Draft {
  const chosen = view.questions.map((question) => [question.id, question.prefilled] as const);
  const notes = view.questions.flatMap(({ id, prefilledNote }) =>
    prefilledNote ? [[id, prefilledNote]] : [],
  );
  return {
    chosen: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
    alsoMattered: view.questions.flatMap((question) => question.alsoPrefilled ?? []),
    notes: Object.fromEntries(notes) as Record<string, string>,
  };
}

const chosenFor = (draft: Draft, question: string): readonly string[] => draft.chosen[question] ?? [];

/** Whether the deal was said to be no real loss, which ends the form. */
const endsHere = (view: WinLossView, draft: Draft): boolean =>
  view.notARealLoss !== null && chosenFor(draft, 'didInstead').includes(view.notARealLoss);

/** The questions that follow from the answers so far, in order. */
export function shownQuestions(view: WinLossView, draft: Draft): readonly QuestionView[] {
  return view.questions.filter(({ id, showWhen }) => {
    if (endsHere(view, draft)) return id === 'didInstead';
    return (
      showWhen === null ||
      chosenFor(draft, showWhen.question).some((value) => showWhen.isOneOf.includes(value))
    );
  });
}

/** Each numbered question with its parts, which stand below it however many columns there are. */
export function inGroups(questions: readonly QuestionView[]): readonly (readonly QuestionView[])[] {
  const groups: QuestionView[][] = [];
  for (const question of questions) {
    const group = groups.at(-1);
    if (question.number === null && group !== undefined) group.push(question);
    else groups.push([question]);
  }
  return groups;
}

/** The answers that fit what was answered before. */
export function offeredOptions(question: QuestionView, draft: Draft): readonly OptionView[] {
  const { filterBy } = question;
  if (filterBy === null) return question.options;
  const by = chosenFor(draft, filterBy);
  return question.options.filter(
    ({ onlyFor }) => onlyFor === null || by.some((value) => onlyFor.includes(value)),
  );
}

/** The draft with this answer; answers that no longer fit what was answered before go with it. */
export function choose(view: WinLossView, draft: Draft, question: string, values: readonly string[]): Draft {
  const next = { ...draft, chosen: { ...draft.chosen, [question]: values } };
  const chosen = Object.fromEntries(
    view.questions.map((one) => {
      const offered = new Set(offeredOptions(one, next).map((option) => option.value));
      return [one.id, chosenFor(next, one.id).filter((value) => offered.has(value))];
    }),
  );
  return { ...next, chosen, alsoMattered: stillMattering(view, { ...next, chosen }) };
}

/** Only reasons that are offered, and never the main one a second time. */
function stillMattering(view: WinLossView, draft: Draft): readonly string[] {
  return view.questions
    .filter((question) => question.alsoMattered > 0)
    .flatMap((question) => {
      const others = new Set(otherOptions(question, draft).map((option) => option.value));
      return draft.alsoMattered.filter((value) => others.has(value)).slice(0, question.alsoMattered);
    });
}

/** The answers that may be marked as also mattering. */
export function otherOptions(question: QuestionView, draft: Draft): readonly OptionView[] {
  const main = chosenFor(draft, question.id);
  return offeredOptions(question, draft).filter((option) => !main.includes(option.value));
}

/** The text that a chosen answer asks for; null when none does. */
export function askedNote(question: QuestionView, draft: Draft): OptionView['note'] {
  const chosen = chosenFor(draft, question.id);
  const notes = question.options.flatMap((option) =>
    chosen.includes(option.value) && option.note ? [option.note] : [],
  );
  return notes.find((note) => note.required) ?? notes[0] ?? null;
}

/** What has to be answered before it can be saved: everything at once. */
export function wanted(view: WinLossView, draft: Draft): readonly { question: string; what: string }[] {
  return shownQuestions(view, draft).flatMap((question) => {
    if (question.required && chosenFor(draft, question.id).length === 0) {
      return [{ question: question.id, what: 'Choose an answer; “I don’t know” is one.' }];
    }
    const isNoteMissing = askedNote(question, draft)?.required && !draft.notes[question.id]?.trim();
    return isNoteMissing ? [{ question: question.id, what: 'A few words are needed with this answer.' }] : [];
  });
}

/** What is sent: only what the form shows. */
export function answersOf(view: WinLossView, draft: Draft): Answers {
  const shown = shownQuestions(view, draft);
  const chosen = shown.map(({ id }): [string, string[]] => [id, [...chosenFor(draft, id)]]);
  const notes = shown.flatMap((question) => {
    const note = draft.notes[question.id]?.trim();
    return note && askedNote(question, draft) !== null ? [[question.id, note] as const] : [];
  });
  return {
    chosen: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
    alsoMattered: shown.some((question) => question.alsoMattered > 0) ? [...stillMattering(view, draft)] : [],
    notes: Object.fromEntries(notes),
  };
}
