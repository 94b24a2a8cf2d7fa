import type { FilledShare, ValueCount } from './setup.ts';

/** In how many of the records each field is filled in, in the order of the fields. */
export const sharesOf = <Row>(
  fields: readonly string[],
  records: readonly Row[],
  isFilled: (record: Row, field: string) => boolean,
): readonly FilledShare[] =>
  fields.map((field) => ({
    field,
    filled: records.filter((record) => isFilled(record, field)).length,
    of: records.length,
  }));

/** How often each value stands there, just as it is written, most frequent first; what is only blanks is none. */
export function countedValues(values: readonly (string | null)[], isList: boolean): readonly ValueCount[] {
  const counts = new Map<string, number>();
  for (const value of values) {
    for (const one of isList ? (value ?? '').split(';') : [value ?? ''])
      if (one.trim() !== '') counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
