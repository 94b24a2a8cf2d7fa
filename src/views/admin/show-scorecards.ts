import { pointsAt, tierAt } from '../../core/entries/at.ts';
import { sayCondition } from '../../core/condition/say-condition.ts';
import type { FitCriterion, Scorecard } from '../../core/icp/model.ts';
import { plainNumber } from '../words.ts';
import type { SettingsToShow } from './settings-to-show.ts';
import type { PointsSettings, ScorecardSettings } from './settings-view.ts';

/** The scorecards of the draft, each with its points and tiers. */
export const scorecardSettings = (shown: SettingsToShow): readonly ScorecardSettings[] =>
  shown.scorecards.map((card) => ({
    at: `icp/${card.id}`,
    id: card.id,
    label: card.label,
    object: card.object,
    rows: card.criteria.flatMap((criterion) => pointsRows(card, criterion, shown)),
    tiers: card.tiers.map((tier) => {
      const at = tierAt(card.id, tier.id);
      const { id, label, from, action, means } = tier;
      return { at, mark: shown.markOf(at), id, label, from, action, means: means ?? null };
    }),
    reach: `Reaches from ${plainNumber(card.scale[0])} to ${plainNumber(card.scale[1])}`,
  }));

function pointsRows(
  card: Scorecard,
  criterion: FitCriterion,
  shown: SettingsToShow,
): readonly PointsSettings[] {
  const { id, label, when, points, bands = [], otherwise, whenUnknown } = criterion;
  const mark = shown.markOf(pointsAt(card.id, id, null));
  const row = (at: string, says: string, given: number): PointsSettings => ({
    at,
    mark,
    label,
    says,
    points: given,
    whenUnknown,
  });
  const said = bands.map((band, nth) =>
    row(pointsAt(card.id, id, nth), sayCondition(band.when, shown.facts), band.points),
  );
  const only = when ? [row(pointsAt(card.id, id, null), sayCondition(when, shown.facts), points ?? 0)] : [];
  return [...said, ...only, row(pointsAt(card.id, id, 'otherwise'), 'Otherwise', otherwise)];
}
