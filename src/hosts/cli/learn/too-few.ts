import type { Parts } from '../../../core/evidence/backtest/split.ts';
import type { ClosedRecords } from './declared-fact.ts';

/** How many records there are where they are too few for a verdict, and how many it takes. */
export interface TooFew {
  /** Won and lost among those that were kept apart to judge. */
  readonly won: number;
  readonly lost: number;
  readonly closed: number;
  /** About so many closed records it takes, if as many of them are won as now. */
  readonly wanted: number;
}

/** The fewest won, and the fewest lost, that a verdict takes. */
export const fewestToJudge = 40;
/** The share of records that is kept apart to judge. */
const judgedShare = 0.3;

/** Whether too few were kept apart for a verdict; null where there are enough. */
export function tooFewOf({ won, rows }: ClosedRecords, { judged }: Parts): TooFew | null {
  const wins = judged.reduce((sum, row) => sum + (won[row] as number), 0);
  const losses = judged.length - wins;
  if (wins >= fewestToJudge && losses >= fewestToJudge) return null;
  const all = won.reduce((sum, one) => sum + one, 0);
  const rarer = Math.max(1, Math.min(all, rows.length - all)) / Math.max(1, rows.length);
  const least = fewestToJudge / judgedShare / rarer;
  // The last third of a file may hold fewer of either than the whole of it.
  const wanted = Math.ceil(Math.max(least, rows.length + 10) / 10) * 10;
  return { won: wins, lost: losses, closed: rows.length, wanted };
}
