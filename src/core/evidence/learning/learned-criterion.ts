import type { Bin } from '../bins/bin-fact.ts';
import { weightOfEvidence } from '../bins/weight-of-evidence.ts';
import { wilson } from '../statistics/wilson.ts';
import type { CardFact } from './card.ts';
import { groupCounts } from './grouping.ts';
import type { LearnedCriterion, LearnedRange, LearnedRow } from './learned.ts';

/** One fact of a card as people read it, counted over the records whose bins are in `codes`. */
export function criterionOf(fact: CardFact, codes: Uint8Array, won: Uint8Array, p: number): LearnedCriterion {
  const counts = groupCounts(fact, codes, won);
  const { weights, informationValue } = weightOfEvidence(counts);
  const rows = Array.from(counts.won, (wins, group): LearnedRow => {
    const n = wins + (counts.lost[group] as number);
    return {
      range: rangeOf(fact, group),
      points: fact.known[group]?.points ?? fact.whenUnknown,
      n,
      won: wins,
      rate: wilson(wins, n),
      weightOfEvidence: weights[group] as number,
    };
  });
  return {
    fact: fact.binned.column.id,
    rows: rows
      .filter(({ range, n }) => range.kind !== 'blank' || (fact.blankCounts && n > 0))
      .sort(inReadingOrder),
    whenUnknown: fact.whenUnknown,
    informationValue,
    p,
  };
}

function rangeOf({ binned, known, rest }: CardFact, group: number): LearnedRange {
  const bins = known[group]?.bins.flatMap((bin) => binned.bins[bin] ?? []);
  if (!bins) return { kind: 'blank' };
  if (binned.column.kind === 'number') return numbersOf(bins);
  const levels = bins.flatMap((bin) =>
    bin.kind === 'level' ? [bin.level] : bin.kind === 'rest' ? bin.levels : [],
  );
  return { kind: group === rest ? 'rest' : 'levels', levels };
}

/** From the lowest bin to the highest; groups of numbers are neighbours. */
function numbersOf(bins: readonly Bin[]): LearnedRange {
  const [first, last] = [bins[0], bins.at(-1)];
  return {
    kind: 'number',
    from: first?.kind === 'number' ? first.from : null,
    to: last?.kind === 'number' ? last.to : null,
  };
}

const places: Record<LearnedRange['kind'], number> = { number: 0, levels: 0, rest: 1, blank: 2 };

function inReadingOrder(a: LearnedRow, b: LearnedRow): number {
  const place = places[a.range.kind] - places[b.range.kind];
  if (place !== 0) return place;
  if (a.range.kind === 'number' && b.range.kind === 'number')
    return (a.range.from ?? -Infinity) - (b.range.from ?? -Infinity);
  return b.points - a.points;
}
