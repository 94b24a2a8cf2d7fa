import type { BinnedFact } from '../bins/bin-fact.ts';
import type { OutcomeCounts } from '../bins/outcome-counts.ts';
import { hold, lossOfTie, type Quadratic, type Tie } from './quadratic.ts';

/** Bins that get the same points. */
export interface BinGroup {
  /** Its weight in the quadratic. */
  readonly node: number;
  readonly bins: readonly number[];
  readonly n: number;
}

/** A fact while its bins are merged. */
export interface GroupedFact {
  readonly binned: BinnedFact;
  /** Only neighbours may be merged. */
  readonly ordered: boolean;
  /** Groups of known values; a fact of one group, and no blank of its own, tells nothing. */
  readonly known: readonly BinGroup[];
  /** Records without a value; null where there are none. */
  readonly blank: BinGroup | null;
  /** Whether the blank gets points of its own; false where there is none. */
  readonly blankCounts: boolean;
}

/** A fact with every bin that has records a group of its own; `offset` is its first weight. */
export function groupedFact(
  binned: BinnedFact,
  { won, lost }: OutcomeCounts,
  { offset, blankIsNeutral }: { readonly offset: number; readonly blankIsNeutral: boolean },
): GroupedFact {
  const sizes = binned.bins.map((_, bin) => (won[bin] as number) + (lost[bin] as number));
  const groups = sizes.map((n, bin): BinGroup => ({ node: offset + bin, bins: [bin], n }));
  const known = groups.slice(0, -1).filter(({ n }) => n > 0);
  const blank = groups.at(-1);
  const hasBlank = blank !== undefined && blank.n > 0 && known.length > 0;
  return {
    binned,
    ordered: binned.column.kind === 'number',
    known,
    blank: hasBlank ? blank : null,
    blankCounts: hasBlank && !blankIsNeutral,
  };
}

/** Whether the fact still tells anything. */
export const tells = ({ known, blankCounts }: GroupedFact): boolean =>
  known.length > 1 || (known.length === 1 && blankCounts);

/** Rows that the fact takes on a card; a blank takes one when it has points of its own. */
export const rowsOf = (fact: GroupedFact): number =>
  tells(fact) ? fact.known.length + (fact.blankCounts ? 1 : 0) : 0;

/** Two groups that may become one, or a blank that may be worth what the known values are worth on the whole. */
export interface Merger {
  /** A place among the known, and the one that joins it; null for the blank. */
  readonly into: number;
  readonly from: number | null;
  readonly tie: Tie;
  readonly loss: number;
}

/** What may be merged in a fact, with what each costs in log likelihood. */
export function mergersOf(quadratic: Quadratic, fact: GroupedFact): readonly Merger[] {
  const { known, ordered } = fact;
  const merger = (into: number, from: number | null, tie: Tie): Merger => ({
    into,
    from,
    tie,
    loss: lossOfTie(quadratic, tie),
  });
  const pairs = known.flatMap((group, into) => {
    const others = ordered ? known.slice(into + 1, into + 2) : known.slice(into + 1);
    return others.map(({ node }, at) =>
      merger(into, into + 1 + at, { weight: node, others: [{ weight: group.node, share: 1 }] }),
    );
  });
  const blank = blankTie(fact);
  return blank ? [...pairs, merger(0, null, blank)] : pairs;
}

function blankTie({ known, blank, blankCounts }: GroupedFact): Tie | null {
  if (blank === null || !blankCounts) return null;
  const all = known.reduce((total, { n }) => total + n, 0);
  return { weight: blank.node, others: known.map(({ node, n }) => ({ weight: node, share: n / all })) };
}

/** The fact with two of its groups merged; the quadratic follows. */
export function merged(fact: GroupedFact, quadratic: Quadratic, { into, from, tie }: Merger): GroupedFact {
  hold(quadratic, tie);
  if (from === null) return { ...fact, blankCounts: false };
  const [first, second] = [fact.known[into], fact.known[from]];
  if (!first || !second) return fact;
  const both = { node: first.node, bins: [...first.bins, ...second.bins], n: first.n + second.n };
  return {
    ...fact,
    known: fact.known.flatMap((group, at) => (at === into ? [both] : at === from ? [] : [group])),
  };
}
