import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreCounts, totalsOf } from '../../../../src/core/evidence/statistics/score-counts.ts';
import { runs } from '../../icp/settings.ts';
import { anything } from './records.ts';

const plain = (counts: ReturnType<typeof scoreCounts>) => ({
  scores: [...counts.scores],
  won: [...counts.won],
  lost: [...counts.lost],
});

describe('Counts by score', () => {
  it('are ascending, whole numbers and others alike', () => {
    const won = Uint8Array.of(1, 0, 0, 1);
    expect(plain(scoreCounts([7, -2, 7, 7], won))).toEqual({ scores: [-2, 7], won: [0, 2], lost: [1, 1] });
    expect(plain(scoreCounts([0.7, -2, 0.7, 0.7], won))).toEqual({
      scores: [-2, 0.7],
      won: [0, 2],
      lost: [1, 1],
    });
    expect(plain(scoreCounts([9e9, -2, 9e9, 9e9], won))).toEqual({
      scores: [-2, 9e9],
      won: [0, 2],
      lost: [1, 1],
    });
  });

  it('are of the named rows, that won or lost and have a score', () => {
    const counts = scoreCounts(
      [1, 2, Number.NaN, 4, 5],
      Uint8Array.of(1, 0, 1, 2, 1),
      Uint32Array.of(0, 2, 3, 4),
    );
    expect(plain(counts)).toEqual({ scores: [1, 5], won: [1, 1], lost: [0, 0] });
  });

  it('lose no record and invent none, whatever they are given', () => {
    fc.assert(
      fc.property(anything, ({ scores, won }) => {
        const counts = scoreCounts(scores, won);
        const count = (outcome: number) =>
          [...won].filter((one, at) => one === outcome && !Number.isNaN(scores[at])).length;
        expect(totalsOf(counts)).toEqual({ won: count(1), lost: count(0) });
        expect(counts.scores.every((score, at) => at === 0 || score > (counts.scores[at - 1] ?? 0))).toBe(
          true,
        );
      }),
      runs(300),
    );
  });
});
