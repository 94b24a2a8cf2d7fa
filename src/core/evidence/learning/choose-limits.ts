import type { Estimate } from '../estimate.ts';
import { crossValidated } from './cross-validate.ts';
import type { CardLimits, Lessons } from './propose-groups.ts';

/** Limits of a card, and what cross-validation promises of one that keeps to them. */
export interface ChosenLimits {
  readonly limits: CardLimits;
  readonly promised: Estimate;
}

/** With fewer won, or lost, records no fact is taken that is not sure by itself; with more, those that tell are sure. */
const rarerFor = { least: 100, most: 1000 };
/** How much more area under the curve facts must promise that are not sure by themselves. */
const better = 0.02;
/**
 * Two ways are tried, and the second on columns of which none is sure: its interval, this many times as wide below, must
 * still lie above chance.
 */
const wider = 1.5;

/**
 * Whether a card takes facts only that are sure by themselves. Of few records many facts that each tell a little can
 * tell a lot together: where cross-validation of the whole way promises clearly more with all of them, all may be in.
 */
export function chooseLimits(lessons: Lessons, narrow: CardLimits, rarer: number): ChosenLimits {
  const sure = { limits: narrow, promised: crossValidated(lessons, narrow) };
  if (rarer < rarerFor.least || rarer >= rarerFor.most) return sure;
  const wide = { ...narrow, isWide: true };
  const promised = crossValidated(lessons, wide);
  const isBetter = (promised.value ?? 0) > (sure.promised.value ?? 1) + better;
  return isBetter && isSure(promised) ? { limits: wide, promised } : sure;
}

function isSure({ value, low }: Estimate): boolean {
  if (value === null || low === null) return false;
  const middle = logit(value);
  return middle - wider * (middle - logit(low)) > 0;
}

const logit = (share: number): number => Math.log(share / (1 - share));
