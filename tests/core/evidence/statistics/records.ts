import fc from 'fast-check';
import { normalQuantile } from '../../../../src/core/evidence/statistics/normal.ts';
import type { Seeded } from '../../../../src/core/evidence/statistics/seeded.ts';

/** Records with a score each; `won` holds 1 and 0. */
export interface Scored {
  readonly scores: Float64Array;
  readonly won: Uint8Array;
}

/** Written as tests write it: what won scored, and what lost. */
export function scored(ofWon: readonly number[], ofLost: readonly number[]): Scored {
  return {
    scores: Float64Array.from([...ofWon, ...ofLost]),
    won: Uint8Array.from([...ofWon.map(() => 1), ...ofLost.map(() => 0)]),
  };
}

/** A few scores with many ties among them, or none. */
export const someScores = (least: number, most: number): fc.Arbitrary<number[]> =>
  fc.oneof(
    fc.array(fc.integer({ min: -3, max: 3 }), { minLength: least, maxLength: most }),
    fc.array(
      fc.integer({ min: 0, max: 16 }).map((number) => number / 8),
      { minLength: least, maxLength: most },
    ),
    fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: least, maxLength: most }),
  );

/** What won and what lost, some of each. */
export const someScored = fc
  .tuple(someScores(1, 25), someScores(1, 25))
  .map(([ofWon, ofLost]) => scored(ofWon, ofLost));

/** Anything at all: scores that are no numbers or have no end, and outcomes that are neither. */
export const anything = fc
  .array(
    fc.record({
      score: fc.oneof(
        fc.double(),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(Infinity, -Infinity, Number.NaN, -0),
      ),
      other: fc.oneof(fc.double(), fc.integer({ min: 0, max: 3 })),
      chance: fc.double({ min: 0, max: 1, noNaN: true }),
      won: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: 40 },
  )
  .map((records) => ({
    scores: Float64Array.from(records, ({ score }) => score),
    others: Float64Array.from(records, ({ other }) => other),
    chances: Float64Array.from(records, ({ chance }) => chance),
    won: Uint8Array.from(records, ({ won }) => won),
  }));

/**
 * Scores of won and lost records as normal numbers of spread 1 whose area under the ROC curve is this one; rounded to
 * steps of 1/`steps`, so that they tie, when that is given.
 */
export function binormal(
  area: number,
  { won, lost }: { readonly won: number; readonly lost: number },
  { normal }: Seeded,
  steps: number | null = null,
): Scored {
  const apart = Math.SQRT2 * normalQuantile(area);
  const one = (mean: number): number =>
    steps === null ? mean + normal() : Math.round((mean + normal()) * steps) / steps;
  return {
    scores: Float64Array.from({ length: won + lost }, (_, at) => one(at < won ? apart : 0)),
    won: Uint8Array.from({ length: won + lost }, (_, at) => Number(at < won)),
  };
}

/** The same, with each record won by chance, and whole scores, four to a spread. */
export function drawn(
  area: number,
  { n, base }: { readonly n: number; readonly base: number },
  { uniform, normal }: Seeded,
): Scored {
  const apart = Math.SQRT2 * normalQuantile(area);
  const won = Uint8Array.from({ length: n }, () => Number(uniform() < base));
  return { won, scores: Float64Array.from(won, (outcome) => Math.round(4 * (outcome * apart + normal()))) };
}

/** How many of the intervals hold the truth, as a share. */
export function coverage(
  runs: number,
  truth: number,
  interval: () => { readonly low: number | null; readonly high: number | null },
): number {
  let held = 0;
  for (let run = 0; run < runs; run += 1) {
    const { low, high } = interval();
    held += Number(low !== null && high !== null && low <= truth && truth <= high);
  }
  return held / runs;
}
