import { merged, mergersOf, type GroupedFact, type Merger } from './grouped-fact.ts';
import { copyOf, type Quadratic } from './quadratic.ts';

/**
 * A fact of numbers with neighbours merged until its weights only rise, or only fall, whichever costs less; as it was
 * where that costs more than `most`. The quadratic follows.
 */
export function inOneDirection(fact: GroupedFact, quadratic: Quadratic, most: number): GroupedFact {
  const ways = ([1, -1] as const).map((direction) => mergersFor(fact, copyOf(quadratic), direction));
  const best = ways.reduce((a, b) => (b.loss < a.loss ? b : a));
  if (best.mergers.length === 0 || best.loss > most) return fact;
  return best.mergers.reduce((merging, merger) => merged(merging, quadratic, merger), fact);
}

function mergersFor(
  fact: GroupedFact,
  quadratic: Quadratic,
  direction: 1 | -1,
): { readonly mergers: readonly Merger[]; readonly loss: number } {
  const mergers: Merger[] = [];
  let merging = fact;
  for (;;) {
    const wrong = mergersOf(quadratic, merging).filter(
      (merger) => rise(quadratic, merging, merger) * direction < 0,
    );
    const cheapest = wrong.reduce<Merger | null>((a, b) => (a === null || b.loss < a.loss ? b : a), null);
    if (!cheapest) return { mergers, loss: mergers.reduce((total, { loss }) => total + loss, 0) };
    mergers.push(cheapest);
    merging = merged(merging, quadratic, cheapest);
  }
}

/** From one known group to its neighbour; 0 for a blank, which has no direction. */
function rise({ weights }: Quadratic, { known }: GroupedFact, { into, from }: Merger): number {
  const [lower, upper] = [known[into], from === null ? undefined : known[from]];
  return lower && upper ? (weights[upper.node] as number) - (weights[lower.node] as number) : 0;
}
