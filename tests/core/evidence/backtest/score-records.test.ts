import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../src/core/condition/model.ts';
import { scoreRecords } from '../../../../src/core/evidence/backtest/score-records.ts';
import { compileScorecard } from '../../../../src/core/icp/compile.ts';
import type { Scorecard } from '../../../../src/core/icp/model.ts';

const facts: readonly Fact[] = [
  { id: 'size', label: 'Size', type: 'number', object: 'company' },
  { id: 'asked', label: 'Asked', type: 'date', object: 'company' },
];
const card: Scorecard = {
  id: 'card',
  label: 'Card',
  object: 'company',
  base: 1,
  scale: [0, 100],
  minimumCoverage: 0.5,
  required: ['size'],
  dimensions: [{ id: 'one', label: 'One', most: 20 }],
  criteria: [
    {
      id: 'large',
      label: 'Large',
      dimension: 'one',
      when: { fact: 'size', atLeast: 10 },
      points: 15,
      otherwise: 0,
      whenUnknown: 0,
    },
    {
      id: 'recent',
      label: 'Recent',
      dimension: 'one',
      when: { fact: 'asked', withinLast: { days: 5 } },
      points: 15,
      otherwise: -1,
      whenUnknown: 2,
    },
  ],
  disqualifiers: [{ id: 'tiny', label: 'Tiny', when: { fact: 'size', atMost: 1 } }],
  tiers: [
    { id: 'low', label: 'Low', from: 0, action: 'disqualify' },
    { id: 'high', label: 'High', from: 16, action: 'pursue' },
  ],
};

const known = [
  { size: 12, asked: '2026-03-01' },
  { size: 12, asked: '2026-03-01' },
  { asked: '2026-03-01' },
  { size: 1, asked: '2026-03-09' },
];
const days = ['2026-03-02', '2026-03-20', '2026-03-02', '2026-03-10'];
const expected = {
  scores: [21, 15, 0, 16],
  abstained: [0, 0, 1, 0],
  tiers: [1, 0, 255, 0],
  points: [
    [15, 15, 0, 0],
    [15, -1, 15, 15],
  ],
};

const plain = ({ points, scores, abstained, tiers }: ReturnType<typeof scoreRecords>) => ({
  scores: [...scores],
  abstained: [...abstained],
  tiers: [...tiers],
  points: points.map((column) => [...column]),
});

describe('records that are scored at once', () => {
  it('are each scored as of their day, with points before caps, and the tier by its place in the scorecard', () => {
    const scored = scoreRecords(compileScorecard(card, facts, 'm1'), {
      count: known.length,
      factsAt: (row) => ({ known: known[row] ?? {}, unknown: {} }),
      todayAt: (row) => days[row] ?? '',
    });
    expect(plain(scored)).toEqual(expected);
  });

  it('are scored the same from numbered values, in whichever rows they stand', () => {
    const rows = Uint32Array.of(5, 0, 3, 1);
    const codes = (values: readonly number[]): Uint8Array => {
      const all = new Uint8Array(6);
      values.forEach((value, at) => (all[rows[at] ?? 0] = value));
      return all;
    };
    const told: number[] = [];
    const scored = scoreRecords(compileScorecard(card, facts, 'm1'), {
      count: known.length,
      rows,
      facts: [
        { fact: 'size', codes: codes([1, 1, 0, 2]), values: [undefined, 12, 1] },
        { fact: 'asked', codes: codes([0, 0, 0, 1]), values: ['2026-03-01', '2026-03-09'] },
      ],
      todayAt: (row) => days[row] ?? '',
      onProgress: (done) => told.push(done),
    });
    expect(plain(scored)).toEqual(expected);
    expect(told).toEqual([4]);
  });
});
