/**
 * Chances of a test's result by luck, made larger for how many were looked at (Holm 1979), in the same order: below
 * 0.05 means below it for all of them together. What is null was not looked at and stays null.
 */
export function holm(ps: readonly (number | null)[]): readonly (number | null)[] {
  const looked = ps
    .flatMap((p, at) => (p === null ? [] : [{ p, at }]))
    .sort((one, other) => one.p - other.p || one.at - other.at);
  const corrected: (number | null)[] = ps.map(() => null);
  let least = 0;
  looked.forEach(({ p, at }, rank) => {
    least = Math.max(least, Math.min(1, p * (looked.length - rank)));
    corrected[at] = least;
  });
  return corrected;
}
