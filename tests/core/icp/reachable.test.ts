import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, Fact } from '../../../src/core/condition/model.ts';
import { compileScorecard } from '../../../src/core/icp/compile.ts';
import { Scorecard, type FitCriterion } from '../../../src/core/icp/model.ts';
import {
  canAllHold,
  contradiction,
  overlappingBands,
  reachableTotals,
} from '../../../src/core/icp/reachable.ts';
import { allFacts, vocabulary } from './arbitrary-facts.ts';
import { someScorecard } from './arbitrary-scorecard.ts';
import { plainScore } from './plain-scorer.ts';
import { runs } from './settings.ts';

const facts: readonly Fact[] = [
  { id: 'employees', label: 'Employees', type: 'number', object: 'company', unit: 'people' },
  { id: 'sites', label: 'Sites', type: 'count', object: 'company' },
  {
    ...{ id: 'industry', label: 'Industry', type: 'option', object: 'company' },
    values: ['food', 'drinks'].map((id) => ({ id, label: id })),
  },
  { id: 'title', label: 'Job title', type: 'text', object: 'company' },
  { id: 'funded', label: 'Last funding', type: 'date', object: 'company' },
  { id: 'chilled', label: 'Chilled goods', type: 'yesNo', object: 'company' },
];

const overlapOf = (...conditions: readonly Condition[]): readonly (readonly [number, number, string])[] => {
  const bands = conditions.map((when) => ({ when, points: 1 }));
  const criterion: FitCriterion = {
    id: 'c',
    label: 'C',
    dimension: 'd',
    bands,
    otherwise: 0,
    whenUnknown: 0,
  };
  return overlappingBands(criterion, facts).map(({ first, second, witness }) => [first, second, witness]);
};

describe('bands', () => {
  it('that meet at a number do not overlap', () => {
    const [low, high]: Condition[] = [
      { fact: 'employees', between: [0, 500] },
      { fact: 'employees', between: [500, 1000] },
    ];
    expect(low && high && overlapOf(low, high)).toEqual([]);
  });

  it('that overlap are told with a value that both hold for', () => {
    const bands: Condition[] = [
      { fact: 'employees', atMost: 500 },
      { fact: 'employees', atLeast: 2000 },
      { fact: 'employees', atLeast: 500 },
    ];
    expect(overlapOf(...bands)).toEqual([
      [0, 2, 'Employees: 500 people'],
      [1, 2, 'Employees: 2,000 people'],
    ]);
  });

  it('of whole numbers do not overlap between two of them', () => {
    expect(overlapOf({ fact: 'sites', atMost: 2 }, { fact: 'sites', atLeast: 3 })).toEqual([]);
    expect(overlapOf({ fact: 'employees', atMost: 2.9 }, { fact: 'employees', atLeast: 2.5 })).toHaveLength(
      1,
    );
  });

  it('on options overlap only in values of the vocabulary', () => {
    expect(overlapOf({ fact: 'industry', isNot: 'food' }, { fact: 'industry', isNot: 'drinks' })).toEqual([]);
    expect(overlapOf({ fact: 'industry', is: 'food' }, { fact: 'industry', isNot: 'drinks' })).toEqual([
      [0, 1, 'Industry: food'],
    ]);
  });

  it('on text overlap where a text shows it', () => {
    const [sales, head]: Condition[] = [
      { fact: 'title', matchesText: 'sales' },
      { fact: 'title', matchesText: 'head*of' },
    ];
    expect(sales && head && overlapOf(sales, head)).toHaveLength(1);
    expect(sales && head && overlapOf({ all: [sales, { not: head }] }, head)).toEqual([]);
  });

  it('on days are told in days ago', () => {
    const overlap = overlapOf(
      { fact: 'funded', withinLast: { days: 90 } },
      { fact: 'funded', olderThan: { days: 30 } },
    );
    expect(overlap).toEqual([[0, 1, 'Last funding: 31 days ago']]);
    expect(
      overlapOf({ fact: 'funded', withinLast: { days: 90 } }, { fact: 'funded', olderThan: { days: 90 } }),
    ).toEqual([]);
  });
});

