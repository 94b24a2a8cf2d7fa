import { describe, expect, it } from 'vitest';
import { learn } from '../../../../src/core/evidence/learning/learn.ts';
import type { Learned } from '../../../../src/core/evidence/learning/learned.ts';
import { logisticOf } from '../../../../src/core/evidence/logistic/logistic-of.ts';
import { rocArea } from '../../../../src/core/evidence/statistics/roc-area.ts';
import { scoreCounts } from '../../../../src/core/evidence/statistics/score-counts.ts';
import { seeded } from '../../../../src/core/evidence/statistics/seeded.ts';
import { draws, lessons, levels, noise, numbers, outcomes, scoresOf } from './columns.ts';

const rowsOf = ({ criteria }: Learned): number =>
  criteria.reduce((total, { rows }) => total + rows.length, 0);
const factsOf = ({ criteria }: Learned): string[] => criteria.map(({ fact }) => fact).sort();

/** 3,000 records with a number that rises, one that is best at both ends, a strong level, telling blanks, and noise. */
const { normal, uniform } = seeded(21);
const count = 3000;
const size = draws(count, () => Math.round(Math.exp(3 + normal())));
const spread = draws(count, () => Math.round(100 * normal()) / 100);
const trade = draws(count, () => Math.floor(uniform() * 30));
const filled = draws(count, () => (uniform() < 0.3 ? Number.NaN : Math.round(10 * uniform())));
const logOdds = draws(
  count,
  (at) =>
    -1.2 +
    0.7 * (Math.log(size[at] ?? 1) - 3) +
    0.7 * ((spread[at] ?? 0) ** 2 - 1) +
    (trade[at] === 7 ? 3 : 0) -
    (Number.isNaN(filled[at]) ? 1.5 : 0),
);
const won = outcomes(logOdds, 22);
const columns = [
  numbers('size', size),
  numbers('spread', spread),
  levels('trade', trade),
  numbers('filled', filled),
  levels(
    'id',
    draws(count, (at) => at),
  ),
  levels(
    'same',
    draws(count, () => 0),
  ),
  ...noise(count, 12, 23),
];
const learned = Uint32Array.from({ length: 2000 }, (_, at) => at);
const judged = Uint32Array.from({ length: 1000 }, (_, at) => 2000 + at);
const card = learn(lessons(columns, won, { learned }));

