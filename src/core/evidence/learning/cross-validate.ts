import { codesOf } from '../bins/bin-fact.ts';
import { sum } from '../bins/outcome-counts.ts';
import { untold, type Estimate } from '../estimate.ts';
import { logitEnds } from '../statistics/bounded.ts';
import { errorsWide } from '../statistics/normal.ts';
import { areaOf, placementsOf } from '../statistics/roc-area.ts';
import { scoreCounts, totalsOf, type ScoreCounts } from '../statistics/score-counts.ts';
import { scoreRecords } from './card.ts';
import { foldsOf } from './folds.ts';
import { lessonsOf, proposeGroups, type CardLimits, type Lessons } from './propose-groups.ts';
import { weighCard } from './weigh-card.ts';

const parts = 5;

/**
 * The area under the ROC curve that a card learned so would have on records that it has not seen: the whole way, from
 * the choice of facts to the points, is gone on four parts and judged on the fifth, each in turn. A part for which
 * nothing is proposed counts as 0.5.
 */
export function crossValidated(lessons: Lessons, limits: CardLimits): Estimate {
  const folds = foldsOf({ ...lessons, length: lessons.won.length }, parts);
  const rows = Array.from(folds.of.keys());
  const judged = Array.from({ length: parts }, (_, part) => {
    const seen = lessonsOf(lessons, Uint32Array.from(rows.filter((row) => folds.of[row] !== part)));
    const unseen = lessonsOf(lessons, Uint32Array.from(rows.filter((row) => folds.of[row] === part)));
    return judgedPart(seen, unseen, limits);
  });
  return together(judged);
}

/** How records won and lost by the score of a card that was learned from others. */
function judgedPart(seen: Lessons, unseen: Lessons, limits: CardLimits): ScoreCounts {
  const { facts, strength } = proposeGroups(seen, limits);
  const learned = new Map(facts.map(({ binned }) => [binned.column.id, binned.codes]));
  const card = weighCard(facts, { codes: learned, won: seen.won, strength });
  const bins = new Map(facts.map(({ binned }) => [binned.column.id, binned.bins]));
  const codes = new Map(
    unseen.columns.flatMap((column) => {
      const own = bins.get(column.id);
      return own ? [[column.id, codesOf(column, own)]] : [];
    }),
  );
  return scoreCounts(scoreRecords(card, codes, unseen.won.length), unseen.won);
}

/**
 * One area of all parts, weighed by the pairs of won and lost records in each, with DeLong's standard error over all of
 * them: what parts differ by counts, and a part with few wins is not taken to be sure of itself.
 */
function together(judged: readonly ScoreCounts[]): Estimate {
  const totals = judged.map(totalsOf);
  const won = sum(totals.map((part) => part.won));
  const lost = sum(totals.map((part) => part.lost));
  const pairs = sum(totals.map((part) => part.won * part.lost));
  if (pairs === 0) return untold(won + lost);
  const areas = judged.map((part) => areaOf(part)?.area ?? 0.5);
  const value = sum(
    areas.map((area, at) => (area * (totals[at]?.won ?? 0) * (totals[at]?.lost ?? 0)) / pairs),
  );
  const both = judged.filter((part) => areaOf(part) !== null).map((part) => squaresOf(part, value));
  const ofWon = sum(both.map((part) => part.won)) / Math.max(1, won - 1) / won;
  const ofLost = sum(both.map((part) => part.lost)) / Math.max(1, lost - 1) / lost;
  return { value, ...logitEnds(value, Math.sqrt(ofWon + ofLost), errorsWide(0.95)), n: won + lost };
}

/** How far the records of each outcome are placed from the area, squared. */
function squaresOf(counts: ScoreCounts, area: number): { readonly won: number; readonly lost: number } {
  const { ofWon, ofLost } = placementsOf(counts);
  return {
    won: sum(ofWon.map((placed, at) => (counts.won[at] as number) * (placed - area) ** 2)),
    lost: sum(ofLost.map((placed, at) => (counts.lost[at] as number) * (placed - area) ** 2)),
  };
}