describe('conditions', () => {
  it('that contradict each other are named, and no others', () => {
    const conditions: Condition[] = [
      { fact: 'chilled', isSet: true },
      { fact: 'employees', atLeast: 50 },
      {
        any: [
          { fact: 'employees', atMost: 10 },
          { fact: 'sites', atLeast: 9 },
        ],
      },
      { fact: 'sites', atMost: 3 },
      { fact: 'employees', atMost: 90 },
    ];
    expect(contradiction(conditions, facts)).toEqual([1, 2, 3]);
    expect(canAllHold(conditions.slice(0, 3), facts)).toBe(true);
  });

  it('may ask for a fact that stays blank', () => {
    const blank: Condition = { not: { fact: 'chilled', isSet: true } };
    expect(canAllHold([blank, { fact: 'employees', atLeast: 5 }], facts)).toBe(true);
    expect(contradiction([blank, { fact: 'chilled', is: true }], facts)).toEqual([0, 1]);
  });

  it('are let pass where nothing proves that they contradict each other', () => {
    expect(
      canAllHold(
        [
          { fact: 'title', matchesText: 'a*b' },
          { fact: 'title', is: 'xaxbx' },
        ],
        facts,
      ),
    ).toBe(true);
  });
});

const card = (
  criteria: readonly object[],
  dimensions: readonly object[] = [{ id: 'one', label: 'One' }],
): Scorecard =>
  Scorecard.parse({
    ...{ id: 'card', label: 'Card', object: 'company', dimensions },
    criteria: criteria.map((criterion, at) => ({ id: `c${at}`, label: 'C', dimension: 'one', ...criterion })),
    tiers: [{ id: 'a', label: 'A', from: 0, action: 'pursue' }],
  });

const totalsOf = (scorecard: Scorecard) => reachableTotals(compileScorecard(scorecard, facts, 'm'));

describe('the totals that a scorecard can reach', () => {
  it('count criteria on one fact together', () => {
    const small = { when: { fact: 'sites', atMost: 4 }, points: 60 };
    const large = { when: { fact: 'sites', atLeast: 5 }, points: 50 };
    expect(totalsOf(card([small, large]))).toEqual({ least: 50, greatest: 60, exact: true });
  });

  it('count a criterion on two facts together with what else reads them', () => {
    const cold = { when: { fact: 'chilled', is: true }, points: -10 };
    const both = {
      when: {
        all: [
          { fact: 'chilled', is: true },
          { fact: 'employees', atLeast: 50 },
        ],
      },
      points: 30,
    };
    const small = { when: { fact: 'employees', atMost: 49 }, points: 25 };
    expect(totalsOf(card([cold, both, small]))).toEqual({ least: -10, greatest: 25, exact: true });
  });

  it('are clamped by group, and a fact that two groups read counts once', () => {
    const dimensions = [
      { id: 'one', label: 'One', most: 20 },
      { id: 'two', label: 'Two', most: 30 },
    ];
    const yes = { when: { fact: 'chilled', is: true }, points: 50 };
    const no = { when: { fact: 'chilled', is: false }, points: 50, dimension: 'two' };
    expect(totalsOf(card([yes, no], dimensions))).toEqual({ least: 20, greatest: 30, exact: true });
  });

  it('leave out what only a value outside the vocabulary would give', () => {
    const criterion = {
      bands: [
        { when: { fact: 'industry', is: 'food' }, points: 5 },
        { when: { fact: 'industry', is: 'drinks' }, points: 9 },
      ],
      otherwise: 50,
    };
    expect(totalsOf(card([criterion]))).toEqual({ least: 5, greatest: 9, exact: true });
  });

  it('are never passed by a record of which everything is known', () => {
    fc.assert(
      fc.property(someScorecard, allFacts, (scorecard, found) => {
        const wide: Scorecard = { ...scorecard, scale: [-10_000, 10_000] };
        const { least, greatest } = reachableTotals(compileScorecard(wide, vocabulary, 'm'));
        const { total } = plainScore(wide, found);
        expect(total).toBeGreaterThanOrEqual(least);
        expect(total).toBeLessThanOrEqual(greatest);
      }),
      runs(200),
    );
  });
});
