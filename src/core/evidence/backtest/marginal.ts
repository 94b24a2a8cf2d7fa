import type { Estimate } from '../estimate.ts';
import { errorsWide } from '../statistics/normal.ts';
import { rocDifference } from '../statistics/roc-difference.ts';
import { scoreCounts, type ScoreCounts } from '../statistics/score-counts.ts';
import { directionOf } from './direction.ts';
import type { Judged } from './judged.ts';
import { liftDifference } from './lift-difference.ts';

/** What the score loses without one criterion. */
export interface Marginal {
  /** Records to which it gave other points than it mostly gives, and of those that have another score without it. */
  readonly apart: number;
  readonly moved: number;
  readonly deltaAuc: Estimate;
  readonly deltaLift20: Estimate;
  /** Whether its points point the right way (1), the wrong way (-1), or neither beyond luck, given the rest. */
  readonly pointing: -1 | 0 | 1;
}

/**
 * What the judged score loses without a criterion. `points` is what it gave each judged record, `without` the score that
 * is left. An area that falls only by the luck of few records has an interval to match: where the points do not point
 * the right way beyond luck given the rest of the score, by a test that holds for few records too, the standard error is
 * taken from that test (a test-based interval, Miettinen 1976).
 */
export function marginalOf(
  judged: Judged,
  points: Int32Array,
  without: Int32Array,
  confidence: number,
): Marginal {
  const { scores, won } = judged;
  const wide = errorsWide(confidence);
  const direction = directionOf(points, without, won);
  return {
    apart: points.length - mostGiven(scoreCounts(points, won)),
    moved: movedOf(scores, without),
    deltaAuc: widened(rocDifference(scores, without, won, null, confidence), direction, wide),
    deltaLift20: liftDifference(scores, without, { won, share: 0.2, confidence }),
    pointing: Math.abs(direction) < wide ? 0 : direction > 0 ? 1 : -1,
  };
}

function widened({ value, low, high, n }: Estimate, direction: number, wide: number): Estimate {
  if (value === null || low === null || low <= 0 || direction >= wide) return { value, low, high, n };
  const reach = (wide * value) / Math.max(1, direction);
  return { value, low: Math.max(-1, value - reach), high: Math.min(1, value + reach), n };
}

function movedOf(scores: Int32Array, without: Int32Array): number {
  let moved = 0;
  for (let at = 0; at < scores.length; at++) if (scores[at] !== without[at]) moved++;
  return moved;
}

/** To how many records the points were given that were given most often. */
function mostGiven({ won, lost }: ScoreCounts): number {
  return won.reduce((most, count, at) => Math.max(most, count + (lost[at] as number)), 0);
}
