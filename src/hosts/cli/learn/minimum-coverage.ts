import type { ProposedCriterion } from './proposed-criterion.ts';

/** Shares of known weight below which there may be no score, strictest first. */
const steps = [0.5, 0.4, 0.3, 0.2, 0.1];
/** So many of the records that were learned from may go without a score. */
const mostAbstained = 0.005;

/** The greatest coverage to be asked for that leaves next to no record of the past without a score. */
export function minimumCoverage(criteria: readonly ProposedCriterion[], learned: Uint32Array): number {
  const weighed = criteria.map((one) => ({ isKnown: knownIn(one), weight: weightOf(one) }));
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (all === 0 || learned.length === 0) return 0;
  const short = steps.map(() => 0);
  for (const row of learned) {
    let known = 0;
    for (const { isKnown, weight } of weighed) if (isKnown(row)) known += weight;
    for (const [at, step] of steps.entries()) if (known / all < step) short[at] = (short[at] ?? 0) + 1;
  }
  return steps.find((_, at) => (short[at] ?? 0) <= learned.length * mostAbstained) ?? 0;
}

function knownIn({ declared: { values } }: ProposedCriterion): (row: number) => boolean {
  return values.kind === 'number'
    ? (row) => !Number.isNaN(values.values[row])
    : (row) => (values.codes[row] as number) >= 0;
}

/** As the engine weighs a criterion: what it can give at most less what it gives at least, where it is known. */
function weightOf({ criterion: { points, bands = [], otherwise } }: ProposedCriterion): number {
  const all = [...(points === undefined ? [] : [points]), ...bands.map((band) => band.points), otherwise];
  return Math.max(...all) - Math.min(...all);
}
