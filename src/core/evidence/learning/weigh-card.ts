import { sum, type OutcomeCounts } from '../bins/outcome-counts.ts';
import { fitLogistic } from '../logistic/fit-logistic.ts';
import { fitLine } from '../statistics/fit-line.ts';
import { scoreCounts } from '../statistics/score-counts.ts';
import { scoreRecords, type Card, type CardFact } from './card.ts';
import type { GroupedFact } from './grouped-fact.ts';
import { binCodes, groupByBin, groupCounts, type BinCodes, type Grouping } from './grouping.ts';
import { scalePoints, type FactPoints, type FactWeights } from './scale-points.ts';
import { settleGroups } from './settle-groups.ts';

/** Records to weigh by: the bins of every fact, and how each record ended. */
export interface Weighing {
  readonly codes: BinCodes;
  readonly won: Uint8Array;
  /** Strength of the ridge. */
  readonly strength: number;
}

/** Gives groups their points, by a regression on the groups alone; what comes to no points at all falls out. */
export function weighCard(facts: readonly GroupedFact[], weighing: Weighing): Card {
  const { codes, won } = weighing;
  const card = settled(facts.map(groupingOf), weighing);
  return { ...card, ...lineOf(scoreRecords(card, codes, won.length), won, card) };
}

const groupingOf = ({ binned, known, blankCounts }: GroupedFact): Grouping => ({
  binned,
  known,
  blankCounts,
  rest: restOf(
    binned.bins.findIndex(({ kind }) => kind === 'rest'),
    known,
  ),
});

/** The group of rare levels; else the largest, which says the least. */
function restOf(bin: number, known: GroupedFact['known']): number {
  const own = known.findIndex(({ bins }) => bins.includes(bin));
  const sizes = known.map(({ n }) => n);
  return own >= 0 ? own : sizes.indexOf(Math.max(...sizes));
}

/** Weighs until every fact has points, and no two groups that could be one the same. */
function settled(facts: readonly Grouping[], weighing: Weighing): Card {
  const card = weigh(facts, weighing);
  const next = settleGroups(card.facts);
  return next === null ? card : settled(next, weighing);
}

function weigh(facts: readonly Grouping[], weighing: Weighing): Card {
  const { intercept, weights } = weightsOf(facts, weighing);
  const { points, pointsPerLogOdds } = scalePoints(weights);
  const { codes, won } = weighing;
  return {
    pointsPerLogOdds,
    logOddsAtZero: intercept,
    facts: facts.map((fact, at) =>
      pointed(fact, points[at] ?? { known: [], blank: null }, groupCounts(fact, binCodes(codes, fact), won)),
    ),
  };
}

function weightsOf(
  facts: readonly Grouping[],
  { codes, won, strength }: Weighing,
): { readonly intercept: number; readonly weights: readonly FactWeights[] } {
  const perRow = facts.length;
  const switches = new Uint16Array(won.length * perRow);
  let width = 0;
  const offsets = facts.map((fact, at) => {
    const from = width;
    const own = binCodes(codes, fact);
    const switchOf = groupByBin(fact).map((group) => from + group);
    for (let row = 0; row < won.length; row++)
      switches[row * perRow + at] = switchOf[own[row] as number] as number;
    width += fact.known.length + 1;
    return from;
  });
  const fit = fitLogistic({ width, perRow, codes: switches }, won, null, { l2: strength });
  const weights = facts.map(({ known, blankCounts }, at): FactWeights => {
    const from = offsets[at] as number;
    const blank = from + known.length;
    return {
      known: Array.from(fit.weights.subarray(from, blank)),
      blank: blankCounts ? (fit.weights[blank] as number) : null,
    };
  });
  return { intercept: fit.intercept, weights };
}

/** A blank without points of its own gets those that leave the expected score as it is. */
function pointed(fact: Grouping, points: FactPoints, { won, lost }: OutcomeCounts): CardFact {
  const sizes = fact.known.map((_, at) => (won[at] as number) + (lost[at] as number));
  const expected = sum(points.known.map((own, at) => own * (sizes[at] as number))) / Math.max(sum(sizes), 1);
  return {
    ...fact,
    known: fact.known.map(({ bins }, at) => ({ bins, points: points.known[at] ?? 0 })),
    whenUnknown: points.blank ?? Math.round(expected),
  };
}

/** What scores mean in log odds, rounding and all. */
function lineOf(
  scores: Float64Array,
  won: Uint8Array,
  card: Card,
): Pick<Card, 'pointsPerLogOdds' | 'logOddsAtZero'> {
  const counts = scoreCounts(scores, won);
  const all = counts.won.map((wins, at) => wins + (counts.lost[at] as number));
  const { slope, intercept, found } = fitLine(counts.scores, counts.won, all);
  return found && slope > 0 ? { pointsPerLogOdds: 1 / slope, logOddsAtZero: intercept } : card;
}
