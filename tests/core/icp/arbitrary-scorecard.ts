import fc from 'fast-check';
import { dayOf } from '../../../src/base/calendar.ts';
import type { Comparison, Condition, Fact } from '../../../src/core/condition/model.ts';
import type { FitCriterion, Scorecard } from '../../../src/core/icp/model.ts';
import { vocabulary } from './arbitrary-facts.ts';

const small = fc.integer({ min: -1, max: 7 });
const points = fc.integer({ min: -9, max: 20 });
const colours = fc.constantFrom('red', 'green', 'blue', 'grey');
const someColours = fc.subarray(['red', 'green', 'blue'], { minLength: 1 });
const day = fc.integer({ min: 20_770, max: 20_780 }).map(dayOf);
const days = fc.integer({ min: 1, max: 8 }).map((number) => ({ days: number }));

function numeric(fact: string): fc.Arbitrary<Comparison> {
  return fc.oneof<fc.Arbitrary<Comparison>[]>(
    small.map((bound) => ({ fact, atLeast: bound })),
    small.map((bound) => ({ fact, atMost: bound })),
    fc.tuple(small, fc.nat({ max: 4 })).map(([from, size]) => ({ fact, between: [from, from + size] })),
    small.map((value) => ({ fact, is: value })),
    small.map((value) => ({ fact, isNot: value })),
    fc.array(small, { minLength: 1, maxLength: 3 }).map((values) => ({ fact, isOneOf: values })),
  );
}

function typed({ id: fact, type }: Fact): fc.Arbitrary<Comparison> {
  switch (type) {
    case 'number':
    case 'money':
      return numeric(fact);
    case 'count':
      return fc.oneof(
        numeric(fact),
        fc.integer({ min: 1, max: 6 }).map((least) => ({ fact, countAtLeast: least })),
      );
    case 'text':
      return fc.oneof<fc.Arbitrary<Comparison>[]>(
        fc.constantFrom('acme', 'ACME ltd ', 'sales').map((is) => ({ fact, is })),
        fc.constantFrom('sales', 'head*sales', 'acme').map((matchesText) => ({ fact, matchesText })),
        fc.constant({ fact, domainIs: ['acme.com', 'other.org'] }),
      );
    case 'option':
      return fc.oneof<fc.Arbitrary<Comparison>[]>(
        colours.map((is) => ({ fact, is })),
        colours.map((isNot) => ({ fact, isNot })),
        someColours.map((isOneOf) => ({ fact, isOneOf })),
      );
    case 'options':
      return fc.oneof<fc.Arbitrary<Comparison>[]>(
        someColours.map((containsAny) => ({ fact, containsAny })),
        someColours.map((containsAll) => ({ fact, containsAll })),
        fc.integer({ min: 1, max: 4 }).map((countAtLeast) => ({ fact, countAtLeast })),
      );
    case 'yesNo':
      return fc.boolean().map((is) => ({ fact, is }));
    case 'date':
      return fc.oneof<fc.Arbitrary<Comparison>[]>(
        days.map((withinLast) => ({ fact, withinLast })),
        days.map((olderThan) => ({ fact, olderThan })),
        day.map((is) => ({ fact, is })),
      );
  }
}

/** A comparison of some fact; one in ten asks whether it is set. */
const comparisonOf = (facts: readonly Fact[]): fc.Arbitrary<Condition> =>
  fc
    .constantFrom(...facts)
    .chain((fact) =>
      fc.oneof(
        { weight: 9, arbitrary: typed(fact) },
        { weight: 1, arbitrary: fc.constant<Condition>({ fact: fact.id, isSet: true }) },
      ),
    );

/** A condition up to three levels deep. */
export function conditionOn(facts: readonly Fact[], depth = 2): fc.Arbitrary<Condition> {
  if (depth === 0) return comparisonOf(facts);
  const parts = fc.array(conditionOn(facts, depth - 1), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 5, arbitrary: comparisonOf(facts) },
    { weight: 1, arbitrary: parts.map((all): Condition => ({ all })) },
    { weight: 1, arbitrary: parts.map((any): Condition => ({ any })) },
    { weight: 1, arbitrary: conditionOn(facts, depth - 1).map((not): Condition => ({ not })) },
  );
}

/** Mostly on one fact, as people write them; some on several. */
const someCondition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...vocabulary).chain((fact) => conditionOn([fact])) },
  {
    weight: 2,
    arbitrary: fc
      .subarray([...vocabulary], { minLength: 2, maxLength: 3 })
      .chain((facts) => conditionOn(facts)),
  },
);

const dimension = fc.constantFrom('one', 'two', 'three');
const rest = fc.record({ dimension, otherwise: points, whenUnknown: points });

const criterionOn = (someCondition: fc.Arbitrary<Condition>): fc.Arbitrary<Omit<FitCriterion, 'id'>> =>
  fc.oneof(
    fc
      .record({ when: someCondition, points, rest })
      .map(({ when, points, rest }) => ({ label: 'When', when, points, ...rest })),
    fc
      .record({
        bands: fc.array(fc.record({ when: someCondition, points }), { minLength: 1, maxLength: 4 }),
        rest,
      })
      .map(({ bands, rest }) => ({ label: 'Bands', bands, ...rest })),
  );

const bound = fc.option(fc.integer({ min: -15, max: 25 }), { nil: undefined });

const scorecardOn = (
  someCondition: fc.Arbitrary<Condition>,
  criterion = criterionOn(someCondition),
): fc.Arbitrary<Scorecard> =>
  fc
    .record({
      base: fc.integer({ min: -5, max: 30 }),
      scale: fc.constantFrom<readonly [number, number]>([0, 100], [-24, 24], [0, 20]),
      minimumCoverage: fc.constantFrom(0, 0.3, 0.6, 1),
      required: fc.subarray(
        vocabulary.map(({ id }) => id),
        { maxLength: 1 },
      ),
      bounds: fc.tuple(bound, bound, bound, bound),
      criteria: fc.array(criterion, { minLength: 1, maxLength: 9 }),
      disqualifiers: fc.array(someCondition, { maxLength: 2 }),
    })
    .map(({ bounds, criteria, disqualifiers, scale, ...card }) => ({
      ...card,
      id: 'card',
      label: 'Card',
      object: 'company' as const,
      scale: [scale[0], scale[1]],
      dimensions: [
        { id: 'one', label: 'One', ...(bounds[0] === undefined ? {} : { most: bounds[0] }) },
        { id: 'two', label: 'Two', ...(bounds[1] === undefined ? {} : { least: bounds[1] }) },
        { id: 'three', label: 'Three' },
      ],
      criteria: criteria.map((one, index) => ({ id: `criterion-${index}`, ...one })),
      disqualifiers: disqualifiers.map((when, index) => ({ id: `not-${index}`, label: 'Not for us', when })),
      tiers: [
        { id: 'c', label: 'C', from: -100, action: 'disqualify' as const },
        { id: 'a', label: 'A', from: 15, action: 'pursue' as const },
        { id: 'b', label: 'B', from: 5, action: 'nurture' as const },
      ],
    }));

/** A scorecard with caps, floors, disqualifiers and required facts. */
export const someScorecard = scorecardOn(someCondition);

/** A scorecard whose criteria each read many facts, so that not every combination is gone through. */
export const tangledScorecard = scorecardOn(
  fc.subarray([...vocabulary], { minLength: 4, maxLength: 7 }).chain((facts) => conditionOn(facts)),
);
