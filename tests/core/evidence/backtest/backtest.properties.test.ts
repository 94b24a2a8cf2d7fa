import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backtest } from '../../../../src/core/evidence/backtest/backtest.ts';
import { noDay } from '../../../../src/core/evidence/table.ts';
import { runs } from '../../icp/settings.ts';
import { cardOf, inputOf, type Sample } from './sample-input.ts';

const criteria = 3;
const points = fc.array(fc.integer({ min: -9, max: 20 }), { minLength: criteria, maxLength: criteria });
const day = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 19_900, max: 20_100 }) },
  { weight: 1, arbitrary: fc.constant(noDay) },
);

/** Records of every kind, or of one outcome, one score, or none. */
const someRecords: fc.Arbitrary<readonly Sample[]> = fc
  .record({
    outcomes: fc.constantFrom<readonly boolean[]>([true], [false], [true, false]),
    known: fc.constantFrom<readonly boolean[]>([true], [false], [true, false], [true, true, true, false]),
    isConstant: fc.boolean(),
  })
  .chain(({ outcomes, known, isConstant }) =>
    fc.array(
      fc
        .record({
          points: isConstant ? fc.constant([5, 0, 0]) : points,
          isKnown: fc.constantFrom(...known),
          isWon: fc.constantFrom(...outcomes),
          day,
        })
        .map(({ points, isKnown, ...one }) => ({ ...one, points: isKnown ? points : null })),
      { maxLength: 60 },
    ),
  );

const split = fc.record({ kind: fc.constantFrom('time' as const, 'random' as const), seed: fc.nat() });

/** Every number anywhere in a value. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** Every figure with an interval anywhere in a value. */
function estimatesIn(value: unknown): readonly { value: number; low: number | null; high: number | null }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'low' in value && 'value' in value && typeof value.value === 'number' ? [value] : [];
  return [...(own as never[]), ...Object.values(value).flatMap(estimatesIn)];
}

describe('a backtest of whatever records', () => {
  it('has no number that is none, and survives JSON', () => {
    fc.assert(
      fc.property(someRecords, split, (records, asked) => {
        const evidence = backtest(inputOf(cardOf(criteria), records, { split: asked }));
        expect(numbersIn(evidence).filter((number) => !Number.isFinite(number))).toEqual([]);
        expect(JSON.parse(JSON.stringify(evidence))).toEqual(evidence);
        expect(`${evidence.sentence} ${evidence.warnings.join(' ')}`).not.toMatch(
          /NaN|undefined|null|Infinity/,
        );
        for (const { value, low, high } of estimatesIn(evidence)) {
          // A figure of one record has no interval, rather than one without a width.
          expect(low === null).toBe(high === null);
          expect(low ?? value).toBeLessThanOrEqual(value);
          expect(high ?? value).toBeGreaterThanOrEqual(value);
        }
      }),
      runs(150),
    );
  });

  it('counts every judged record once', () => {
    fc.assert(
      fc.property(someRecords, split, (records, asked) => {
        const evidence = backtest(inputOf(cardOf(criteria), records, { split: asked }));
        const { learned } = evidence.records;
        const dated = asked.kind === 'random' ? records : records.filter(({ day }) => day !== noDay);
        expect(evidence.won + evidence.lost).toBe(evidence.n);
        expect(evidence.tiers.reduce((sum, { n }) => sum + n, 0) + evidence.abstained).toBe(evidence.n);
        expect(learned.won + learned.lost).toBe(learned.n);
        expect(evidence.n + learned.n).toBe(dated.length);
      }),
      runs(100),
    );
  });

  it('is the same for the same input, and whatever is said of scores, the same in another order of records', () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const one = backtest(inputOf(cardOf(criteria), records));
        expect(backtest(inputOf(cardOf(criteria), records))).toEqual(one);
        const turned = backtest(inputOf(cardOf(criteria), records.toReversed()));
        expect(turned.auc.value).toBe(one.auc.value);
        expect([turned.n, turned.tiers, turned.sentence]).toEqual([one.n, one.tiers, one.sentence]);
      }),
      runs(60),
    );
  });

  it('has nothing to say of none', () => {
    const evidence = backtest(inputOf(cardOf(criteria), []));
    expect(evidence).toMatchObject({ n: 0, base: null, coverage: null, verdict: 'refused', quarters: [] });
    expect(evidence.auc).toEqual({ value: null, low: null, high: null, n: 0 });
    expect(evidence.baselines).toMatchObject({ bestFact: null, logistic: null });
  });

  it('works without days, and without facts', () => {
    const records = Array.from({ length: 600 }, (_, at) => ({ points: [at % 7, 0, 0], isWon: at % 3 > 0 }));
    const more = { created: null, columns: [], split: { kind: 'random' as const, seed: 3 } };
    const evidence = backtest(inputOf(cardOf(criteria), records, more));
    expect(evidence.records).toMatchObject({ from: null, to: null });
    expect(evidence.baselines).toMatchObject({ base: { auc: 0.5 }, bestFact: null, logistic: null });
    expect(evidence.sentence).toMatch(/picked at random\.$/);
  });
});
