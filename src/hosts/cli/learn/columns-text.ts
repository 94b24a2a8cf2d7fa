import type { ColumnProfile, DayForm } from '../../../core/evidence/columns/profile.ts';
import { tableLines } from '../report/table-text.ts';
import type { ColumnThere } from './declared-fact.ts';
import { leftOutLater } from './learn-data.ts';
import type { Proposed } from './propose.ts';

const mostNotes = 2;

/** What each column was taken for, with its formats and the words that count as blank. */
export function columnLines(columns: readonly ColumnThere[], { card }: Proposed): readonly string[] {
  const used = new Set(card?.criteria.map(({ declared }) => declared.column));
  return tableLines({
    caption: 'Columns of the file',
    columns: ['Column', 'Read as', 'Blank', 'In the proposal', 'Worth knowing'],
    rows: columns.map(({ column, profile }) => [
      shortened(column.name),
      kindWords(profile),
      profile.blanks.count === 0 ? '' : `${profile.blanks.count}${wordsOf(profile)}`,
      used.has(column) ? 'yes' : '',
      profile.notes.slice(0, mostNotes).join(' '),
    ]),
    empty: 'It has none.',
  });
}

/** Which columns are not in the proposal, and why. */
export function leftOutLines({ choice, learned, declared }: Proposed): readonly string[] {
  const all = [...choice.leftOut, ...leftOutLater(learned, declared)];
  if (all.length === 0) return ['No column was left out.'];
  return ['Left out, and why', ...all.map(({ column, why }) => `  ${column}: ${why}`)];
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
