/** So many records that each win with the same chance, and then add the same pull to the sum. */
export interface Pull {
  readonly count: number;
  readonly chance: number;
  readonly pull: number;
}

/** The cumulant generating function of the sum at one place, with its first two derivatives. */
interface Cumulants {
  readonly value: number;
  readonly slope: number;
  readonly bend: number;
}

/**
 * How far in standard errors of a normal number a sum lies out, by the chance of one as far out as this: the pulls of
 * winners, whose mean is 0. Above 0 for sums above 0. `step` is the least difference between two sums; half of it
 * is taken off, so that the chance is not too small for a sum of few records. The tail is that of Lugannani and Rice
 * in the form of Barndorff-Nielsen, with the second correction of Daniels (1987, Tail
 * probability approximations).
 */
export function saddlepointErrors(pulls: readonly Pull[], sum: number, step: number): number {
  const side = Math.sign(sum);
  const size = Math.abs(sum) - step / 2;
  if (size <= 0) return 0;
  const turned = side < 0 ? pulls.map((one) => ({ ...one, pull: -one.pull })) : pulls;
  return side * errorsAbove(turned, size, step);
}

function errorsAbove(pulls: readonly Pull[], sum: number, step: number): number {
  const plain = sum / Math.sqrt(cumulantsAt(pulls, 0).bend);
  const tilt = tiltFor(pulls, sum);
  const { value, bend } = cumulantsAt(pulls, tilt);
  const root = Math.sqrt(2 * Math.max(0, tilt * sum - value));
  // Near the middle the formula divides nothing by nothing, and the plain error is as good.
  if (!(root > 1e-3)) return plain;
  const half = (step * tilt) / 2;
  const spread = (half > 1e-6 ? (2 * Math.sinh(Math.min(half, 300))) / step : tilt) * Math.sqrt(bend);
  const errors = root + Math.log(spread / root) / root;
  return Number.isFinite(errors) ? Math.max(0, errors) : root;
}

/** The tilt under which the sum is expected: where the slope reaches it, by Newton's steps kept between two bounds. */
function tiltFor(pulls: readonly Pull[], sum: number): number {
  let [low, high] = [0, 1 / Math.max(...pulls.map(({ pull }) => Math.abs(pull)))];
  for (let doubled = 0; doubled < 60 && cumulantsAt(pulls, high).slope < sum; doubled++) high *= 2;
  let tilt = Math.min(high, sum / cumulantsAt(pulls, 0).bend);
  for (let round = 0; round < 60; round++) {
    const { slope, bend } = cumulantsAt(pulls, tilt);
    if (slope < sum) low = tilt;
    else high = tilt;
    const next = tilt + (sum - slope) / bend;
    const kept = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(kept - tilt) <= 1e-10 * tilt) break;
    tilt = kept;
  }
  return tilt;
}

function cumulantsAt(pulls: readonly Pull[], tilt: number): Cumulants {
  let [value, slope, bend] = [0, 0, 0];
  for (const { count, chance, pull } of pulls) {
    const lift = tilt * pull;
    // ln(1 − p + p eˣ), taken from the greater side so that nothing overflows.
    const top = Math.max(0, lift);
    const lost = (1 - chance) * Math.exp(-top);
    const won = chance * Math.exp(lift - top);
    const tilted = won / (lost + won);
    value += count * (top + Math.log(lost + won));
    slope += count * pull * tilted;
    bend += count * pull * pull * tilted * (1 - tilted);
  }
  return { value, slope, bend };
}
