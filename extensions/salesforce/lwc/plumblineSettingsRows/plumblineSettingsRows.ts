import { signOf, type Sign } from 'c/plumblineRows';
import type {
  Choice,
  ControlNote,
  CriterionForm,
  FactChoice,
} from '../../../../src/views/admin/settings-view.ts';

/** A choice as Salesforce's lists take it. */
export interface Option {
  readonly label: string;
  readonly value: string;
}

/** Choices for a list: the quiet second line stands behind the label. */
export const optionsOf = (choices: readonly Choice[]): Option[] =>
  choices.map(({ id, label, note }) => ({ value: id, label: note === null ? label : `${label} · ${note}` }));

/** Choices with one more before them, for nothing. */
export const optionsOrNone = (none: string, choices: readonly Choice[]): Option[] => [
  { value: '', label: none },
  ...optionsOf(choices),
];

/** The choices with what is chosen now, where it is none of them: a list shows nothing for what it does not hold. */
export function withChosen(options: readonly Option[], chosen: string): Option[] {
  const isThere = chosen === '' || options.some(({ value }) => value === chosen);
  return isThere ? [...options] : [{ value: chosen, label: chosen }, ...options];
}

/** The label of a choice; the id where it is none of them. */
export const labelOf = (choices: readonly Choice[], id: string): string =>
  choices.find((choice) => choice.id === id)?.label ?? id;

/** What a list or a text field holds, where nothing is null. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** A note as it is shown, with the sign of its tone. */
export interface NoteRow {
  readonly key: string;
  readonly text: string;
  readonly sign: Sign | null;
}

/** What is noted at a row or a field of it, what keeps the draft from being published first. */
export function notesAt(notes: readonly ControlNote[], at: string): readonly NoteRow[] {
  return notes
    .filter((note) => note.at === at || note.at.startsWith(`${at}#`))
    .toSorted((a, b) => Number(b.tone === 'bad') - Number(a.tone === 'bad'))
    .map(({ at: key, text, todo, tone }) => ({
      key: `${key} ${text}`,
      text: `${text} ${todo}`,
      sign: signOf(tone),
    }));
}

/** How many things are wrong at a place or below it, for the end of a heading; nothing where none are. */
export function wrongWords(notes: readonly ControlNote[], at: string): string {
  const isBelow = (note: ControlNote): boolean =>
    ['/', '#'].some((end) => `${note.at}#`.startsWith(`${at}${end}`));
  const wrong = notes.filter((note) => note.tone === 'bad' && isBelow(note)).length;
  if (wrong === 0) return '';
  return wrong === 1 ? ' · one thing is wrong' : ` · ${wrong} things are wrong`;
}

/** How far a fact's field is filled in, after its name: `ERP: filled in on 12 of 40 deals`. */
export const filledWords = ({ label, filled }: FactChoice): string | null =>
  filled === null ? null : `${label}: ${filled.text.charAt(0).toLowerCase()}${filled.text.slice(1)}`;

/**
 * Why blocking on these facts is asked about once more: the fields that are filled in on less than half of the records,
 * with their shares; null where there are none.
 */
export function halfEmpty(when: CriterionForm['when'], facts: readonly FactChoice[]): string | null {
  if (when.kind === 'written') return null;
  const asked = new Set(when.rows.map((row) => row.fact));
  const thin = facts.filter(({ id, filled }) => asked.has(id) && filled?.tone === 'warn');
  if (thin.length === 0) return null;
  return `${thin.map(filledWords).join('; ')}. Let it observe or warn until most have it; it counts in the meantime, and stops nobody.`;
}
