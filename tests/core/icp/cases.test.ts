import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/core/condition/facts.ts';
import type { Fact } from '../../../src/core/condition/model.ts';
import { compileScorecard } from '../../../src/core/icp/compile.ts';
import { Scorecard } from '../../../src/core/icp/model.ts';
import type { FitResult } from '../../../src/core/icp/result.ts';
import { score } from '../../../src/core/icp/score.ts';

interface FitCases {
  readonly about: string;
  readonly today: string;
  readonly facts: readonly Fact[];
  readonly scorecard: Scorecard;
  readonly modelVersion: string;
  readonly cases: readonly {
    readonly name: string;
    readonly known: Facts['known'];
    readonly expected: Partial<FitResult>;
  }[];
}

const folder = join(import.meta.dirname, '../cases');
const files = readdirSync(folder).filter((name) => name.startsWith('fit-'));

describe.each(files)('the cases in %s', (file) => {
  const { facts, scorecard, modelVersion, today, cases } = JSON.parse(
    readFileSync(join(folder, file), 'utf8'),
  ) as FitCases;
  const compiled = compileScorecard(scorecard, facts, modelVersion);

  it('are written out in full, so that no schema is needed to read them', () => {
    expect(Scorecard.parse(scorecard)).toEqual(scorecard);
  });

  it.each(cases)('$name', ({ known, expected }) => {
    const result = score(compiled, { known, unknown: {} }, today);
    const told = Object.fromEntries(
      Object.keys(expected).map((key) => [key, result[key as keyof FitResult]]),
    );
    expect(told).toEqual(expected);
    const sum = result.reasons.reduce((total, { points }) => total + points, 0);
    expect(result.score ?? sum).toBe(sum);
  });
});
