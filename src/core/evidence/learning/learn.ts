import { codesOf } from '../bins/bin-fact.ts';
import { sum } from '../bins/outcome-counts.ts';
import { spreadRows, taken, takeRows } from '../bins/take-rows.ts';
import { untold, type Estimate } from '../estimate.ts';
import { scoreCounts } from '../statistics/score-counts.ts';
import { reachOf, scoreRecords, type Card } from './card.ts';
import { chooseLimits } from './choose-limits.ts';
import { binCodes, type BinCodes } from './grouping.ts';
import { criterionOf } from './learned-criterion.ts';
import type { Learned, LearnInput } from './learned.ts';
import { leftOut } from './left-out.ts';
import { lessonsOf, proposeGroups, type Lessons, type ProposedGroups } from './propose-groups.ts';
import { tiersFrom } from './tiers-from.ts';
import { weighCard } from './weigh-card.ts';

/** What is alike is found on at most so many records, spread evenly; points are then weighed on all. */
const enoughToGroup = 100_000;
/** The whole way is tried on at most so many. */
const enoughToTry = 20_000;
/** Up to three times as many where wins, or losses, are so rare that fewer than these would be among them. */
const enoughOfRarer = 4000;
/** Fewer won, or fewer lost, and nothing is proposed. */
const fewestOfEach = 20;
const mostRows = 25;

/** The scorecard that the past proposes; without criteria where nothing was found that holds. */
export function learn(input: LearnInput): Learned {
  const outcomes = taken(input.won, input.learned, new Uint8Array(input.learned.length));
  const won = sum(outcomes);
  const lost = outcomes.length - won;
  const rarer = Math.min(won, lost);
  if (rarer < fewestOfEach) return tooFew(input, won, lost);
  const some = (usual: number): Lessons => {
    const most = Math.max(usual, Math.min(3 * usual, Math.ceil((enoughOfRarer * outcomes.length) / rarer)));
    return lessonsOf(input, spreadRows(input.learned, most));
  };
  const narrow = {
    mostRows: input.mostRows ?? mostRows,
    neutralBlanks: input.neutralBlanks ?? new Set<string>(),
    isWide: false,
  };
  const { limits, promised } = chooseLimits(some(enoughToTry), narrow, rarer);
  const groups = proposeGroups(some(enoughToGroup), limits);
  if (groups.facts.length === 0) return nothing(groups, constant(outcomes.length));
  if (!((promised.low ?? 0) > 0.5)) return nothing(groups, promised);
  const codes = codesFor(input, groups);
  const card = weighCard(groups.facts, { codes, won: outcomes, strength: groups.strength });
  return card.facts.length === 0
    ? nothing(groups, promised)
    : proposal(card, groups, { codes, outcomes, promised });
}

function codesFor({ columns, learned }: LearnInput, { facts }: ProposedGroups): BinCodes {
  const bins = new Map(facts.map(({ binned }) => [binned.column.id, binned.bins]));
  return new Map(
    columns.flatMap((column) => {
      const own = bins.get(column.id);
      return own ? [[column.id, codesOf(takeRows(column, learned), own)]] : [];
    }),
  );
}

function proposal(
  card: Card,
  { looked, strength }: ProposedGroups,
  { codes, outcomes, promised }: { codes: BinCodes; outcomes: Uint8Array; promised: Estimate },
): Learned {
  const { least, top } = reachOf(card);
  const inCard = new Map(card.facts.map((fact) => [fact.binned.column.id, fact]));
  const criteria = looked.flatMap(({ binned, p }) => {
    const fact = inCard.get(binned.column.id);
    return fact ? [criterionOf(fact, binCodes(codes, fact), outcomes, p)] : [];
  });
  const scores = scoreCounts(scoreRecords(card, codes, outcomes.length), outcomes);
  return {
    criteria: criteria.sort((a, b) => spanOf(b.rows) - spanOf(a.rows)),
    leftOut: looked.filter(({ binned }) => !inCard.has(binned.column.id)).map((one) => leftOut(one, true)),
    top,
    pointsPerLogOdds: card.pointsPerLogOdds,
    logOddsAtZero: card.logOddsAtZero,
    tiersFrom: tiersFrom(scores, least),
    strength,
    crossValidated: promised,
    warnings: sampled(looked[0]?.binned.codes.length ?? 0, outcomes.length),
  };
}

const sampled = (grouped: number, all: number): readonly string[] =>
  grouped === all
    ? []
    : [
        `Which values are alike was found on ${grouped} of ${all} records, spread evenly; points and counts are of all.`,
      ];

const spanOf = (rows: readonly { readonly points: number }[]): number =>
  Math.max(...rows.map(({ points }) => points)) - Math.min(...rows.map(({ points }) => points));

const constant = (n: number): Estimate => ({ value: 0.5, low: 0.5, high: 0.5, n });

function nothing(
  { looked, strength }: Pick<ProposedGroups, 'looked' | 'strength'>,
  promised: Estimate,
): Learned {
  return {
    criteria: [],
    leftOut: looked.map((one) => leftOut(one, false)),
    top: 0,
    pointsPerLogOdds: 0,
    logOddsAtZero: 0,
    tiersFrom: [0],
    strength,
    crossValidated: promised,
    warnings: [],
  };
}

function tooFew({ columns }: LearnInput, won: number, lost: number): Learned {
  const why = `There are ${won} won and ${lost} lost records to learn from; ${fewestOfEach} of each are the least.`;
  return {
    ...nothing({ looked: [], strength: 0 }, untold(won + lost)),
    leftOut: columns.map(({ id }) => ({
      fact: id,
      why: 'Too few records to learn from.',
      informationValue: null,
    })),
    warnings: [why],
  };
}
