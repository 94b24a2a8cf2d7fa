import { sum, type OutcomeCounts } from './outcome-counts.ts';

/** What each bin says for a win, and what all of them together tell. */
export interface WeightOfEvidence {
  /** By bin: ln of its share of all wins over its share of all losses; 0 for an empty bin. */
  readonly weights: readonly number[];
  /** The sum over the bins of (share of wins − share of losses) × weight. */
  readonly informationValue: number;
}

/**
 * Weight of evidence and information value (N. Siddiqi, Credit Risk Scorecards, 2006, chapter 6). Where a bin has wins
 * alone or losses alone, half a record is added to both.
 */
export function weightOfEvidence({ won, lost }: OutcomeCounts): WeightOfEvidence {
  const allWon = sum(won);
  const allLost = sum(lost);
  const parts = Array.from(won, (wins, bin) => partOf(wins, lost[bin] as number, { allWon, allLost }));
  return {
    weights: parts.map((part) => part.weight),
    informationValue: sum(parts.map((part) => part.value)),
  };
}

function partOf(
  wins: number,
  losses: number,
  { allWon, allLost }: { allWon: number; allLost: number },
): { weight: number; value: number } {
  if (wins + losses === 0 || allWon === 0 || allLost === 0) return { weight: 0, value: 0 };
  const more = wins === 0 || losses === 0 ? 0.5 : 0;
  const ofWins = (wins + more) / allWon;
  const ofLosses = (losses + more) / allLost;
  const weight = Math.log(ofWins / ofLosses);
  return { weight, value: (ofWins - ofLosses) * weight };
}
