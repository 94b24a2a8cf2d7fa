import { describe, expect, it } from 'vitest';
import { wilson } from '../../../src/core/evidence/statistics/wilson.ts';
import type { Tier } from '../../../src/core/icp/model.ts';
import { settledTiers } from '../../../src/hosts/cli/learn/settle-actions.ts';

const tiers: readonly Tier[] = [
  { id: 'a', label: 'A', from: 50, action: 'pursue' },
  { id: 'd', label: 'D', from: 0, action: 'disqualify' },
];
const learned = (...counts: readonly (readonly [won: number, n: number])[]) =>
  counts.map(([won, n]) => ({ won, n, rate: wilson(won, n) }));

describe('a tier that disqualifies in the model of today', () => {
  it.each([
    ['nurtures where a fifth of it was won', [200, 400], [40, 200], 'nurture'],
    ['nurtures where too few records say so', [200, 400], [0, 8], 'nurture'],
    ['nurtures where it has no record', [200, 400], [0, 0], 'nurture'],
    ['disqualifies where next to nothing was won', [200, 400], [6, 300], 'disqualify'],
  ] as const)('%s', (_, best, last, action) => {
    const settled = settledTiers(tiers, learned(best, last));
    expect(settled.tiers.map((tier) => tier.action)).toEqual(['pursue', action]);
    expect(settled.softened).toEqual(action === 'nurture' ? ['d'] : []);
  });
});
