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
const better = 0.01;

/**
 * Whether a card takes facts only that are sure by themselves. Of few records many facts that each tell a little can
 * tell a lot together: where cross-validation of the whole way promises clearly more with all of them, all may be in.
 */
export function chooseLimits(lessons: Lessons, narrow: CardLimits, rarer: number): ChosenLimits {
  const sure = { limits: narrow, promised: crossValidated(lessons, narrow) };
  if (rarer < rarerFor.least || rarer >= rarerFor.most) return sure;
  const wide = { ...narrow, isWide: true };
  const promised = crossValidated(lessons, wide);
  return (promised.value ?? 0) > (sure.promised.value ?? 1) + better ? { limits: wide, promised } : sure;
}
