import { describe, expect, it } from 'vitest';
import { backtest } from '../../../../src/core/evidence/backtest/backtest.ts';
import { calibrate } from '../../../../src/core/evidence/statistics/calibration.ts';
import { noDay } from '../../../../src/core/evidence/table.ts';
import { cardOf, inputOf, type Sample } from './sample-input.ts';

const record = (points: readonly number[] | null, isWon: boolean, day: number): Sample => ({
  points,
  isWon,
  day,
});

/** 14 records to learn from, six weeks before the first that is judged. */
const older = Array.from({ length: 14 }, (_, at) =>
  record(at % 2 === 0 ? [0, 5] : [10, 0], at % 3 !== 0, 20_000 + at),
);

/** Six that are judged: three won, three lost, and of one of the lost too little is known. */
const newer = [
  record([10, 5], true, 20_100),
  record([10, 0], true, 20_101),
  record([0, 5], false, 20_102),
  record([0, 0], true, 20_103),
  record([0, 0], false, 20_104),
  record(null, false, 20_105),
];

describe('a backtest by hand', () => {
  const evidence = backtest(inputOf(cardOf(2), [...older, ...newer]));

  it('judges the newest 30 % and learns from the others', () => {
    expect([evidence.n, evidence.won, evidence.lost]).toEqual([6, 3, 3]);
    expect(evidence.split).toEqual({ kind: 'time', cut: '2025-01-12', seed: 1 });
    expect(evidence.records).toEqual({
      read: 20,
      closed: 20,
      learned: { n: 14, won: 9, lost: 5 },
      from: '2024-10-04',
      to: '2025-01-17',
    });
  });

  it('has every figure of the five that got a score', () => {
    // Winners 15, 10 and 0; losers 5 and 0. Of six pairs four are in order and one is a tie.
    expect(evidence.auc.value).toBeCloseTo(4.5 / 6, 12);
    expect(evidence.prAuc.value).toBeCloseTo((1 + 1 + 3 / 5) / 3, 12);
    expect(evidence.gain10.value).toBeCloseTo(0.5 / 3, 12);
    expect(evidence.lift20.value).toBeCloseTo(1 / 3 / 0.2, 12);
    expect(evidence.ks).toBeCloseTo(2 / 3, 12);
    expect([evidence.base, evidence.coverage, evidence.abstained]).toEqual([0.5, 5 / 6, 1]);
    expect([evidence.auc.n, evidence.lift10.n, evidence.brierInterval.n]).toEqual([5, 5, 5]);
  });

  it('has tiers, best first', () => {
    expect(evidence.tiers.map(({ tier, n, won }) => [tier, n, won])).toEqual([
      ['a', 2, 2],
      ['b', 3, 1],
    ]);
    expect(evidence.tiersInOrder).toBeNull();
  });

  it('says what the figures lose without each criterion', () => {
    // Without the first: winners 5, 0, 0 and losers 5, 0. Without the second: winners 10, 10, 0 and losers 0, 0.
    expect(evidence.criteria.map(({ deltaAuc }) => deltaAuc.value)).toEqual([
      expect.closeTo(4.5 / 6 - 2.5 / 6, 12),
      expect.closeTo(4.5 / 6 - 5 / 6, 12),
    ]);
    expect(evidence.criteria[0]?.deltaLift20.value).toBeCloseTo((1 / 3 - 0.5 / 3) / 0.2, 12);
    expect(evidence.criteria.map(({ n, verdict }) => [n, verdict])).toEqual([
      [2, 'refused'],
      [2, 'refused'],
    ]);
    expect(evidence.criteria[1]).toMatchObject({ wrongIf: 'Losers have it too.', owner: 'Mara Lind' });
  });

  it('learns what chance a score means from the older part alone', () => {
    const { scored, won } = inputOf(cardOf(2), [...older, ...newer]);
    const chanceOf = calibrate(scored.scores, won, Uint32Array.from(older.keys()));
    const misses = [15, 10, 5, 0, 0].map((score, at) => (Number(newer[at]?.isWon) - chanceOf(score)) ** 2);
    expect(evidence.brier).toBeCloseTo(misses.reduce((sum, miss) => sum + miss, 0) / 5, 12);
    expect(evidence.baselines.base.brier).toBeCloseTo(0.6 * (5 / 14) ** 2 + 0.4 * (9 / 14) ** 2, 12);
    expect(evidence.brierBase).toBe(evidence.baselines.base.brier);
  });

  it('tells the quarters of both parts', () => {
    expect(
      evidence.quarters.map(({ quarter, n, won, judged, auc }) => [quarter, n, won, judged, auc.n]),
    ).toEqual([
      ['2024-Q4', 14, 9, 0, 14],
      ['2025-Q1', 6, 3, 6, 5],
    ]);
  });

  it('refuses a verdict of so few, and says so first', () => {
    expect(evidence.verdict).toBe('refused');
    expect(evidence.sentence).toMatch(
      /^Too few deals to say whether Fit tells who wins: 3 won and 2 lost with a score were judged, and it takes 40 of each\. So far a won deal outscored a lost one 75 in 100 times/,
    );
  });
});

