import { writtenNumber } from '../../condition/written-value.ts';
import type { Estimate } from '../estimate.ts';
import { shareOf } from './filled.ts';
import type { Filled } from './filled.ts';
import type { OneSided } from './one-sided.ts';
import { figure, inRows, ofHundred } from './say-count.ts';

const byOutcome = ({ won, lost }: Filled): string =>
  `${ofHundred(shareOf(won))} won (${writtenNumber(won.filled)} of ${writtenNumber(won.n)}) and ${ofHundred(shareOf(lost))} lost (${writtenNumber(lost.filled)} of ${writtenNumber(lost.n)})`;

/** An area of which the interval reaches down to this says nothing against a column. */
const nearChance = 0.55;

/** What a column with a telling name tells by itself; nothing where that is no more than chance would have it. */
export function tellsAlone(alone: Estimate | null, filled: Filled): string {
  if (alone !== null && alone.value !== null && (alone.low ?? 0) <= nearChance) return '';
  if (alone !== null && alone.value !== null)
    return `; alone it tells won from lost with an AUC of ${figure(alone.value)} (${inRows(alone.n)})`;
  const n = filled.won.n + filled.lost.n;
  return `; it is filled in ${writtenNumber(filled.won.filled + filled.lost.filled)} of ${inRows(n)}`;
}

/** Why a column is too good to be true. */
export const sayAlone = ({ value, low, high, n }: Estimate): string =>
  `Alone it tells won from lost with an AUC of ${figure(value ?? 0)} (95%: ${figure(low ?? 0)} to ${figure(high ?? 1)}, ${inRows(n)}), too good to have been known beforehand.`;

/** Why being filled tells the outcome. */
export const sayFilled = (filled: Filled): string =>
  `It is filled in for ${byOutcome(filled)}, so that a blank gives the outcome away.`;

/** Why it was filled in at the end. */
export function sayFilledAtClose({ won, lost, open }: Filled): string {
  const closed = { n: won.n + lost.n, filled: won.filled + lost.filled };
  return `It is filled in for ${writtenNumber(closed.filled)} of ${writtenNumber(closed.n)} deals that have ended and for ${writtenNumber(open.filled)} of ${writtenNumber(open.n)} that have not, so it is filled in when they end.`;
}

/** Why one value gives the outcome away. */
export function sayOneSided({ name, n, won }: OneSided, { won: wins, lost: losses }: Filled): string {
  const isWon = won * 2 > n;
  const all = wins.n + losses.n;
  const value = name ?? 'A blank';
  const ended = isWon
    ? `${writtenNumber(won)} of ${inRows(n)} won`
    : `${writtenNumber(n - won)} of ${inRows(n)} were lost`;
  return `${value} stands for one outcome only: ${ended}, where ${ofHundred((isWon ? wins.n : losses.n) / Math.max(all, 1))} of all did.`;
}
