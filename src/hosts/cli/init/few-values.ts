import type { ValueCount } from '../../../crm/setup.ts';

/** A list with more options than these is drafted with those that are in use. */
export const mostOptions = 40;
/** A text with at most so many values is a list that nobody made one. */
const fewValues = 15;

/** Texts that are lists in all but name: places, and what people type of a small choice. */
export const isFew = (name: string): boolean =>
  /country|region|industry|sector|segment|vertical|ownership|category|tier|size|erp|platform|system/i.test(
    name,
  ) && !/code|street|address|zip|postal/i.test(name);

/** Values that are one when capitals, blanks and signs at the ends do not count. */
export interface SameValue {
  /** The spelling that most records have, without blanks around it. */
  readonly label: string;
  readonly count: number;
  /** Every spelling, most frequent first. */
  readonly spellings: readonly ValueCount[];
}

/** Puts spellings of one value together, most frequent first. */
export function sameValues(values: readonly ValueCount[]): readonly SameValue[] {
  const groups = new Map<string, ValueCount[]>();
  for (const one of values) {
    const key = keyOf(one.value);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .map((spellings): SameValue => {
      const sorted = spellings.toSorted((a, b) => b.count - a.count);
      return {
        label: (sorted[0]?.value ?? '').trim().replace(/\s+/g, ' '),
        count: sorted.reduce((sum, { count }) => sum + count, 0),
        spellings: sorted,
      };
    })
    .toSorted((a, b) => b.count - a.count);
}

/** What is left of a value when how it is typed does not count. */
export const keyOf = (value: string): string =>
  value
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether a text says one of few things, on at least nine of ten records that have it. */
export function saysFewThings(values: readonly SameValue[]): boolean {
  const all = values.reduce((sum, { count }) => sum + count, 0);
  const few = values.slice(0, fewValues).reduce((sum, { count }) => sum + count, 0);
  return values.length > 1 && all > 0 && few >= all * 0.9;
}
