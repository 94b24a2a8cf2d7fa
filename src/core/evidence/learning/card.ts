import { binCodes, groupByBin, type BinCodes, type Grouping } from './grouping.ts';

/** One fact of a card with its points. */
export interface CardFact extends Grouping {
  readonly known: readonly { readonly bins: readonly number[]; readonly points: number }[];
  readonly whenUnknown: number;
}

/** A card in bins. */
export interface Card {
  readonly facts: readonly CardFact[];
  readonly pointsPerLogOdds: number;
  readonly logOddsAtZero: number;
}

/** What a card gives each of `count` records. */
export function scoreRecords({ facts }: Pick<Card, 'facts'>, codes: BinCodes, count: number): Float64Array {
  const scores = new Float64Array(count);
  for (const fact of facts) {
    const points = groupByBin(fact).map((group) => fact.known[group]?.points ?? fact.whenUnknown);
    const own = binCodes(codes, fact);
    for (let row = 0; row < count; row++)
      scores[row] = (scores[row] as number) + (points[own[row] as number] as number);
  }
  return scores;
}

/** The least and the greatest score of a record of which everything is known. */
export function reachOf({ facts }: Pick<Card, 'facts'>): { readonly least: number; readonly top: number } {
  const answers = facts.map(answersOf);
  return {
    least: answers.reduce((total, points) => total + Math.min(...points), 0),
    top: answers.reduce((total, points) => total + Math.max(...points), 0),
  };
}

/** Points that answers give; where there is one answer alone, not being filled in is another. */
const answersOf = ({ known, whenUnknown }: CardFact): readonly number[] => {
  const points = known.map((group) => group.points);
  return known.length === 1 ? [...points, whenUnknown] : points;
};
