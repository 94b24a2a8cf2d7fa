import { writtenNumber } from '../../condition/written-value.ts';
import type { CodedColumn } from '../table.ts';
import type { ColumnProfile } from './profile.ts';
import { isPlainNumber, numberParts } from './read-number.ts';
import { someOf } from './tally.ts';
import type { Tally } from './tally.ts';

/** So many words among numbers are likely to say that there is no number. */
const fewWords = 3;
/** From this share of numbers on, numbers are what the column is meant to hold. */
const meantFrom = 0.5;

/**
 * Of a column that is read as words although a part of it are numbers: how many, and, where it is mostly numbers, the
 * few other words in it. Nothing where it holds no number, or nothing else.
 */
export function mixedIn(
  { texts }: CodedColumn,
  tally: Tally,
): Partial<Pick<ColumnProfile, 'amongNumbers' | 'notes'>> {
  const { filled, counts, rows } = tally;
  // Of very many texts some tell that none is a number.
  if (!someOf(tally).filled.some((code) => isNumber(texts.at(code) ?? ''))) return {};
  const words = new Map<string, string>();
  let numbers = 0;
  for (const code of filled) {
    const text = texts.at(code) ?? '';
    if (isNumber(text)) numbers += counts[code] as number;
    else if (words.size <= fewWords && !words.has(text.toLowerCase())) words.set(text.toLowerCase(), text);
  }
  if (numbers === 0 || numbers === rows) return {};
  const isMeant = words.size <= fewWords && numbers >= meantFrom * rows;
  const said = [...words.values()].map((text) => `"${text}"`);
  const others = isMeant ? said.join(' or ') : `words such as ${said[0]}`;
  return {
    amongNumbers: isMeant ? [...words.values()] : [],
    notes: [
      `${inRows(numbers)} hold numbers and ${inRows(rows - numbers)} ${others}; all are read as words.`,
    ],
  };
}

const inRows = (count: number): string => `${writtenNumber(count)} ${count === 1 ? 'row' : 'rows'}`;
const isNumber = (text: string): boolean => isPlainNumber(text) || numberParts(text) !== null;
