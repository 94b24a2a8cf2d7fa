import type { Condition, Fact } from '../condition/model.ts';
import { factsOf, isTimeRelative } from '../condition/operators.ts';
import { sayWitness } from '../condition/say-witness.ts';
import { searchWitness } from '../condition/witness.ts';
import type { FitCriterion } from './model.ts';
import { tied } from './tied.ts';

export { reachableTotals } from './reachable-totals.ts';

/** Two bands of one criterion that hold at once, by their places, with values that both hold for, in words. */
export interface BandOverlap {
  readonly first: number;
  readonly second: number;
  readonly witness: string;
}

/**
 * Every two bands of a criterion that can hold at once. Only overlaps that a value shows are told: text patterns that
 * may or may not overlap are let pass.
 */
export function overlappingBands(criterion: FitCriterion, facts: readonly Fact[]): readonly BandOverlap[] {
  const bands = criterion.bands ?? [];
  return bands.flatMap((band, first) =>
    bands.slice(first + 1).flatMap((other, index) => {
      const both = [band.when, other.when];
      const search = searchWitness(both, facts);
      if (search === 'none' || search === 'unclear') return [];
      const witness = sayWitness(search.found, both.some(isTimeRelative));
      return [{ first, second: first + 1 + index, witness }];
    }),
  );
}

/**
 * Conditions that cannot all hold at once, by their places: as few as contradict each other. Null when they can, or
 * when nothing proves that they cannot.
 */
export function contradiction(
  conditions: readonly Condition[],
  facts: readonly Fact[],
): readonly number[] | null {
  const contradicts = (places: readonly number[]): boolean =>
    searchWitness(placed(conditions, places), facts) === 'none';
  for (const places of sharingFacts(conditions)) {
    if (!contradicts(places)) continue;
    let fewest = places;
    for (const place of places) {
      const without = fewest.filter((other) => other !== place);
      if (contradicts(without)) fewest = without;
    }
    return fewest;
  }
  return null;
}

/** Whether conditions can all hold at once; true as well when nothing proves that they cannot. */
export const canAllHold = (conditions: readonly Condition[], facts: readonly Fact[]): boolean =>
  contradiction(conditions, facts) === null;

const placed = (conditions: readonly Condition[], places: readonly number[]): readonly Condition[] =>
  conditions.filter((_, place) => places.includes(place));

/** The places of conditions, parted into sets that share no fact. */
function sharingFacts(conditions: readonly Condition[]): readonly (readonly number[])[] {
  const ids = [...new Set(conditions.flatMap(factsOf))];
  const read = conditions.map((condition) => factsOf(condition).map((id) => ids.indexOf(id)));
  const places = [...conditions.keys()];
  return tied(places, (place) => read[place] ?? []).map(({ members }) => [...members].sort((a, b) => a - b));
}
