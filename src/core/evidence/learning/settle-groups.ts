import type { CardFact } from './card.ts';
import type { Grouping } from './grouping.ts';

/** Facts without those that give no points, and without groups of the same points; null where there are none. */
export function settleGroups(facts: readonly CardFact[]): readonly Grouping[] | null {
  const settled = facts.map(withoutTwins).filter(givesPoints);
  const groupsIn = (all: readonly Grouping[]): number =>
    all.reduce((total, { known }) => total + known.length, 0);
  return settled.length === facts.length && groupsIn(settled) === groupsIn(facts) ? null : settled;
}

const givesPoints = ({ known, blankCounts, whenUnknown }: CardFact): boolean =>
  known.length > 1 || (blankCounts && known[0]?.points !== whenUnknown);

/** Groups with the same points are one; of numbers, only neighbours. */
function withoutTwins(fact: CardFact): CardFact {
  const known: CardFact['known'][number][] = [];
  const places = fact.known.map(({ points, bins }) => {
    const at = placeFor(points, known, fact.binned.column.kind === 'number');
    known[at] = { points, bins: [...(known[at]?.bins ?? []), ...bins] };
    return at;
  });
  return { ...fact, known, rest: places[fact.rest] ?? 0 };
}

function placeFor(points: number, known: CardFact['known'], isOrdered: boolean): number {
  const last = known.length - 1;
  if (isOrdered) return known[last]?.points === points ? last : last + 1;
  const twin = known.findIndex((group) => group.points === points);
  return twin < 0 ? last + 1 : twin;
}
