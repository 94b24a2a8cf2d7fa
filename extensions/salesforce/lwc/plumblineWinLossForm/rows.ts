import type { OptionView, QuestionView } from '../../../../src/views/win-loss-view.ts';
import { askedNote, inGroups, offeredOptions, otherOptions, type Draft } from './draft.ts';

/** More answers than this are chosen from a list that opens: the form stays within one look. */
const mostRadioButtons = 9;

/** An option as a base component takes it. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

/** One question as it is shown. */
export interface QuestionRow {
  readonly id: string;
  /** The name of its fields, of this form alone: radios of one name on a page exclude one another. */
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  /** Several boxes, a button each, or a list that opens. */
  readonly as: 'boxes' | 'buttons' | 'list';
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly from: string | null;
  readonly note: { readonly label: string; readonly required: boolean; readonly text: string } | null;
  readonly also: {
    readonly label: string;
    readonly options: readonly Option[];
    readonly chosen: readonly string[];
    readonly most: number;
  } | null;
}

/** A numbered question with its parts, which stand below it however many columns there are. */
export interface QuestionGroup {
  readonly key: string;
  readonly rows: readonly QuestionRow[];
}

/** The questions as they are shown with this draft. */
export const groupsOf = (
  questions: readonly QuestionView[],
  draft: Draft,
  form: string,
): readonly QuestionGroup[] =>
  inGroups(questions).map((group) => ({
    key: group[0]?.id ?? '',
    rows: group.map((question) => rowOf(question, draft, form)),
  }));

function rowOf(question: QuestionView, draft: Draft, form: string): QuestionRow {
  const offered = offeredOptions(question, draft);
  const as = asWhat(question, offered.length);
  const note = askedNote(question, draft);
  const chosen = draft.chosen[question.id] ?? [];
  return {
    id: question.id,
    name: `${form}-${question.id}`,
    label: question.number === null ? question.text : `${question.number}. ${question.text}`,
    required: question.required,
    as,
    options: offered.map(as === 'list' ? described : defined),
    chosen,
    from: question.prefilledFrom === null ? null : `${question.prefilledFrom}.`,
    note:
      note === null
        ? null
        : { label: note.label, required: note.required, text: draft.notes[question.id] ?? '' },
    also: question.alsoMattered > 0 && chosen.length > 0 ? alsoOf(question, draft) : null,
  };
}

function asWhat(question: QuestionView, count: number): QuestionRow['as'] {
  if (question.choose === 'several') return 'boxes';
  return count > mostRadioButtons ? 'list' : 'buttons';
}

const alsoOf = (question: QuestionView, draft: Draft): QuestionRow['also'] => ({
  label: `What else mattered? Up to ${question.alsoMattered}`,
  options: otherOptions(question, draft).map(({ value, label }) => ({ value, label })),
  chosen: draft.alsoMattered,
  most: question.alsoMattered,
});

/** A button has no room for a definition but in its label. */
const defined = ({ value, label, hint }: OptionView): Option => ({
  value,
  label: hint === null ? label : `${label}: ${hint}`,
});

const described = ({ value, label, hint }: OptionView): Option =>
  hint === null ? { value, label } : { value, label, description: hint };
