import { untold, type Estimate } from '../estimate.ts';
import { within } from './bounded.ts';
import { errorsWide } from './normal.ts';

/**
 * The Brier score: the mean square of how far each predicted chance lay from what came, 0 at best (Brier 1950), with an
 * interval from how much the squares spread, which takes two records. `won` holds 1 and 0; a record with anything else,
 * or without a chance, is left out; untold for no records.
 */
export function brier(
  chances: ArrayLike<number>,
  won: Uint8Array,
  rows: Uint32Array | null = null,
): Estimate {
  const length = rows === null ? won.length : rows.length;
  let [n, sum, squares] = [0, 0, 0];
  for (let at = 0; at < length; at += 1) {
    const row = rows === null ? at : (rows[at] ?? 0);
    const outcome = won[row] ?? 2;
    const miss = (outcome - (chances[row] ?? Number.NaN)) ** 2;
    if (outcome > 1 || Number.isNaN(miss)) continue;
    n += 1;
    sum += miss;
    squares += miss * miss;
  }
  if (n === 0) return untold(0);
  const value = sum / n;
  if (n === 1) return { value, low: null, high: null, n };
  const spread = Math.max(0, squares - sum * value) / (n - 1);
  const reach = errorsWide(0.95) * Math.sqrt(spread / n);
  return { value, low: within(0, value - reach, value), high: within(value, value + reach, 1), n };
}
