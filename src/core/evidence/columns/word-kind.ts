import { spoken, type CodedColumn, type Texts } from '../table.ts';
import { isDigits, plainNumber } from './plain-number.ts';
import type { ColumnKind } from './profile.ts';
import { isIdName, isRecordIdName } from './names/kind-of-name.ts';
import type { Tally } from './tally.ts';

const yesWords = new Set([
  'yes',
  'y',
  'true',
  't',
  '1',
  'on',
  'ja',
  'oui',
  'si',
  'sí',
  'sim',
  'checked',
  'да',
]);
const noWords = new Set([
  'no',
  'n',
  'false',
  'f',
  '0',
  'off',
  'nein',
  'non',
  'não',
  'nao',
  'nee',
  'unchecked',
  'нет',
]);

/** Words that mean yes, and words that mean no, one of each spelling. */
export interface Answers {
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** The words of a column of yes and no; null where any other word stands in it. */
export function answersIn({ texts }: CodedColumn, { filled }: Tally): Answers | null {
  const found = { yes: new Map<string, string>(), no: new Map<string, string>() };
  for (const code of filled) {
    const text = texts.at(code) ?? '';
    const word = text.toLowerCase();
    const side = yesWords.has(word) ? found.yes : noWords.has(word) ? found.no : null;
    if (side === null) return null;
    if (!side.has(word)) side.set(word, text);
  }
  return { yes: [...found.yes.values()], no: [...found.no.values()] };
}

/** Beyond so many, spelling makes no difference to what a column is. */
const foldedAtMost = 50_000;

/** How many different values there are, upper and lower case as one. */
export function distinctIn({ texts }: CodedColumn, { filled }: Tally): number {
  if (filled.length > foldedAtMost) return filled.length;
  const words = new Set<string>();
  for (const code of filled) words.add((texts.at(code) ?? '').toLowerCase());
  return words.size;
}

/** Fewer rows than this say nothing of whether values are unique. */
const fewest = 20;
const unique = 0.95;
const long = 60;

/** Whether words are a choice among few, names that hardly come twice, or what names a record. */
export function wordKind(column: CodedColumn, tally: Tally, distinct: number): ColumnKind {
  const share = tally.rows === 0 ? 0 : distinct / tally.rows;
  if (isRecordIdName(spoken(column)) && share > 0.2 && distinct >= fewest) return 'id';
  if (tally.rows >= fewest && share > 0.5) {
    const named = isIdName(spoken(column)) || codesIn(column, tally);
    return named && (share >= unique || isIdName(spoken(column))) ? 'id' : 'text';
  }
  return meanLength(column, tally) > long && distinct > 10 ? 'text' : 'option';
}

/** Whether most values are one word with a digit in it, as codes are. */
function codesIn({ texts }: CodedColumn, { filled }: Tally): boolean {
  const some = filled.subarray(0, 500);
  return some.filter((code) => /^\S*\d\S*$/.test(texts.at(code) ?? '')).length * 10 > some.length * 8;
}

function meanLength({ texts }: CodedColumn, { filled, counts, rows }: Tally): number {
  let signs = 0;
  for (const code of filled) signs += (texts.at(code)?.length ?? 0) * (counts[code] ?? 0);
  return rows === 0 ? 0 : signs / rows;
}

/** Whether whole numbers name records: nearly all different, and counted up or all of one long length. */
export function wholeNumbersName(column: CodedColumn, { filled, rows }: Tally): boolean {
  if (rows < fewest || filled.length < unique * rows) return false;
  const { texts } = column;
  let [least, most, isLong] = [Infinity, -Infinity, true];
  for (const code of filled) {
    const value = wholeNumberOf(texts, code);
    if (value === null) return false;
    least = Math.min(least, value);
    most = Math.max(most, value);
    // Nine digits, which zeros before it may be of.
    isLong &&= value >= 1e8 || (texts.at(code) ?? '').length >= 9;
  }
  return isIdName(spoken(column)) || isLong || (filled.length >= 50 && most - least < filled.length * 1.2);
}

/** The number of a text of digits alone; null where it is anything else. */
function wholeNumberOf(texts: Texts, text: number): number | null {
  const { utf8 } = texts;
  if (utf8 && !isDigits(utf8, text)) return null;
  const plainly = utf8 ? plainNumber(utf8, text) : NaN;
  if (!Number.isNaN(plainly)) return plainly;
  const written = texts.at(text) ?? '';
  return /^\d+$/.test(written) ? Number(written) : null;
}
