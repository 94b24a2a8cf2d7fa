import { compileCondition } from '../../../src/core/condition/compile.ts';
import { evaluate } from '../../../src/core/condition/evaluate.ts';
import type { Answer, Facts } from '../../../src/core/condition/facts.ts';
import type { Condition } from '../../../src/core/condition/model.ts';
import type { FitCriterion, Scorecard } from '../../../src/core/icp/model.ts';
import { today, vocabulary } from './arbitrary-facts.ts';

/** What the design says a score is, written down without any thought for speed. */
export interface PlainScore {
  readonly total: number;
  readonly coverage: number;
  readonly states: readonly Answer[];
  readonly disqualified: boolean;
}

const answer = (condition: Condition, facts: Facts): Answer =>
  evaluate(compileCondition(condition, vocabulary), facts, today);

/** Scores a record the slow way. */
export function plainScore(card: Scorecard, facts: Facts): PlainScore {
  const found = card.criteria.map((criterion) => outcome(criterion, facts));
  const weights = card.criteria.map(weightOf);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const known = weights
    .filter((_, at) => found[at]?.state !== 'unknown')
    .reduce((sum, weight) => sum + weight, 0);
  let total = card.base;
  for (const dimension of card.dimensions) {
    const points = found
      .filter((_, at) => card.criteria[at]?.dimension === dimension.id)
      .map((one) => one.points);
    const sum = points.reduce((a, b) => a + b, 0);
    total += Math.min(dimension.most ?? Infinity, Math.max(dimension.least ?? -Infinity, sum));
  }
  return {
    total: Math.min(card.scale[1], Math.max(card.scale[0], total)),
    coverage: all === 0 ? 1 : known / all,
    states: found.map((one) => one.state),
    disqualified: card.disqualifiers.some((one) => answer(one.when, facts) === 'held'),
  };
}

const bandsOf = ({ bands, when, points }: FitCriterion) =>
  bands ?? (when === undefined ? [] : [{ when, points: points ?? 0 }]);

function outcome(criterion: FitCriterion, facts: Facts): { readonly state: Answer; readonly points: number } {
  const answers = bandsOf(criterion).map((band) => ({ ...band, answer: answer(band.when, facts) }));
  const band = answers.find((one) => one.answer === 'held');
  if (band) return { state: 'held', points: band.points };
  return answers.some((one) => one.answer === 'unknown')
    ? { state: 'unknown', points: criterion.whenUnknown }
    : { state: 'not_held', points: criterion.otherwise };
}

function weightOf(criterion: FitCriterion): number {
  const points = [...bandsOf(criterion).map((band) => band.points), criterion.otherwise];
  return Math.max(...points) - Math.min(...points);
}
