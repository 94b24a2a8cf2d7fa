import { untold, type Estimate } from '../estimate.ts';
import { within } from './bounded.ts';
import { errorsWide } from './normal.ts';

/**
 * The share won of n records with Wilson's score interval (1927), without a correction for continuity; untold for no
 * records.
 */
export function wilson(won: number, n: number, confidence = 0.95): Estimate {
  if (!(n > 0) || !(won >= 0)) return untold(0);
  const value = Math.min(1, won / n);
  const square = errorsWide(confidence) ** 2;
  const middle = (value + square / (2 * n)) / (1 + square / n);
  const reach = Math.sqrt(square * ((value * (1 - value)) / n + square / (4 * n * n))) / (1 + square / n);
  return {
    value,
    low: value === 0 ? 0 : within(0, middle - reach, value),
    high: value === 1 ? 1 : within(value, middle + reach, 1),
    n,
  };
}
