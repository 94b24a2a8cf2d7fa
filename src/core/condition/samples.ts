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

/** Before the first bound, at it, between it and the second, and so on: twice the bounds and one. */
export function numberSamples(bounds: Float64Array, kind: AxisKind): readonly (Sample | null)[] {
  return Array.from({ length: bounds.length * 2 + 1 }, (_, position) => {
    const bound = bounds[position >> 1];
    const value =
      position % 2 === 1
        ? (bound ?? null)
        : between(bounds[(position >> 1) - 1], bound, kind !== axisKind.numbers);
    if (value === null || !isValue(value, kind)) return null;
    // An age is how many days before today a day lies; samples are read as of day 0.
    return declared(kind === axisKind.ages ? 0 - value : value);
  });
}

const isValue = (value: number, kind: AxisKind): boolean =>
  Number.isFinite(value) &&
  (kind === axisKind.numbers || Number.isInteger(value)) &&
  (kind !== axisKind.counts || value >= 0);

function between(low: number | undefined, high: number | undefined, whole: boolean): number | null {
  if (low === undefined && high === undefined) return 0;
  if (low === undefined) return whole ? lastBelow(high as number) : (high as number) - sizeOf(high as number);
  const value = whole ? Math.floor(low) + 1 : high === undefined ? low + sizeOf(low) : (low + high) / 2;
  return value > low && (high === undefined || value < high) ? value : null;
}

const lastBelow = (bound: number): number => Math.ceil(bound) - 1;
const sizeOf = (bound: number): number => Math.max(1, Math.abs(bound));

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
