import { writtenNumber } from '../../condition/written-value.ts';
import type { Scorecard } from '../../icp/model.ts';
import type { Estimate } from '../estimate.ts';

/** What the scorecard and the records are called. */
export interface Spoken {
  readonly card: string;
  /** `deal`, `deals` */
  readonly one: string;
  readonly many: string;
}

/** A scorecard of companies is held against deals too: a company is not won or lost but by a deal. */
export function spokenOf({ label, object }: Pick<Scorecard, 'label' | 'object'>): Spoken {
  const one = object === 'company' ? 'deal' : object;
  return { card: label, one, many: `${one}s` };
}

/** `1 deal`, `1,240 deals` */
export const countOf = (count: number, { one, many }: Spoken): string =>
  `${writtenNumber(count)} ${count === 1 ? one : many}`;

/** `7 of 1,240 deals` */
export const partOf = (count: number, all: number, spoken: Spoken): string =>
  `${writtenNumber(count)} of ${countOf(all, spoken)}`;

/** A share as how many times in 100: `64`; with a decimal where it would otherwise be taken for the half, `50.4`. */
export function inHundred(share: number): string {
  const rounded = Math.round(share * 100);
  return rounded === 50 && share !== 0.5 ? decimal(share * 100) : String(rounded);
}

/** With one decimal, rounded away from 50 where it is not 50: `50.4`, `61.0`. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  const shown = rounded === 50 && value !== 50 ? (value > 50 ? 50.1 : 49.9) : rounded;
  return shown.toFixed(1);
}

/** `95%: 60 to 68`, times in 100; with a decimal where the ends are close. */
export function rangeInHundred({ low, high }: Estimate): string {
  const [from, to] = [low ?? 0, high ?? 1];
  const written = to - from < 0.04 ? (share: number): string => decimal(share * 100) : inHundred;
  return `95%: ${written(from)} to ${written(to)}`;
}
