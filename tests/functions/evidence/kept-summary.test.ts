import { describe, expect, it } from 'vitest';
import { keptBacktest } from '../../../src/functions/admin/kept-backtest.ts';
import { summaryText } from '../../../src/functions/evidence/kept-summary.ts';
import { criterionFound, quarterFound, sampleEvidence } from './sample-evidence.ts';

const run = { on: '2026-11-21', model: 'c0ffee123456', since: null } as const;

/** Every value in a piece of JSON, by its path. */
function paths(
  value: unknown,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, one]) => paths(one, [...path, key]));
  return [path, ...inside];
}

function withValue(value: unknown, [key, ...rest]: readonly (string | number)[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[key] = withValue(copy[key], rest, put);
  return copy;
}

describe('the summary of a backtest', () => {
  it('is read back as it was kept, to six places', () => {
    const kept = keptBacktest(summaryText(sampleEvidence(), run));
    expect(kept).toMatchObject({ ...run, evidence: { n: 240, quarters: [{ rate: 0.333333 }] } });
    expect(kept?.evidence.auc).toEqual({ value: 0.64, low: 0.59, high: 0.69, n: 240 });
    expect(Object.keys(kept?.evidence ?? {}).toSorted()).toEqual(Object.keys(sampleEvidence()).toSorted());
  });

  it('fits into a row whatever was found: the figures are all there, and what is contradicted comes first', () => {
    const sure = Array.from({ length: 400 }, (_, at) =>
      criterionFound({
        criterion: `c${at}`,
        verdict: at === 399 ? 'contradicted' : 'no_evidence',
        why: 'x'.repeat(900),
      }),
    );
    const quarters = Array.from({ length: 80 }, (_, at) => ({
      ...quarterFound,
      quarter: `20${10 + Math.floor(at / 4)}-Q${(at % 4) + 1}`,
    }));
    const warnings = Array.from({ length: 400 }, () => 'w'.repeat(2000));
    const text = summaryText(sampleEvidence({ criteria: sure, quarters, warnings }), run);
    expect(text.length).toBeLessThanOrEqual(60_000);
    const kept = keptBacktest(text);
    expect(kept?.evidence.auc.value).toBe(0.64);
    expect(kept?.evidence.criteria[0]).toMatchObject({ criterion: 'c399' });
    expect(kept?.evidence.quarters.at(-1)?.quarter).toBe('2029-Q4');
    expect(kept?.evidence.gains[0]).toEqual({ share: 0, gain: 0 });
    expect(kept?.evidence.gains.at(-1)).toEqual({ share: 1, gain: 1 });
  });

  it.each([
    '',
    '{ half',
    'null',
    '[]',
    '{}',
    '7',
    '{"on":"2026-11-21","model":"x","since":null,"evidence":{}}',
  ])('is none where a row holds %s', (text) => {
    expect(keptBacktest(text)).toBeNull();
  });

  it('is none where any part of it was put to something else', () => {
    const whole: unknown = JSON.parse(summaryText(sampleEvidence(), run));
    const taken = paths(whole).filter(
      (path) => keptBacktest(JSON.stringify(withValue(whole, path, { nested: ['<b>'] }))) !== null,
    );
    expect(taken).toEqual([]);
  });
});
