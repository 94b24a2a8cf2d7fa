import type { Groups } from './groups.ts';

/** A value that stands in a column for one outcome only. */
export interface OneSided {
  /** For people; null for blanks. */
  readonly name: string | null;
  readonly n: number;
  readonly won: number;
}

/** Records that a value needs, of those with its outcome. */
const share = 0.05;
const fewest = 20;
const purity = 0.995;
/** An honest fact may multiply the odds; twenty times is beyond what any is known to do. */
const odds = 20;
const chance = 0.01;

/** How many values of a column are common enough to be looked at. */
export const valuesLookedAt = (groups: Groups): number =>
  groups.names.filter((_, group) => countsOf(groups, group).n >= fewest).length;

/**
 * The commonest value that stands for one outcome only, more than even odds of twenty to one would give by chance
 * among `looks` values (Chernoff's bound on a binomial tail); null where there is none.
 */
export function oneSided(groups: Groups, looks: number): OneSided | null {
  const all = groups.names.map((_, group) => countsOf(groups, group));
  const won = all.reduce((sum, group) => sum + group.won, 0);
  const lost = all.reduce((sum, group) => sum + group.n - group.won, 0);
  if (won === 0 || lost === 0) return null;
  const told = all
    .map((counts, group) => ({ ...counts, name: groups.names[group] ?? null }))
    .filter(({ n, won: wins }) => isPure(wins, n, won, lost, looks) || isPure(n - wins, n, lost, won, looks));
  return told.reduce<OneSided | null>((most, one) => (most === null || one.n > most.n ? one : most), null);
}

/** Whether nearly all of a group ended as `ended` of all records did, beyond what a strong fact could do. */
function isPure(these: number, n: number, ended: number, others: number, looks: number): boolean {
  if (n < fewest || these < purity * n || these < share * ended) return false;
  const even = (odds * ended) / others;
  const expected = even / (1 + even);
  const seen = these / n;
  if (seen <= expected) return false;
  const missed = seen === 1 ? 0 : (1 - seen) * Math.log((1 - seen) / (1 - expected));
  return Math.exp(-n * (seen * Math.log(seen / expected) + missed)) * looks < chance;
}

function countsOf({ won, lost }: Groups, group: number): { readonly n: number; readonly won: number } {
  const wins = (won[0][group] ?? 0) + (won[1][group] ?? 0);
  return { won: wins, n: wins + (lost[0][group] ?? 0) + (lost[1][group] ?? 0) };
}
