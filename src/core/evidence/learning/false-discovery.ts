/**
 * Chances corrected for how many were looked at, so that of what stands below a bound no more than that share is
 * expected to be noise, and where all is noise no more than that chance remains of finding anything. Benjamini and
 * Hochberg 1995 (https://doi.org/10.1111/j.2517-6161.1995.tb02031.x).
 */
export function falseDiscovery(chances: readonly number[]): readonly number[] {
  const order = Array.from(chances.keys()).sort((a, b) => (chances[b] as number) - (chances[a] as number));
  const corrected = Array.from(chances);
  let least = 1;
  for (const [at, index] of order.entries()) {
    least = Math.min(least, ((chances[index] as number) * chances.length) / (chances.length - at));
    corrected[index] = least;
  }
  return corrected;
}
