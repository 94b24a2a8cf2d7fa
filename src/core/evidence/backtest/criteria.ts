import type { Scorecard } from '../../icp/model.ts';
import type { PointsColumn } from '../../icp/score-points.ts';
import type { CriterionEvidence } from '../evidence.ts';
import { judgeCriterion, type Context } from './judge-criterion.ts';
import { taken, type Judged } from './judged.ts';
import { marginalOf } from './marginal.ts';
import { pointsLedger, scoresWithout } from './scores-without.ts';

/**
 * What each criterion is worth beside the others: what the figures lose when it is taken out of the scorecard. `given`
 * is what each gave every record.
 * Intervals hold at once for all criteria that make any difference, 95 times in 100 (Bonferroni, for one more than there
 * are, so that luck stays below 5 in 100).
 */
export function criteriaEvidence(
  scorecard: Scorecard,
  given: readonly PointsColumn[],
  judged: Judged,
  context: Context,
): readonly CriterionEvidence[] {
  const ledger = pointsLedger(scorecard, given, judged.rows);
  const without = scorecard.criteria.map((_, at) => scoresWithout(ledger, at));
  const looked = without.filter((scores) => isOther(scores, judged.scores)).length;
  const confidence = 1 - 0.05 / (looked + 1);
  return scorecard.criteria.map((criterion, at) => {
    const points = taken(new Int32Array(judged.rows.length), given[at] as PointsColumn, judged.rows);
    const marginal = marginalOf(judged, points, without[at] as Int32Array, confidence);
    return judgeCriterion(criterion, marginal, context);
  });
}

const isOther = (one: Int32Array, other: Int32Array): boolean => one.some((score, at) => score !== other[at]);
