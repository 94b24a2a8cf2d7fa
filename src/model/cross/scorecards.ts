import type { Scorecard } from '../../core/icp/model.ts';
import type { Check, Draft, Report } from '../draft.ts';
import { placeOf } from '../problem.ts';
import type { Path, Place } from '../problem.ts';
import { code, suggestion } from '../wording.ts';
import { someOf } from './dangling.ts';

type At = (...path: Path) => Place;

/** A scorecard is right in itself: its groups, scale, caps and tiers. What its points can reach is checked apart. */
export const checkScorecards: Check = (draft, report) => {
  const { icp } = draft;
  if (!icp) return;
  const first = new Map<string, Place>();
  for (const [index, scorecard] of icp.value.scorecards.entries()) {
    const at = (...path: Path): Place => placeOf(icp.file, 'scorecards', index, ...path);
    const earlier = first.get(scorecard.object);
    if (earlier && draft.isWhole(earlier))
      report.problem(
        at('object'),
        `two scorecards score a ${scorecard.object}; the other is in ${draft.written(earlier)}`,
        'Keep one: a record has one fit. Join their criteria, or change the object of one.',
      );
    else first.set(scorecard.object, at('object'));
    checkDimensions(draft, scorecard, at, report);
    if (!checkScale(scorecard, at, report)) continue;
    if (draft.isWhole(at('tiers'))) checkTiers(scorecard, at, report);
    checkDisqualifiedTier(draft, scorecard, at, report);
  }
};

function checkDimensions(draft: Draft, { dimensions, criteria }: Scorecard, at: At, report: Report): void {
  const known = dimensions.map(({ id }) => id);
  for (const [index, { dimension }] of criteria.entries())
    if (!known.includes(dimension) && !draft.leftOut.has(dimension))
      report.problem(
        at('criteria', index, 'dimension'),
        `this scorecard has no dimension ${code(dimension)}`,
        suggestion(
          dimension,
          known,
          `Add it under \`dimensions\`, or name one that is there: ${someOf(known)}.`,
        ),
      );
  for (const [index, { id, most, least }] of dimensions.entries())
    if (most !== undefined && least !== undefined && least > most)
      report.problem(
        at('dimensions', index, 'least'),
        `${code(id)} gives at least ${least} points and at most ${most}`,
        'Write the smaller number as `least`.',
      );
}

/** Whether the scale has room for tiers. */
function checkScale({ scale: [low, high], base }: Scorecard, at: At, report: Report): boolean {
  if (low >= high) {
    const what = `the scale ends at ${high} and begins at ${low}`;
    report.problem(at('scale'), what, 'Write the least score first, then the greatest, such as [0, 100].');
    return false;
  }
  if (base < low || base > high)
    report.problem(
      at('base'),
      `the base ${base} lies outside of the scale ${low} to ${high}`,
      'Begin inside of the scale.',
    );
  return true;
}

/** Best first, each below the one before, all of them on the scale. */
function checkTiers({ tiers, scale }: Scorecard, at: At, report: Report): void {
  for (const [index, tier] of tiers.entries()) {
    const above = tiers[index - 1];
    if (above && tier.from >= above.from)
      report.problem(
        at('tiers', index, 'from'),
        `tier ${code(tier.id)} begins at ${tier.from}, and ${code(above.id)} above it at ${above.from}`,
        'Order the tiers from best to lowest, each beginning below the one before.',
      );
    else if (tier.from > scale[1])
      report.problem(
        at('tiers', index, 'from'),
        `no score reaches tier ${code(tier.id)}: the scale ends at ${scale[1]}`,
        'Let it begin on the scale.',
      );
    else if (above && above.from <= scale[0])
      report.problem(
        at('tiers', index, 'from'),
        `no score reaches tier ${code(tier.id)}: ${code(above.id)} begins at the end of the scale, ${scale[0]}`,
        'Let the tier above begin higher.',
      );
  }
}

function checkDisqualifiedTier(
  draft: Draft,
  { tiers, disqualifiedTier: named }: Scorecard,
  at: At,
  report: Report,
): void {
  const known = tiers.map(({ id }) => id);
  if (named === undefined || known.includes(named) || draft.leftOut.has(named)) return;
  report.problem(
    at('disqualifiedTier'),
    `this scorecard has no tier ${code(named)}`,
    suggestion(named, known, `Name one of its tiers: ${someOf(known)}.`),
  );
}
