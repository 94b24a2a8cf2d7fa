import { writtenNumber } from '../../core/condition/written-value.ts';
import type { Estimate } from '../../core/evidence/estimate.ts';
import type { BacktestNames } from './backtest-view.ts';

/** What stands for a figure that cannot be told. */
export const untoldWord = 'Cannot be told';
const noInterval = 'no interval';
/** Fewer records than these show little, and say so. */
const fewRecords = 5;

type Figure = number | null;

const isTold = (value: Figure): value is number => value !== null && Number.isFinite(value);

/** `0.71`, `−0.02`, with a real minus sign; `Cannot be told` for what is not a number. */
export function decimal(value: Figure, places = 2): string {
  if (!isTold(value)) return untoldWord;
  const size = Math.abs(value).toFixed(places);
  return value < 0 && Number(size) !== 0 ? `−${size}` : size;
}

/** A share in whole per cent: `32%`; what is not quite none or all says so. */
export function percent(value: Figure): string {
  if (!isTold(value)) return untoldWord;
  if (value > 0 && value < 0.005) return 'under 1%';
  if (value < 1 && value >= 0.995) return 'over 99%';
  return `${Math.round(value * 100)}%`;
}

/** Times in a hundred: `71`. */
export const inHundred = (value: number): string => String(Math.round(value * 100));

/** `0.68 to 0.74`; `no interval` where there is none, or one without width, which says nothing of how sure it is. */
export const interval = ({ low, high }: Pick<Estimate, 'low' | 'high'>, places = 2): string =>
  isTold(low) && isTold(high) && low !== high
    ? `${decimal(low, places)} to ${decimal(high, places)}`
    : noInterval;

/** `29 to 35%`; `no interval` where there is none. */
export function percentInterval({ low, high }: Pick<Estimate, 'low' | 'high'>): string {
  if (!isTold(low) || !isTold(high)) return noInterval;
  const [from, to] = [percent(low), percent(high)];
  return /^\d+%$/.test(from) && /^\d+%$/.test(to) ? `${from.slice(0, -1)} to ${to}` : `${from} to ${to}`;
}

/** `0.71 (0.68 to 0.74)`; `cannot be told`. */
export const withInterval = (estimate: Estimate, places = 2): string =>
  isTold(estimate.value)
    ? `${decimal(estimate.value, places)} (${interval(estimate, places)})`
    : untoldWord.toLowerCase();

/** `1 deal`, `1,240 deals`. */
export const countOf = (count: number, { one, many }: Pick<BacktestNames, 'one' | 'many'>): string =>
  `${writtenNumber(count)} ${count === 1 ? one : many}`;

/** A share won with its interval and what it is out of: `32% (29 to 35%), 400 of 1,240`. */
export function rateText(row: {
  readonly n: number;
  readonly won: number;
  readonly rate: Figure;
  readonly low: Figure;
  readonly high: Figure;
}): string {
  const out = `${writtenNumber(row.won)} of ${writtenNumber(row.n)}`;
  if (row.n === 0 || !isTold(row.rate)) return row.n === 0 ? 'none' : out;
  const text = `${percent(row.rate)} (${percentInterval(row)}), ${out}`;
  return row.n < fewRecords ? `${text}; fewer than five show little` : text;
}
