import type { Imported } from './import-tables.ts';
import type { Unmatched } from './tally.ts';

const mostValues = 8;

/** What was read, everything that did not match, and a last line about what became of it, for people. */
export function importReport(
  imported: Pick<Imported, 'counts' | 'unmatched' | 'movedByDays'>,
  folder: string,
  closing: string | null,
): string {
  const { counts, unmatched, movedByDays } = imported;
  const held = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${grouped(count)} ${kind}`);
  return [
    `Read from ${folder}: ${held.join(', ')}.`,
    ...(movedByDays === 0 ? [] : [`Every day was moved by ${grouped(movedByDays)} days.`]),
    '',
    ...(unmatched.length === 0
      ? ['Everything matched.']
      : ['What did not match:', ...matterLines(unmatched)]),
    '',
    ...(closing === null ? [] : [closing, '']),
  ].join('\n');
}

function matterLines(unmatched: readonly Unmatched[]): readonly string[] {
  const matters = [...new Set(unmatched.map(({ what }) => what))];
  return matters.flatMap((what) => {
    const entries = unmatched.filter((one) => one.what === what);
    const shown = entries.slice(0, mostValues).map(valueLine);
    const left = entries.slice(mostValues);
    const more = `    and ${grouped(left.length)} more values, ${inRows(sumOf(left))}`;
    return ['', `  ${what}: ${inRows(sumOf(entries))}`].concat(shown, left.length === 0 ? [] : more);
  });
}

const sumOf = (entries: readonly Unmatched[]): number => entries.reduce((sum, { rows }) => sum + rows, 0);

function valueLine({ value, rows, lines, became }: Unmatched): string {
  const places = ` (line${lines.length === 1 ? '' : 's'} ${lines.join(', ')}${rows > lines.length ? ', …' : ''})`;
  const shown = value === '' ? '(blank)' : value;
  return `    ${shown}: ${inRows(rows)}${lines.length === 0 ? '' : places}, ${became}`;
}

const inRows = (rows: number): string => `${grouped(rows)} ${rows === 1 ? 'row' : 'rows'}`;

/** `8,800`. */
const grouped = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');
