import fc from 'fast-check';
import type { PartValues } from '../../../src/model/part-values.ts';

const word = fc.constantFrom('warn', 'block', 'Ask for it.', 'Jonas Reed', '');
const scalar = fc.oneof(word, fc.integer({ min: -3, max: 3 }), fc.boolean());
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const condition = fc.record({ fact: id, is: fc.integer({ min: 0, max: 2 }) });

const entry = (depth: number): fc.Arbitrary<unknown> =>
  fc.record(
    {
      level: word,
      points: fc.integer({ min: 0, max: 3 }),
      when: condition,
      names: fc.uniqueArray(id),
      numbers: fc.array(scalar, { maxLength: 3 }),
      ...(depth > 0 ? { entries: entries(depth - 1), bands: bands(depth - 1) } : {}),
    },
    { requiredKeys: [] },
  );

/** A list whose entries have ids, each its own. */
const entries = (depth: number): fc.Arbitrary<readonly unknown[]> =>
  fc
    .uniqueArray(fc.tuple(id, entry(depth)), { selector: ([key]) => key, maxLength: 5 })
    .map((list) => list.map(([key, fields]) => ({ id: key, ...(fields as object) })));

const bands = (depth: number): fc.Arbitrary<readonly unknown[]> =>
  fc
    .uniqueArray(fc.tuple(condition, entry(depth)), {
      selector: ([when]) => JSON.stringify(when),
      maxLength: 3,
    })
    .map((list) => list.map(([when, fields]) => ({ ...(fields as object), when })));

/** States of a small model: entries in entries, conditions, lists with and without keys. */
export const parts: fc.Arbitrary<PartValues> = fc
  .record(
    { 'stages.yaml': entry(2), 'facts.yaml': entry(1), 'crm/a.yaml': fc.dictionary(id, entry(0)) },
    { requiredKeys: [] },
  )
  .map((found) => found as PartValues);
