/** The ends of an interval. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** A number held between two others. */
export const within = (least: number, number: number, most: number): number =>
  Math.min(most, Math.max(least, number));

/** The chance that has these log odds. */
export const chanceOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** The log odds of a chance; infinite for 0 and 1. */
export const logOddsOf = (chance: number): number => Math.log(chance / (1 - chance));

/**
 * So many standard errors to each side of a share, taken on the scale of its log odds, which keeps the ends between
 * 0 and 1. A share of 0 or 1 has no such scale: it stays alone.
 */
export function logitEnds(share: number, standardError: number, wide: number): Ends {
  const spread = share * (1 - share);
  if (!(spread > 0) || !(standardError > 0)) return { low: share, high: share };
  const reach = (wide * standardError) / spread;
  const middle = logOddsOf(share);
  return {
    low: within(0, chanceOf(middle - reach), share),
    high: within(share, chanceOf(middle + reach), 1),
  };
}
