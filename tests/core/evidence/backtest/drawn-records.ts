import type { Seeded } from '../../../../src/core/evidence/statistics/seeded.ts';

/** A criterion of drawn records: how often it holds, its points then, and what holding truly adds to the log odds. */
export interface DrawnCriterion {
  readonly share: number;
  readonly points: number;
  readonly worth: number;
  /** How much more often it holds, in log odds, for each standard error that the record's size lies above the mean. */
  readonly withSize?: number;
}

/** How records are drawn. */
export interface Drawing {
  readonly n: number;
  /** Share won of all, about. */
  readonly base: number;
  readonly criteria: readonly DrawnCriterion[];
}

const chanceOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
const logOddsOf = (chance: number): number => Math.log(chance / (1 - chance));

/** Drawn records: what each criterion gave them, what that comes to, and how they ended. */
export interface Drawn {
  readonly points: readonly Int16Array[];
  readonly scores: Int32Array;
  readonly won: Uint8Array;
}

/** Records whose outcome depends on nothing but what the criteria are truly worth. */
export function drawnRecords({ n, base, criteria }: Drawing, { uniform, normal }: Seeded): Drawn {
  const mean = criteria.reduce((sum, { share, worth }) => sum + share * worth, 0);
  const points = criteria.map(() => new Int16Array(n));
  const scores = new Int32Array(n);
  const won = new Uint8Array(n);
  for (let row = 0; row < n; row++) {
    const size = normal();
    let logOdds = logOddsOf(base) - mean;
    criteria.forEach((criterion, at) => {
      const { share, withSize = 0 } = criterion;
      if (uniform() >= chanceOf(logOddsOf(share) + withSize * size)) return;
      (points[at] as Int16Array)[row] = criterion.points;
      scores[row] = (scores[row] as number) + criterion.points;
      logOdds += criterion.worth;
    });
    won[row] = Number(uniform() < chanceOf(logOdds));
  }
  return { points, scores, won };
}
