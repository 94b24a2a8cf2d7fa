import type { ColumnProfile, DayForm } from '../../../core/evidence/columns/profile.ts';
import { writtenNumber } from '../../../core/condition/written-value.ts';
import { tableLines } from '../report/table-text.ts';
import type { LearnRecords } from './learn-records.ts';
import { blankAdvice } from './blank-advice.ts';
import { leftOutColumns } from './left-out-columns.ts';
import type { Proposed } from './propose.ts';

const mostNotes = 2;
const mostColumns = 30;

/** What each column that was looked at was taken for, with its formats and the words that count as blank. */
export function columnLines({ columns, created }: LearnRecords, proposed: Proposed): readonly string[] {
  const used = new Set(proposed.card?.criteria.map(({ declared }) => declared.column));
  const looked = new Set(proposed.declared.map(({ column }) => column));
  const shown = columns
    .filter(({ column }) => looked.has(column) || column.name === created)
    .toSorted((a, b) => Number(used.has(b.column)) - Number(used.has(a.column)));
  const more = shown.length - mostColumns;
  return [
    ...tableLines({
      caption: 'Columns that were looked at',
      columns: ['Column', 'Read as', 'Blank', 'In the proposal', 'Worth knowing'],
      rows: shown
        .slice(0, mostColumns)
        .map(({ column, profile }) => [
          shortened(column.name),
          kindWords(profile),
          profile.blanks.count === 0 ? '' : `${writtenNumber(profile.blanks.count)}${wordsOf(profile)}`,
          used.has(column) ? 'yes' : '',
          notesOf(profile),
        ]),
      empty: 'There is none to learn from.',
    }),
    ...(more > 0 ? [`  and ${more} more, which --json lists.`] : []),
  ];
}

/** The words that were taken for blank stand in a column of their own, as far as there is room. */
function notesOf(profile: ColumnProfile): string {
  const said = profile.blanks.words.length <= mostWords ? 'Taken as blank:' : '\0';
  const notes = profile.notes
    .filter((note) => !note.startsWith(said) && !note.startsWith('Decimals are read behind a comma'))
    .slice(0, mostNotes);
  return blankAdvice(profile) ?? notes.join(' ');
}

const mostNames = 12;

/** Which columns are not in the proposal, and why; those with the same reason in one line. */
export function leftOutLines(proposed: Proposed): readonly string[] {
  const all = leftOutColumns(proposed);
  if (all.length === 0) return ['No column was left out.'];
  const reasons = [...new Set(all.map(({ why }) => why))];
  const lines = reasons.map((why) => {
    const columns = all.filter((one) => one.why === why);
    const more = columns.length - mostNames;
    const names = columns.slice(0, mostNames).map(({ column }) => column);
    return `  ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}: ${why}`;
  });
  const canBeNamed = all.some(({ unlessNamed }) => unlessNamed);
  return [
    'Left out, and why',
    ...lines,
    ...(canBeNamed
      ? ['  To learn from a column of amount, stage, activity or owner all the same, name it with --columns.']
      : []),
  ];
}

const longestName = 40;
const shortened = (text: string): string =>
  text.length <= longestName ? text : `${text.slice(0, longestName - 1)}…`;

const mostWords = 3;

function wordsOf({ blanks }: ColumnProfile): string {
  const words = blanks.words.filter((word) => word !== '');
  if (words.length === 0) return '';
  const more = words.length - mostWords;
  return ` (${words.slice(0, mostWords).join(', ')}${more > 0 ? ` and ${more} more words` : ''})`;
}

function kindWords({ kind, days, numbers, distinct }: ColumnProfile): string {
  switch (kind) {
    case 'number':
      return `number${numbers === null ? '' : numberWords(numbers)}`;
    case 'date':
      return days === null ? 'day' : `day, ${dayWords[days]}`;
    case 'option':
      return `one of ${distinct} values`;
    case 'yesNo':
      return 'yes or no';
    case 'text':
      return 'text';
    case 'id':
      return 'what names a record';
    case 'constant':
      return 'the same everywhere';
    case 'empty':
      return 'nothing';
  }
}

function numberWords({
  decimal,
  percent,
  suffixes,
  unit,
  currency,
}: NonNullable<ColumnProfile['numbers']>): string {
  const said = [
    ...(decimal === 'comma' ? ['decimal comma'] : []),
    ...(percent ? ['in %'] : []),
    ...(unit === null ? [] : [`in ${unit}`]),
    ...(suffixes ? ['with k and m'] : []),
    ...(currency === null ? [] : [currency]),
  ];
  return said.length === 0 ? '' : `, ${said.join(', ')}`;
}

const dayWords: Readonly<Record<DayForm, string>> = {
  iso: 'as 2026-03-27',
  yearFirst: 'as 2026/3/27',
  namedMonth: 'as 27-Mar-2026',
  dayFirst: 'day first, as 27/3/2026',
  monthFirst: 'month first, as 3/27/2026',
  compact: 'as 20260327',
  epochMs: 'milliseconds since 1970',
  epochSeconds: 'seconds since 1970',
  excelSerial: 'as a spreadsheet counts them',
};
