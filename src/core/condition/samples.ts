import { axisKind, type AxisKind } from './axis-kind.ts';
import type { Fact } from './model.ts';
import type { Read } from './read-value.ts';

/** A value that stands for all values of its position. */
export interface Sample {
  readonly read: Read;
  /** Whether the vocabulary has such a value; other values may still stand in a record. */
  readonly declared: boolean;
}

const declared = (read: Read): Sample => ({ read, declared: true });

/** No, then yes. */
export const yesNoSamples: readonly Sample[] = [declared(false), declared(true)];

/** A number before the first start, then one from each start up to the next. */
export function numberSamples(starts: Float64Array, kind: AxisKind): readonly Sample[] {
  const [first = 0] = starts;
  const before = kind === axisKind.counts ? 0 : first - Math.max(1, Math.abs(first));
  const values = [before, ...Array.from(starts, (start, at) => plainFrom(start, starts[at + 1] ?? Infinity))];
  // An age is how many days before today a day lies; samples are read as of day 0.
  return values.map((value) => declared(kind === axisKind.ages ? 0 - value : value));
}

/** The next whole number rather than 500.00000000000006, where it comes before the end. */
const plainFrom = (start: number, end: number): number => (Math.ceil(start) < end ? Math.ceil(start) : start);

/** Each word that is compared with, then one that none of them is. */
export function wordSamples(fact: Fact, words: readonly string[]): readonly (Sample | null)[] {
  const ids = fact.type === 'option' ? fact.values?.map((value) => value.id) : undefined;
  const named = words.map((word) =>
    word === '' ? null : { read: word, declared: ids === undefined || ids.includes(word) },
  );
  const rest = ids?.find((id) => !words.includes(id));
  const other = { read: rest ?? unlike(words), declared: ids === undefined || rest !== undefined };
  return [...named, other];
}

function unlike(words: readonly string[]): string {
  let word = 'another';
  while (words.includes(word)) word += '-one';
  return word;
}

/** Each subset of the words, each with every length asked for: position = subset × lengths + reached lengths. */
export function listSamples(
  fact: Fact,
  words: readonly string[],
  lengths: Float64Array,
): readonly (Sample | null)[] {
  const levels = lengths.length + 1;
  const others = otherValues(fact, words);
  return Array.from({ length: levels << words.length }, (_, position) => {
    const subset = Math.floor(position / levels);
    const level = position % levels;
    const chosen = words.filter((_, bit) => (subset >> bit) & 1);
    const length = Math.max(chosen.length, lengths[level - 1] ?? 0);
    return length < (lengths[level] ?? Infinity) ? listOf(fact, chosen, length, others) : null;
  });
}

const otherValues = (fact: Fact, words: readonly string[]): readonly string[] =>
  (fact.values ?? []).map((value) => value.id).filter((id) => !words.includes(id));

function listOf(fact: Fact, chosen: readonly string[], length: number, others: readonly string[]): Sample {
  const missing = length - chosen.length;
  const filled = Array.from({ length: missing }, (_, at) => others[at] ?? `${unlike(chosen)}-${at}`);
  const known = chosen.every((word) => fact.values?.some((value) => value.id === word) ?? true);
  const enough = fact.values === undefined || missing <= others.length;
  return { read: [...chosen, ...filled], declared: known && enough };
}
