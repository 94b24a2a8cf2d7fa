import type { CodedColumn } from '../table.ts';
import { blankness, isSurelyValue, naIsCode } from './blank-words.ts';

/** Values of a column by their number, blanks apart. */
export interface Tally {
  /** By number of a text, in how many rows it stands. */
  readonly counts: Uint32Array;
  /** By number of a text: 1 where it is blank whatever the column holds, 2 where it is blank among numbers and days. */
  readonly blank: Uint8Array;
  /** Texts that are used and not blank, by their number, in the order in which they came. */
  readonly filled: Uint32Array;
  /** Rows with such a text. */
  readonly rows: number;
}

/** Counts the texts of a column once; everything else works on distinct texts. */
export function tallyOf(column: CodedColumn, rows: number): Tally {
  const { codes } = column;
  const counts = new Uint32Array(column.texts.length);
  for (let row = 0; row < rows; row += 1) {
    const code = codes[row] as number;
    counts[code] = (counts[code] as number) + 1;
  }
  const blank = blanksIn(column, counts);
  const filled = new Uint32Array(counts.length);
  let [used, inRows] = [0, 0];
  for (let code = 0; code < counts.length; code += 1) {
    if (counts[code] === 0 || blank[code] === 1) continue;
    filled[used++] = code;
    inRows += counts[code] ?? 0;
  }
  return { counts, blank, filled: filled.subarray(0, used), rows: inRows };
}

function blanksIn({ texts, saidBlank }: CodedColumn, counts: Uint32Array): Uint8Array {
  const { utf8 } = texts;
  const blank = new Uint8Array(counts.length);
  const asCodes: number[] = [];
  for (let code = 0; code < blank.length; code += 1) {
    if (counts[code] === 0 || (utf8 !== undefined && isSurelyValue(utf8, code))) continue;
    const means = blankness(texts.at(code) ?? '');
    if (means === 'always') blank[code] = 1;
    else if (means === 'inFigures') blank[code] = 2;
    else if (means === 'asCode') asCodes.push(code);
  }
  if (asCodes.length > 0 && !naIsCode(firstOthers(texts, counts, blank, asCodes)))
    for (const code of asCodes) blank[code] = 1;
  if (saidBlank)
    for (let code = 0; code < blank.length; code += 1)
      if (counts[code] !== 0 && saidBlank.has((texts.at(code) ?? '').toLowerCase())) blank[code] = 1;
  return blank;
}

const enough = 200;

/** Some of the values that a column has beside `NA`. */
function firstOthers(
  texts: CodedColumn['texts'],
  counts: Uint32Array,
  blank: Uint8Array,
  asCodes: readonly number[],
): readonly string[] {
  const others: string[] = [];
  for (let code = 0; code < blank.length && others.length < enough; code += 1)
    if (counts[code] !== 0 && blank[code] === 0 && !asCodes.includes(code)) others.push(texts.at(code) ?? '');
  return others;
}

/** At most so many different values tell how a column is written; beyond, every nth does. */
const telling = 20_000;

/** The same values, or evenly chosen ones where there are very many. */
export function someOf(tally: Tally): Tally {
  const step = Math.ceil(tally.filled.length / telling);
  if (step <= 1) return tally;
  const length = Math.ceil(tally.filled.length / step);
  const filled = Uint32Array.from({ length }, (_, nth) => tally.filled[nth * step] ?? 0);
  return { ...tally, filled, rows: rowsOf(filled, tally.counts) };
}

const rowsOf = (filled: Uint32Array, counts: Uint32Array): number =>
  filled.reduce((rows, code) => rows + (counts[code] ?? 0), 0);

/** The same values without those that are blank among numbers and days. */
export function inFigures(tally: Tally): Tally {
  if (!tally.blank.includes(2)) return tally;
  const filled = tally.filled.filter((code) => tally.blank[code] === 0);
  return {
    ...tally,
    blank: tally.blank.map((kind) => Math.min(kind, 1)),
    filled,
    rows: rowsOf(filled, tally.counts),
  };
}
