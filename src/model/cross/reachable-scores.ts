import type { Condition, Fact } from '../../core/condition/model.ts';
import { compileScorecard } from '../../core/icp/compile.ts';
import type { Scorecard } from '../../core/icp/model.ts';
import { reachableTotals } from '../../core/icp/reachable.ts';
import type { Check, Report } from '../draft.ts';
import { placeOf } from '../problem.ts';
import type { Path, Place } from '../problem.ts';
import { code } from '../wording.ts';
import { namesOf } from './names.ts';
import { isSound } from './sound.ts';

/** The top of every scale can be reached, and so can every tier, by records of which everything is known. */
export const checkReachableScores: Check = (draft, report) => {
  const facts = [...namesOf(draft).fact.values()].map(({ value }) => value);
  for (const [index, scorecard] of (draft.icp?.value.scorecards ?? []).entries()) {
    const at = (...path: Path): Place => placeOf(draft.icp?.file ?? '', 'scorecards', index, ...path);
    if (isSound(draft, report, at(), conditionsIn(scorecard))) checkScores(scorecard, facts, at, report);
  }
};

const conditionsIn = ({ criteria, disqualifiers }: Scorecard): Condition[] => [
  ...criteria.flatMap(({ when, bands = [] }) => when ?? bands.map((band) => band.when)),
  ...disqualifiers.map(({ when }) => when),
];

function checkScores(
  scorecard: Scorecard,
  facts: readonly Fact[],
  at: (...path: Path) => Place,
  report: Report,
): void {
  const { scale, tiers, disqualifiers, disqualifiedTier = tiers.at(-1)?.id } = scorecard;
  const totals = reachableTotals(compileScorecard(scorecard, facts, ''));
  const [low, high] = scale;
  const least = Math.min(Math.max(totals.least, low), high);
  const greatest = Math.min(Math.max(totals.greatest, low), high);
  if (greatest < high)
    report.problem(
      at('scale'),
      `no record of ${code(scorecard.id)} can reach the top of the scale: the most is ${totals.greatest}, and the scale ends at ${high}`,
      `Give more points, raise what caps them (\`most\`), or end the scale at ${totals.greatest}.`,
    );
  for (const [index, { id, from }] of tiers.entries()) {
    const below = tiers[index - 1]?.from ?? Infinity;
    const isReached = greatest >= from || index === tiers.length - 1;
    if (disqualifiers.length > 0 && id === disqualifiedTier) continue;
    if (!isReached || least >= below)
      report.problem(
        at('tiers', index, 'from'),
        `no record reaches tier ${code(id)}: scores go from ${least} to ${greatest}, and it is for ${range(from, below, low)}`,
        'Move where the tiers begin, or change the points.',
      );
  }
}

const range = (from: number, below: number, low: number): string =>
  below === Infinity ? `${from} and more` : `${Math.max(from, low)} to ${below - 1}`;