/** So many records, of which every other was won; a good mark for four in five of one half and one in five of the other. */
function plenty(count: number, goodIsWon: boolean): readonly Sample[] {
  return Array.from({ length: count }, (_, at) => {
    const isWon = at % 2 === 0;
    const isTypical = Math.floor(at / 2) % 5 !== 0;
    return record([(isWon === goodIsWon) === isTypical ? 10 : 0], isWon, 20_000 + at);
  });
}

describe('a verdict', () => {
  it('is supported where winners score higher beyond luck', () => {
    const evidence = backtest(inputOf(cardOf(1), plenty(1000, true)));
    expect(evidence.verdict).toBe('supported');
    expect(evidence.sentence).toMatch(
      /^Fit tells well who wins: a won deal outscored a lost one 80 in 100 times \(95%: 7\d to 8\d\), on 300 deals since 4 Sep 2026\.$/,
    );
    expect(evidence.criteria[0]).toMatchObject({ verdict: 'supported', n: 150 });
    expect(evidence.criteria[0]?.why).toBe(
      'It set 150 of 300 deals apart, and without it a won deal would outscore a lost one 50.0 times in 100 instead of 80.0.',
    );
  });

  it('is contradicted where losers do', () => {
    const evidence = backtest(inputOf(cardOf(1), plenty(1000, false)));
    expect(evidence.verdict).toBe('contradicted');
    expect(evidence.sentence).toMatch(
      /^Fit points the wrong way: a won deal outscored a lost one only 20 in/,
    );
    expect(evidence.criteria[0]?.verdict).toBe('contradicted');
    expect(evidence.criteria[0]?.why).toMatch(/its points went to deals that were lost rather than won/);
    expect(evidence.tiersInOrder).toBe(false);
    expect(evidence.tierOrder.outOfOrder).toEqual([['a', 'b']]);
  });

  it('is no evidence where all score the same', () => {
    const same = plenty(1000, true).map((one) => ({ ...one, points: [10] }));
    const evidence = backtest(inputOf(cardOf(1), same));
    expect(evidence.verdict).toBe('no_evidence');
    expect(evidence.auc).toEqual({ value: 0.5, low: 0.5, high: 0.5, n: 300 });
    expect(evidence.sentence).toMatch(
      /^Nothing shows that Fit tells who wins: all of them got the same score/,
    );
    expect(evidence.criteria[0]).toMatchObject({
      verdict: 'no_evidence',
      n: 0,
      why: 'It gave every deal that was judged the same points.',
    });
  });

  it('takes 40 won and 40 lost that got a score', () => {
    const records = plenty(266, true);
    expect(backtest(inputOf(cardOf(1), records))).toMatchObject({ won: 40, lost: 40, verdict: 'supported' });
    const unknown = records.map((one, at) => (at === 265 ? { ...one, points: null } : one));
    expect(backtest(inputOf(cardOf(1), unknown)).verdict).toBe('refused');
  });
});

describe('a backtest warns', () => {
  const warningsOf = (...asked: Parameters<typeof inputOf>): string =>
    backtest(inputOf(...asked)).warnings.join('\n');

  it('that a random split flatters', () => {
    const split = { kind: 'random', seed: 1 } as const;
    expect(warningsOf(cardOf(1), plenty(400, true), { split })).toContain(
      'The split is random, which flatters',
    );
    expect(warningsOf(cardOf(1), plenty(400, true))).toBe('');
  });

  it('that records without a day are in neither part', () => {
    const records = plenty(400, true).map((one, at) => (at < 7 ? { ...one, day: noDay } : one));
    expect(warningsOf(cardOf(1), records)).toBe('7 of 400 deals have no day and are in neither part.');
  });

  it('that too little was known of many', () => {
    const records = plenty(1000, true).map((one, at) => (at % 4 === 0 ? { ...one, points: null } : one));
    expect(warningsOf(cardOf(1), records)).toContain('75 of 300 deals got no score');
  });

  it('that scores, or the share won, have moved', () => {
    const moved = plenty(1000, true).map((one, at) =>
      at >= 700 && at % 3 > 0 ? { ...one, points: [10], isWon: true } : one,
    );
    const warnings = warningsOf(cardOf(1), moved);
    expect(warnings).toContain(
      'Of 100 deals 50 were won in the part that is learned from and 83 in the part',
    );
    expect(warnings).toContain('Scores have moved: their stability index between the two parts is 0.');
  });

  it('that an area near 1 is too good to be true', () => {
    const known = plenty(1000, true).map((one) => ({ ...one, points: [one.isWon ? 10 : 0] }));
    expect(warningsOf(cardOf(1), known)).toContain('100 times in 100, which is too good to be true of fit');
  });

  it('that a baseline tells winners better', () => {
    const upsideDown = inputOf(cardOf(1), plenty(1000, false));
    const { warnings, baselines } = backtest(upsideDown);
    expect(baselines.bestFact).toMatchObject({ fact: 'fact_0', label: 'Criterion 0' });
    expect(baselines.bestFact?.auc.value).toBeCloseTo(0.8, 12);
    expect(baselines.logistic?.auc.value).toBeCloseTo(0.8, 12);
    expect(warnings).toEqual([
      'The fact Criterion 0 alone tells winners better than Fit: 80 of 100 pairs of a won and a lost deal in order.',
      'A logistic regression on the facts that it reads tells winners better than Fit: 80 of 100 pairs of a won and a lost deal in order.',
    ]);
  });
});
