import fc from 'fast-check';
import { dayOf } from '../../../src/base/calendar.ts';
import type { Facts, FactValue } from '../../../src/core/condition/facts.ts';
import type { Fact } from '../../../src/core/condition/model.ts';

/** The day on which everything in these tests happens. */
export const today = '2026-11-21';
const todayNumber = 20_778;

const options = ['red', 'green', 'blue', 'grey'].map((id) => ({ id, label: id }));

/** A vocabulary with every type of fact, some of them twice. */
export const vocabulary: readonly Fact[] = (
  [
    'number',
    'number',
    'money',
    'count',
    'count',
    'text',
    'text',
    'option',
    'options',
    'yesNo',
    'yesNo',
    'date',
  ] as const
).map((type, index) => ({
  id: `${type.toLowerCase()}-${index}`,
  label: `Fact ${index}`,
  type,
  object: 'company',
  ...(type === 'option' || type === 'options' ? { values: options } : {}),
}));

const words = fc.constantFrom(
  'Acme Ltd',
  'acme',
  'Head of Sales',
  'sales',
  'x@mail.acme.com',
  'other.org',
  ' ',
);

/** A known value of a fact: whole numbers near the bounds that rules use, and values that no rule names. */
export function knownValue(fact: Fact): fc.Arbitrary<FactValue> {
  switch (fact.type) {
    case 'number':
    case 'money':
      return fc.oneof(fc.integer({ min: -2, max: 9 }), fc.double({ min: -3, max: 9, noNaN: true }));
    case 'count':
      return fc.oneof(fc.nat({ max: 8 }), countRange);
    case 'text':
      return words;
    case 'option':
      return fc.constantFrom('red', 'green', 'blue', 'grey', 'undeclared');
    case 'options':
      return fc.subarray(['red', 'green', 'blue', 'grey', 'undeclared']);
    case 'yesNo':
      return fc.boolean();
    case 'date':
      return fc.integer({ min: -4, max: 12 }).map((age) => dayOf(todayNumber - age));
  }
}

const countRange = fc
  .tuple(fc.nat({ max: 6 }), fc.nat({ max: 4 }))
  .map(([least, more]) => ({ least, most: least + more }));

const nonsense = fc.constantFrom<FactValue>('nonsense', Number.NaN, '2026-02-30', -1);

/** What may be known of a record: most facts known, some unknown, a few with a value that is none of their type. */
export const someFacts: fc.Arbitrary<Facts> = fc
  .tuple(
    ...vocabulary.map((fact) =>
      fc.oneof(
        { weight: 5, arbitrary: knownValue(fact) },
        { weight: 5, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: nonsense },
      ),
    ),
  )
  .map((values) => factsFrom(new Map(vocabulary.map(({ id }, at) => [id, values[at]]))));

const isPlain = (value: FactValue): boolean =>
  !(typeof value === 'object' && 'least' in value) &&
  !JSON.stringify(value).includes('undeclared') &&
  value !== ' ';

/** Everything known, with values of the vocabulary. */
export const allFacts: fc.Arbitrary<Facts> = fc
  .tuple(...vocabulary.map((fact) => knownValue(fact).filter(isPlain)))
  .map((values) => factsFrom(new Map(vocabulary.map(({ id }, at) => [id, values[at]]))));

/** Facts from values by id; an undefined one is unknown. */
function factsFrom(values: ReadonlyMap<string, FactValue | undefined>): Facts {
  const known: Record<string, FactValue> = {};
  for (const [id, value] of values) if (value !== undefined) known[id] = value;
  return { known, unknown: {} };
}

/** The same with one more fact known. */
export const withFact = (facts: Facts, id: string, value: FactValue): Facts => ({
  ...facts,
  known: { ...facts.known, [id]: value },
});
