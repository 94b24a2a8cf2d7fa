import type { Scorecard, Tier } from '../../../core/icp/model.ts';

/** The least and the greatest score of a record of which everything is known. */
export interface Reach {
  readonly least: number;
  readonly greatest: number;
}

/**
 * Tiers that begin where it was learned, best first: under the names that today's scorecard gives them, as far as there
 * are as many, else a, b, c. What no record can reach is left out.
 */
export function proposedTiers(
  from: readonly number[],
  { least, greatest }: Reach,
  today: Scorecard | null,
): readonly Tier[] {
  const wanted = [...new Set(from.map(Math.ceil))]
    .filter((start) => start > least && start <= greatest)
    .toSorted((a, b) => b - a);
  const names = today?.tiers ?? [];
  const starts = [...wanted.slice(0, names.length > 0 ? names.length - 1 : letters.length - 1), 0];
  return starts.map((start, at) => {
    const isLast = at === starts.length - 1;
    const known = isLast ? names.at(-1) : names[at];
    if (known) return { id: known.id, label: known.label, from: start, action: known.action };
    const letter = letters[at] ?? 'z';
    return { id: letter, label: letter.toUpperCase(), from: start, action: at === 0 ? 'pursue' : 'nurture' };
  });
}

const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
