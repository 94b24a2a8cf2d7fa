import { spoken, type CodedColumn, type CodedTable } from '../table.ts';
import { dayForm } from './day-form.ts';
import type { DayOrder } from './day-form.ts';
import { numberForm } from './number-form.ts';
import type { ColumnKind, ColumnProfile } from './profile.ts';
import { isCodeName, isCountName, isDateName, isIdName } from './names/kind-of-name.ts';
import { roleOfName } from './names/role-of-name.ts';
import { inFigures, tallyOf } from './tally.ts';
import type { Tally } from './tally.ts';
import { mixedIn } from './mixed-words.ts';
import { answersIn, distinctIn, wholeNumbersName, wordKind } from './word-kind.ts';

/** What a table's columns are, in their order; days that one column cannot tell are read as another one is written. */
export function recogniseAll(table: CodedTable): readonly ColumnProfile[] {
  const looked = table.columns.map((column) => lookAt(column, table.rows, null));
  const order = looked.find(({ decided }) => decided !== null)?.decided ?? null;
  return looked.map(({ profile, open }, nth) => {
    const column = table.columns[nth];
    return open && order !== null && column ? lookAt(column, table.rows, order).profile : profile;
  });
}

/**
 * What one column is, from its name and the different texts in it. `order` says which part of `3/4/2012` is the day
 * where the column cannot tell.
 */
export function recognise(column: CodedColumn, rows: number, order: DayOrder | null = null): ColumnProfile {
  return lookAt(column, rows, order).profile;
}

interface Look {
  readonly profile: ColumnProfile;
  /** The order of day and month that this column told, and whether it needs to be told. */
  readonly decided: DayOrder | null;
  readonly open: boolean;
}

type Found = Omit<ColumnProfile, 'name' | 'neutralName' | 'role' | 'blanks'>;
const nothing: Omit<Found, 'kind' | 'distinct'> = {
  ...{ days: null, numbers: null, yes: [], no: [], unread: 0, amongNumbers: [], notes: [] },
};

function lookAt(column: CodedColumn, rows: number, order: DayOrder | null): Look {
  const words = tallyOf(column, rows);
  const figures = inFigures(words);
  const dates = figures.rows === 0 ? null : dayForm(column, figures, isDateName(spoken(column)), order);
  if (dates !== null) {
    const found = { ...nothing, kind: 'date' as const, distinct: figures.filled.length, days: dates.form };
    const notes = [...dates.notes, ...unreadNote(dates.unread, dates.examples, 'day')];
    const told = dates.form === 'dayFirst' || dates.form === 'monthFirst' ? dates.form : null;
    return {
      profile: profileOf(column, rows, figures, { ...found, unread: dates.unread, notes }),
      decided: dates.decided ? told : null,
      open: !dates.decided,
    };
  }
  const found = answers(column, words) ?? numbers(column, figures) ?? ofWords(column, words);
  const used = found.kind === 'number' ? figures : words;
  return { profile: profileOf(column, rows, used, found), decided: null, open: false };
}

function profileOf(column: CodedColumn, rows: number, tally: Tally, found: Found): ColumnProfile {
  const blanks = { words: blankWords(column, tally), count: rows - tally.rows };
  const notes = [...blankNote(column, tally), ...found.notes];
  return {
    ...found,
    ...constant(found, blanks.count),
    name: column.name,
    neutralName: spoken(column),
    role: roleOfName(spoken(column)),
    blanks,
    notes,
  };
}

/** A column that says one thing in every row tells nothing; one that is blank elsewhere may. */
function constant({ kind, distinct }: Found, blanks: number): { readonly kind: ColumnKind } {
  if (distinct === 0) return { kind: 'empty' };
  return { kind: distinct === 1 && blanks === 0 ? 'constant' : kind };
}

function answers(column: CodedColumn, tally: Tally): Found | null {
  const found = answersIn(column, tally);
  if (found === null || tally.rows === 0) return null;
  const areDigits = [...found.yes, ...found.no].every((word) => word === '0' || word === '1');
  if (areDigits && (isCountName(spoken(column)) || roleOfName(spoken(column)) === 'activity')) return null;
  const distinct = Number(found.yes.length > 0) + Number(found.no.length > 0);
  return { ...nothing, kind: 'yesNo', distinct, ...found };
}

function numbers(column: CodedColumn, tally: Tally): Found | null {
  const found = tally.rows === 0 ? null : numberForm(column, tally);
  if (found === null) return null;
  const distinct = tally.filled.length;
  if (wholeNumbersName(column, tally)) return { ...nothing, kind: 'id', distinct };
  // Figures that name something are no measure of it.
  if (isIdName(spoken(column)) || isCodeName(spoken(column)) || zerosLead(column, tally)) return null;
  const notes = [...found.notes, ...unreadNote(found.unread, found.examples, 'number')];
  return { ...nothing, kind: 'number', distinct, numbers: found.form, unread: found.unread, notes };
}

/** Whether most values begin with a zero that no number has, as postal codes do. */
function zerosLead({ texts }: CodedColumn, { filled }: Tally): boolean {
  const some = filled.subarray(0, 500);
  return some.filter((code) => /^0\d+$/.test(texts.at(code) ?? '')).length * 10 > some.length;
}

function ofWords(column: CodedColumn, tally: Tally): Found {
  const distinct = distinctIn(column, tally);
  const kind = wordKind(column, tally, distinct);
  return { ...nothing, kind, distinct, ...(kind === 'id' ? {} : mixedIn(column, tally)) };
}

const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(', ');
const inRows = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`;

function blankWords({ texts }: CodedColumn, { blank, counts }: Tally): readonly string[] {
  const words = new Map<string, string>();
  for (let code = 0; code < blank.length; code += 1) {
    if (blank[code] !== 1 || counts[code] === 0) continue;
    const text = texts.at(code) ?? '';
    if (text === '') continue;
    if (!words.has(text.toLowerCase())) words.set(text.toLowerCase(), text);
  }
  return [...words.values()];
}

function blankNote(column: CodedColumn, tally: Tally): readonly string[] {
  const byWord = new Map<string, { readonly word: string; count: number }>();
  for (let code = 0; code < tally.blank.length; code += 1) {
    if (tally.blank[code] !== 1) continue;
    const word = column.texts.at(code) ?? '';
    if (word === '') continue;
    const seen = byWord.get(word.toLowerCase());
    if (seen) seen.count += tally.counts[code] ?? 0;
    else byWord.set(word.toLowerCase(), { word, count: tally.counts[code] ?? 0 });
  }
  const said = [...byWord.values()].map(({ word, count }) => `"${word}" (${inRows(count)})`);
  return said.length === 0 ? [] : [`Taken as blank: ${said.join(', ')}.`];
}

function unreadNote(count: number, examples: readonly string[], what: string): readonly string[] {
  if (count === 0) return [];
  return [`${inRows(count)} hold no ${what}, such as ${quoted(examples)}; they count as not known.`];
}
