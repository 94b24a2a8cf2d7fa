import type { Estimate } from '../../../src/core/evidence/estimate.ts';
import type { CriterionEvidence, Evidence } from '../../../src/core/evidence/evidence.ts';

const estimate = (value: number, n = 240): Estimate => ({ value, low: value - 0.05, high: value + 0.05, n });

/** What was found of one criterion; `over` says what is special about it. */
export const criterionFound = (over: Partial<CriterionEvidence> = {}): CriterionEvidence => ({
  criterion: 'food',
  label: 'Food',
  n: 120,
  deltaAuc: { value: -0.03, low: -0.05, high: -0.01, n: 240 },
  deltaLift20: estimate(0.1),
  verdict: 'contradicted',
  why: 'Records to which it gives points are won less often than their other points would have them',
  wrongIf: 'Two non-food companies renew.',
  owner: 'Nora Feld',
  ...over,
});

/** One quarter of the deals. */
export const quarterFound: Evidence['quarters'][number] = {
  quarter: '2025-Q3',
  n: 90,
  won: 30,
  rate: 1 / 3,
  low: 0.24,
  high: 0.44,
  psi: null,
  auc: estimate(0.6, 90),
};

/** What a backtest of 240 judged deals might say. */
export const sampleEvidence = (over: Partial<Evidence> = {}): Evidence => ({
  n: 240,
  won: 90,
  lost: 150,
  records: {
    read: 850,
    closed: 800,
    learned: { n: 560, won: 200, lost: 360 },
    from: '2024-01-03',
    to: '2026-10-30',
  },
  split: { kind: 'time', cut: '2026-02-01', seed: 1 },
  scorecard: 'company_fit',
  auc: estimate(0.64),
  prAuc: estimate(0.5),
  base: 0.375,
  baseInterval: estimate(0.375),
  lift10: estimate(1.6),
  lift20: estimate(1.4),
  gain10: estimate(0.16),
  gain20: estimate(0.28),
  gains: Array.from({ length: 101 }, (_, at) => ({ share: at / 100, gain: Math.sqrt(at / 100) })),
  ks: 0.2,
  ksInterval: estimate(0.2),
  brier: 0.22,
  brierInterval: estimate(0.22),
  brierBase: 0.234,
  calibration: {
    slope: estimate(0.9),
    intercept: estimate(0.02),
    curve: [{ n: 24, won: 6, predicted: 0.2, rate: 0.25, low: 0.12, high: 0.45 }],
  },
  tiers: [
    { tier: 'a', label: 'A', n: 100, won: 50, rate: 0.5, low: 0.4, high: 0.6 },
    { tier: 'b', label: 'B', n: 0, won: 0, rate: null, low: null, high: null },
  ],
  tiersInOrder: null,
  tierOrder: { p: 0.01, outOfOrder: [['b', 'a']] },
  coverage: 0.97,
  coverageInterval: estimate(0.97),
  abstained: 7,
  criteria: [criterionFound()],
  baselines: {
    base: { auc: 0.5, brier: 0.234 },
    bestFact: { fact: 'industry', label: 'Industry', auc: estimate(0.6) },
    logistic: { auc: estimate(0.66), brier: 0.21, n: 560 },
  },
  quarters: [quarterFound],
  psi: 0.08,
  leaks: [{ column: 'Days in stage', why: 'It is known only after the end.' }],
  warnings: ['Few records.'],
  verdict: 'supported',
  sentence: 'Fit tells who wins.',
  ...over,
});