describe('A learned card', () => {
  it('has the facts that tell something, and says of every other why not', () => {
    expect(factsOf(card)).toEqual(expect.arrayContaining(['filled', 'size', 'spread', 'trade']));
    expect(card.criteria.length + card.leftOut.length).toBe(columns.length);
    const why = new Map(card.leftOut.map(({ fact, why }) => [fact, why]));
    expect(why.get('id')).toContain('a value of its own');
    expect(why.get('same')).toContain('the same in every record');
  });

  it('has at most 25 rows with whole points from 0, and its top is what can be reached', () => {
    expect(rowsOf(card)).toBeLessThanOrEqual(25);
    for (const { rows } of card.criteria) {
      const points = rows.map((row) => row.points);
      expect(Math.min(...points)).toBe(0);
      for (const own of points) expect(Number.isInteger(own)).toBe(true);
    }
    const tops = card.criteria.map(({ rows }) => Math.max(...rows.map(({ points }) => points)));
    expect(card.top).toBe(tops.reduce((total, top) => total + top, 0));
    expect(Math.abs(card.top - 100)).toBeLessThanOrEqual(1);
  });

  it('counts every record that was learned from in a row of each fact, blanks without a row left out', () => {
    const sizes = new Map(
      card.criteria.map(({ fact, rows }) => [fact, rows.reduce((total, { n }) => total + n, 0)]),
    );
    for (const fact of ['size', 'spread', 'trade', 'filled']) expect(sizes.get(fact)).toBe(2000);
    for (const { n, won: wins, rate } of card.criteria.flatMap(({ rows }) => rows))
      expect(rate.value).toBeCloseTo(wins / n, 12);
  });

  it('runs in one direction for a number that does, and in two for one that clearly does not', () => {
    const pointsOf = (fact: string): number[] =>
      card.criteria
        .find((criterion) => criterion.fact === fact)
        ?.rows.filter(({ range }) => range.kind === 'number')
        .map(({ points }) => points) ?? [];
    const rising = pointsOf('size');
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    const both = pointsOf('spread');
    expect(both.indexOf(Math.min(...both))).toBeGreaterThan(0);
    expect(both.indexOf(Math.min(...both))).toBeLessThan(both.length - 1);
  });

  it('finds the strong level, has a row for every other level, and gives blanks the least', () => {
    const rows = card.criteria.find(({ fact }) => fact === 'trade')?.rows ?? [];
    expect(rows[0]?.range).toEqual({ kind: 'levels', levels: [7] });
    expect(rows.at(-1)?.range.kind).toBe('rest');
    const blank = card.criteria.find(({ fact }) => fact === 'filled');
    expect(blank?.whenUnknown).toBe(0);
    expect(blank?.rows.at(-1)).toMatchObject({ range: { kind: 'blank' }, points: 0 });
  });

  it('ranks records that it has not seen within 0.01 of a regression on every fact, and as it promised', () => {
    const area = (scores: Float64Array): number => rocArea(scoreCounts(scores, won, judged)).value ?? 0;
    const own = area(scoresOf(card, columns, count));
    expect(own).toBeGreaterThan(area(logisticOf(columns, won, learned).chance) - 0.01);
    expect(own).toBeGreaterThan((card.crossValidated.low ?? 1) - 0.03);
  });

  it('says what a point means in log odds', () => {
    const scores = scoresOf(card, columns, count);
    const expected = judged.reduce((total, row) => {
      const odds = card.logOddsAtZero + (scores[row] ?? 0) / card.pointsPerLogOdds;
      return total + 1 / (1 + Math.exp(-odds));
    }, 0);
    const wins = judged.reduce((total, row) => total + (won[row] ?? 0), 0);
    expect(Math.abs(expected - wins)).toBeLessThan(60);
  });

  it('has no points of its own for a blank that is to be neutral, nor a row', () => {
    const neutral = learn(lessons(columns, won, { learned, neutralBlanks: new Set(['filled']) }));
    const rows = neutral.criteria.filter(({ fact }) => fact === 'filled').flatMap((one) => one.rows);
    expect(rows.filter(({ range }) => range.kind === 'blank')).toEqual([]);
    expect(factsOf(neutral)).toEqual(expect.arrayContaining(['size', 'spread', 'trade']));
  });

  it('gives what is not known the expected points, where a blank has none of its own', () => {
    const plain = card.criteria.filter(({ rows }) => rows.every(({ range }) => range.kind !== 'blank'));
    expect(plain.length).toBeGreaterThan(0);
    for (const { rows, whenUnknown } of plain) {
      const all = rows.reduce((total, { n }) => total + n, 0);
      const expected = rows.reduce((total, { n, points }) => total + (n * points) / all, 0);
      expect(whenUnknown).toBe(Math.round(expected));
    }
  });

  it('keeps to fewer rows when asked, and is the same each time, whatever the outcomes of the others', () => {
    expect(rowsOf(learn(lessons(columns, won, { learned, mostRows: 6 })))).toBeLessThanOrEqual(6);
    const other = won.map((outcome, at) => (at < 2000 ? outcome : 1 - outcome));
    expect(learn(lessons(columns, other, { learned }))).toEqual(card);
  });
});

describe('Nothing is proposed', () => {
  it('for noise: 450 records and 40 columns, in at least 57 of 60 draws', () => {
    const found = draws(60, (seed) => seed + 1).filter((seed) => {
      const own = outcomes(
        draws(450, () => -0.4),
        seed + 500,
      );
      return learn(lessons(noise(450, 40, seed), own)).criteria.length > 0;
    });
    expect(found.length).toBeLessThanOrEqual(3);
  });

  it('for one outcome alone, for five records, for none, and without columns', () => {
    const nothing = { criteria: [], top: 0, tiersFrom: [0] };
    expect(learn(lessons(columns, new Uint8Array(count).fill(1)))).toMatchObject(nothing);
    const five = learn(lessons(columns, won, { learned: learned.slice(0, 5) }));
    expect(five).toMatchObject(nothing);
    expect(five.warnings[0]).toMatch(/20 of each are the least/u);
    expect(learn(lessons(columns, won, { learned: new Uint32Array() }))).toMatchObject(nothing);
    expect(learn(lessons([], won))).toMatchObject({ ...nothing, leftOut: [], warnings: [] });
  });
});

describe('Two effects among 40 columns', () => {
  it('are found in 450 records, and next to nothing else', () => {
    const drawn = seeded(31);
    const staff = draws(450, drawn.normal);
    const region = draws(450, () => Math.floor(drawn.uniform() * 4));
    const own = outcomes(
      staff.map((value, at) => value * 1.2 + (region[at] === 2 ? 1.5 : -0.5)),
      32,
    );
    const all = [numbers('staff', staff), levels('region', region), ...noise(450, 38, 33)];
    const found = learn(lessons(all, own));
    expect(factsOf(found)).toEqual(expect.arrayContaining(['region', 'staff']));
    expect(found.criteria.length).toBeLessThanOrEqual(4);
  });
});
