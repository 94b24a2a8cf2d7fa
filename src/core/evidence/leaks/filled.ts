import { inFigures, tallyOf } from '../columns/tally.ts';
import type { ColumnProfile } from '../columns/profile.ts';
import type { CodedColumn } from '../table.ts';
import type { LeakInput } from './leak-input.ts';

/** How many records of each outcome there are, and in how many a column is filled. */
export interface Filled {
  readonly won: { readonly n: number; readonly filled: number };
  readonly lost: { readonly n: number; readonly filled: number };
  /** Neither won nor lost. */
  readonly open: { readonly n: number; readonly filled: number };
}

/** How often a column is filled, by outcome. */
export function filledIn(column: CodedColumn, profile: ColumnProfile, input: LeakInput): Filled {
  const tally = tallyOf(column, input.table.rows);
  const isFigures = profile.kind === 'number' || profile.kind === 'date';
  const { blank } = isFigures ? inFigures(tally) : tally;
  const filled = new Float64Array(3);
  const all = new Float64Array(3);
  const count = (row: number): void => {
    const ended = input.won[row] ?? 2;
    all[ended] = (all[ended] ?? 0) + 1;
    if (blank[column.codes[row] ?? 0] !== 1) filled[ended] = (filled[ended] ?? 0) + 1;
  };
  for (const row of input.rows) count(row);
  for (let row = 0; row < input.table.rows; row += 1) if (input.won[row] === 2) count(row);
  const of = (ended: number): Filled['won'] => ({ n: all[ended] ?? 0, filled: filled[ended] ?? 0 });
  return { won: of(1), lost: of(0), open: of(2) };
}

/** A difference of so many points in a hundred is beyond what an honest habit of filling in makes. */
const wide = 0.3;
/** Standard errors that chance does not reach with a thousand columns. */
const errors = 5;
const fewest = 20;

/** Whether a column is filled for one outcome and blank for the other. */
export function tracksOutcome({ won, lost }: Filled): boolean {
  if (won.n < fewest || lost.n < fewest) return false;
  return differ(won, lost) && Math.abs(shareOf(won) - shareOf(lost)) >= wide;
}

/** Whether a column is filled only when a deal closes: blank for open deals, filled for many that have ended. */
export function filledAtClose({ won, lost, open }: Filled): boolean {
  const closed = { n: won.n + lost.n, filled: won.filled + lost.filled };
  if (open.n < fewest || closed.n < fewest) return false;
  return shareOf(open) <= 0.05 && shareOf(closed) >= 0.4 && differ(closed, open);
}

/** A share, 0 of none. */
export const shareOf = ({ n, filled }: Filled['won']): number => (n === 0 ? 0 : filled / n);

function differ(a: Filled['won'], b: Filled['won']): boolean {
  const both = (a.filled + b.filled) / (a.n + b.n);
  const error = Math.sqrt(both * (1 - both) * (1 / a.n + 1 / b.n));
  return error > 0 && Math.abs(shareOf(a) - shareOf(b)) >= errors * error;
}
