const tiny = 1e-300;
const epsilon = 2 ** -53;

/**
 * The natural logarithm of the gamma function of x > 0, by Lanczos' series with g = 7 and nine terms; good to
 * 14 digits. https://dlmf.nist.gov/5.10
 */
function logGamma(x: number): number {
  const terms = [
    0.999_999_999_999_809_93, 676.520_368_121_885_1, -1_259.139_216_722_402_8, 771.323_428_777_653_13,
    -176.615_029_162_140_6, 12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6,
    1.505_632_735_149_311_6e-7,
  ];
  const sum = terms.reduce((total, term, at) => (at === 0 ? term : total + term / (x - 1 + at)), 0);
  const base = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum);
}

/** The lower incomplete gamma function as a share of the whole, by its series (https://dlmf.nist.gov/8.11#E4). */
function lowerShare(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 10_000 && term > sum * epsilon; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma(a));
}

/** The upper one, by its continued fraction in Lentz's way (https://dlmf.nist.gov/8.9#E2). */
function upperShare(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let product = d;
  for (let n = 1; n < 10_000; n += 1) {
    const factor = n * (a - n);
    b += 2;
    d = 1 / (factor * d + b || tiny);
    c = b + factor / c || tiny;
    product *= d * c;
    if (Math.abs(d * c - 1) < 2 * epsilon) break;
  }
  return product * Math.exp(a * Math.log(x) - x - logGamma(a));
}

/**
 * The chance that a chi-square number with so many degrees of freedom exceeds this one; 1 for anything up to 0 and for
 * what is no number. Good to 12 digits for up to some thousand degrees.
 */
export function chiSquareTail(chiSquare: number, degrees: number): number {
  if (!(chiSquare > 0) || !(degrees > 0)) return 1;
  if (chiSquare === Infinity) return 0;
  const [a, x] = [degrees / 2, chiSquare / 2];
  return Math.min(1, Math.max(0, x < a + 1 ? 1 - lowerShare(a, x) : upperShare(a, x)));
}

/** The chance that a standard normal number exceeds z; good to 12 digits, far out too. NaN is taken for 0. */
export function normalTail(z: number): number {
  const half = chiSquareTail(z * z, 1) / 2;
  return z < 0 ? 1 - half : half;
}

/** The chance that a standard normal number is at most z; good to 12 digits. */
export const normalCdf = (z: number): number => normalTail(-z);

/** The chance of a standard normal number at least as far from 0 as z, either way. */
export const twoSided = (z: number): number => chiSquareTail(z * z, 1);

/**
 * The z that a standard normal number stays under with this chance; infinite for 0 and 1. Good to 12 digits: the
 * approximation of Abramowitz and Stegun 26.2.23, made exact by Newton's steps.
 */
export function normalQuantile(chance: number): number {
  if (!(chance > 0)) return -Infinity;
  if (chance >= 1) return Infinity;
  if (chance > 0.5) return -normalQuantile(1 - chance);
  const t = Math.sqrt(-2 * Math.log(chance));
  let z =
    t -
    (2.515_517 + t * (0.802_853 + t * 0.010_328)) / (1 + t * (1.432_788 + t * (0.189_269 + t * 0.001_308)));
  for (let step = 0; step < 4; step += 1) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    if (density === 0) break;
    const error = (normalTail(z) - chance) / density;
    z += error / (1 + (z * error) / 2);
  }
  return -z;
}

/** How many standard errors to each side an interval of this confidence takes; 1.96 for 0.95. */
export const errorsWide = (confidence: number): number => normalQuantile(0.5 + confidence / 2);
