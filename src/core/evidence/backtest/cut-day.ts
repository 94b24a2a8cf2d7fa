import { noDay } from '../table.ts';

/**
 * The day from which on the share of records is nearest to `share`, the earlier of two as near, never the first unless
 * it is the only one; null where no day is known. `dated` is how many are.
 */
export function cutDay(
  days: Int32Array,
  share: number,
): { readonly cut: number | null; readonly dated: number } {
  const counts = countsOf(days);
  return { cut: counts.dated === 0 ? null : cutOf(counts, share), dated: counts.dated };
}

/** How many records there are of each day. */
interface DayCounts {
  readonly first: number;
  /** By day from the first on. */
  readonly counts: Uint32Array;
  /** Records whose day is known. */
  readonly dated: number;
}

function countsOf(days: Int32Array): DayCounts {
  let [first, last] = [Infinity, -Infinity];
  for (let row = 0; row < days.length; row++) {
    const day = days[row] as number;
    if (day === noDay) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (first > last) return { first: 0, counts: new Uint32Array(0), dated: 0 };
  const counts = new Uint32Array(last - first + 1);
  let dated = 0;
  for (let row = 0; row < days.length; row++) {
    const day = days[row] as number;
    if (day === noDay) continue;
    counts[day - first] = (counts[day - first] as number) + 1;
    dated++;
  }
  return { first, counts, dated };
}

function cutOf({ first, counts, dated }: DayCounts, share: number): number {
  const wanted = Math.round(dated * (1 - share));
  const among = Math.min(wanted, dated - 1);
  let [nth, before] = [0, 0];
  while (before + (counts[nth] as number) <= among) before += counts[nth++] as number;
  const after = before + (counts[nth] as number);
  if (after === dated || (before > 0 && after - wanted >= wanted - before)) return first + nth;
  const next = counts.findIndex((count, at) => at > nth && count > 0);
  return first + next;
}
