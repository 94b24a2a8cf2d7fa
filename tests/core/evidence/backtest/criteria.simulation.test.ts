import { describe, expect, it } from 'vitest';
import { criteriaEvidence } from '../../../../src/core/evidence/backtest/criteria.ts';
import type { CriterionEvidence } from '../../../../src/core/evidence/evidence.ts';
import { seeded } from '../../../../src/core/evidence/statistics/seeded.ts';
import { drawnRecords, type DrawnCriterion, type Drawing } from './drawn-records.ts';
import { cardOf } from './sample-input.ts';

const runs = 200;
const patience = 60_000;

/** What is said of the criteria of each of many samples; the seed is fixed. */
function simulated(drawing: Drawing): readonly (readonly CriterionEvidence[])[] {
  const scorecard = cardOf(drawing.criteria.length);
  const spoken = { card: 'Fit', one: 'deal', many: 'deals' };
  return Array.from({ length: runs }, (_, run) => {
    const { points, scores, won } = drawnRecords(drawing, seeded(1000 + run));
    const rows = Uint32Array.from(won.keys());
    const context = { auc: 0.6, refused: null, n: rows.length, spoken };
    return criteriaEvidence(scorecard, points, { rows, scores, won }, context);
  });
}

/** In how many of 100 samples one of the criteria that are worth nothing is called. */
function calledByLuck(drawing: Drawing): number {
  const called = simulated(drawing).filter((all) =>
    all.some(({ verdict }, at) => drawing.criteria[at]?.worth === 0 && verdict !== 'no_evidence'),
  );
  return (called.length / runs) * 100;
}

const inHundred = (drawing: Drawing, criterion: number, verdict: CriterionEvidence['verdict']): number =>
  (simulated(drawing).filter((all) => all[criterion]?.verdict === verdict).length / runs) * 100;

/** Worth nothing; from one record in a hundred to every other. */
const noise: readonly DrawnCriterion[] = [
  { share: 0.01, points: 10, worth: 0 },
  { share: 0.02, points: -8, worth: 0 },
  { share: 0.05, points: 20, worth: 0 },
  { share: 0.1, points: 5, worth: 0 },
  { share: 0.2, points: 12, worth: 0 },
  { share: 0.3, points: -5, worth: 0 },
  { share: 0.4, points: 7, worth: 0 },
  { share: 0.5, points: 10, worth: 0 },
  { share: 0.5, points: 3, worth: 0 },
  { share: 0.01, points: 40, worth: 0 },
];
const useful = (worth: number): readonly DrawnCriterion[] =>
  Array.from({ length: 5 }, () => ({ share: 0.4, points: 10, worth }));

describe(
  'with no real difference, criteria are called fewer than 5 times in 100',
  { timeout: patience },
  () => {
    it.each([
      { n: 800, base: 0.5 },
      { n: 800, base: 0.1 },
      { n: 100, base: 0.5 },
    ])('where none is worth anything: $n records, $base won', (sample) => {
      expect(calledByLuck({ ...sample, criteria: noise })).toBeLessThan(5);
    });

    it('where few records meet any of them', () => {
      const sparse = noise.map((one) => ({ ...one, share: 0.01 }));
      expect(calledByLuck({ n: 800, base: 0.5, criteria: sparse })).toBeLessThan(5);
    });

    it('where there is only one', () => {
      expect(calledByLuck({ n: 800, base: 0.5, criteria: noise.slice(6, 7) })).toBeLessThan(5);
    });

    it('where there are 25', () => {
      const many = [...noise, ...noise, ...noise.slice(0, 5)];
      expect(calledByLuck({ n: 400, base: 0.5, criteria: many })).toBeLessThan(5);
    });

    it('where others are worth much', () => {
      expect(calledByLuck({ n: 800, base: 0.5, criteria: [...useful(0.8), ...noise] })).toBeLessThan(5);
    });

    it('where they go with the size of a record, as what is truly worth something does', () => {
      const tied = [...useful(0.8), ...noise.slice(3, 8)].map((one, at) => ({
        ...one,
        withSize: at % 2 === 0 ? 0.7 : -0.7,
      }));
      expect(calledByLuck({ n: 800, base: 0.5, criteria: tied })).toBeLessThan(5);
    });
  },
);

describe('of 400 won and 400 lost', { timeout: patience }, () => {
  it('a criterion that is worth much is mostly called supported', () => {
    const criteria = [{ share: 0.4, points: 10, worth: 0.9 }, ...noise.slice(2, 8)];
    expect(inHundred({ n: 800, base: 0.5, criteria }, 0, 'supported')).toBeGreaterThan(80);
  });

  it('one whose points are upside down is mostly called contradicted', () => {
    const criteria = [{ share: 0.4, points: -10, worth: 0.9 }, ...useful(0.5)];
    expect(inHundred({ n: 800, base: 0.5, criteria }, 0, 'contradicted')).toBeGreaterThan(80);
  });

  it('one that adds noise to a score that tells much is not called contradicted', () => {
    const criteria = [{ share: 0.5, points: 40, worth: 0 }, ...useful(1)];
    const all = simulated({ n: 800, base: 0.5, criteria });
    const worse = all.filter(([first]) => (first?.deltaAuc.high ?? 0) < 0);
    expect(worse.length).toBeGreaterThan(0.8 * runs);
    expect(worse.filter(([first]) => first?.verdict === 'contradicted').length).toBeLessThan(0.05 * runs);
    expect(worse[0]?.[0]?.why).toMatch(/^It makes the order worse without pointing the wrong way/);
  });
});
