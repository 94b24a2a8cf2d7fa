import type { CodedColumn } from '../table.ts';
import type { NumberForm } from './profile.ts';
import { isPlainNumber, isScale, numberOfText, numberParts } from './read-number.ts';
import type { NumberParts } from './read-number.ts';
import { someOf } from './tally.ts';
import type { Tally } from './tally.ts';

/** How the numbers of a column are written, with what could not be told for certain. */
export interface NumbersFound {
  readonly form: NumberForm;
  /** Rows that hold no number, and the first texts that do not. */
  readonly unread: number;
  readonly examples: readonly string[];
  readonly notes: readonly string[];
}

interface Evidence {
  /** Rows. */
  plain: number;
  point: number;
  comma: number;
  /** Texts with a single point and exactly three digits behind, and those of them that end in 0. */
  threes: number;
  threesEnding0: number;
  /** Texts with a point and another number of digits behind it. */
  otherPoints: number;
  readonly tails: Map<string, number>;
  readonly currencies: Map<string, number>;
}

/** The least share of filled rows that must be numbers. */
const mostly = 0.9;

/** How numbers are written in a column; null where fewer than nine in ten of its values are numbers. */
export function numberForm({ texts }: CodedColumn, tally: Tally): NumbersFound | null {
  const seen = evidenceIn(texts, someOf(tally));
  if (seen === null) return null;
  const { form, notes } = formOf(seen);
  const { unread, examples } = unreadBy(texts, tally, form);
  return tally.rows - unread < mostly * tally.rows ? null : { form, unread, examples, notes };
}

/** Null as soon as too much is no number, whichever way it is written. */
function evidenceIn(texts: CodedColumn['texts'], { filled, counts, rows }: Tally): Evidence | null {
  const seen: Evidence = {
    ...{ plain: 0, point: 0, comma: 0, threes: 0, threesEnding0: 0, otherPoints: 0 },
    ...{ tails: new Map<string, number>(), currencies: new Map<string, number>() },
  };
  let others = 0;
  for (const code of filled) {
    const text = texts.at(code) ?? '';
    const count = counts[code] ?? 0;
    if (isPlainNumber(text)) {
      seen.plain += count;
      if (text.includes('.')) weighBody(seen, text, count);
      continue;
    }
    const parts = numberParts(text);
    if (parts === null) others += count;
    else weighParts(seen, parts, count);
    if (others > (1 - mostly) * rows) return null;
  }
  return rows === 0 ? null : seen;
}

function weighParts(seen: Evidence, { body, tail, currency }: NumberParts, count: number): void {
  weighBody(seen, body, count);
  if (tail !== '') seen.tails.set(tail, (seen.tails.get(tail) ?? 0) + count);
  if (currency !== null) seen.currencies.set(currency, (seen.currencies.get(currency) ?? 0) + count);
}

const both = /[.,].*[.,]/;

/** Which sign parts the decimals, as far as one text can tell. */
function weighBody(seen: Evidence, body: string, count: number): void {
  const [point, comma] = [body.lastIndexOf('.'), body.lastIndexOf(',')];
  if (point < 0 && comma < 0) return;
  const at = Math.max(point, comma);
  const behind = body.length - at - 1;
  const isPoint = point > comma;
  if (point >= 0 && comma >= 0) {
    if (isPoint) seen.point += count;
    else seen.comma += count;
  } else if (both.test(body)) {
    // The same sign twice parts thousands.
    if (isPoint) seen.comma += count;
    else seen.point += count;
  } else if (behind !== 3 || at > 3 || at === 0 || body.startsWith('0')) {
    if (isPoint) seen.otherPoints += 1;
    if (isPoint) seen.point += count;
    else seen.comma += count;
  } else if (isPoint) {
    seen.threes += 1;
    if (body.endsWith('0')) seen.threesEnding0 += 1;
  }
}

function formOf(seen: Evidence): { readonly form: NumberForm; readonly notes: readonly string[] } {
  // Programs drop the zeros that end decimals, so a column of three digits behind every point groups thousands.
  const grouped =
    seen.otherPoints === 0 &&
    seen.threes >= 10 &&
    seen.threesEnding0 > 0.03 * seen.threes &&
    seen.point === 0;
  const decimal = seen.comma > seen.point || grouped ? 'comma' : 'point';
  const currency = seen.currencies.size === 1 ? ([...seen.currencies.keys()][0] ?? null) : null;
  const tails = [...seen.tails.keys()].filter((tail) => tail !== '%');
  const suffixes = tails.some(isScale);
  const unit = tails.find((tail) => !isScale(tail));
  const form: NumberForm = {
    ...{ decimal, percent: seen.tails.has('%'), suffixes, currency },
    unit: suffixes || tails.length !== 1 ? null : (unit ?? null),
  };
  return { form, notes: notesOn(form, seen, grouped) };
}

function notesOn(form: NumberForm, seen: Evidence, grouped: boolean): readonly string[] {
  const notes: string[] = [];
  if (grouped)
    notes.push('1.234 is read as one thousand two hundred and thirty-four: no value has decimals.');
  else if (form.decimal === 'comma') notes.push('Decimals are read behind a comma: 1,5 is one and a half.');
  if (seen.comma > 0 && seen.point > 0)
    notes.push('Both 1,5 and 1.5 stand in this column; the rarer way of writing is not read.');
  if (form.percent) notes.push('Per cent are read as they stand: 12% is 12.');
  if (form.suffixes) notes.push('k, m and b behind a number are thousand, million and billion.');
  if (form.unit !== null) notes.push(`Numbers are counted in ${form.unit}.`);
  if (seen.currencies.size > 1)
    notes.push(`Amounts are in ${[...seen.currencies.keys()].join(', ')} and are read without conversion.`);
  return notes;
}

function unreadBy(
  texts: CodedColumn['texts'],
  { filled, counts }: Tally,
  form: NumberForm,
): Pick<NumbersFound, 'unread' | 'examples'> {
  const examples: string[] = [];
  let unread = 0;
  for (const code of filled) {
    if (numberOfText(texts, code, form) !== null) continue;
    unread += counts[code] ?? 0;
    if (examples.length < 3) examples.push(texts.at(code) ?? '');
  }
  return { unread, examples };
}
