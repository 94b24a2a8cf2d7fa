import { untold, type Estimate } from '../../../src/core/evidence/estimate.ts';
import type { CriterionEvidence, Evidence } from '../../../src/core/evidence/evidence.ts';
import type { BacktestNames } from '../../../src/views/evidence/backtest-view.ts';

/** What the invented seller calls its scorecard and its records. */
export const dealNames: BacktestNames = { scorecard: 'Company fit', one: 'deal', many: 'deals' };

const told = (value: number, low: number, high: number, n = 1240): Estimate => ({ value, low, high, n });

const criterion = (
  id: string,
  label: string,
  delta: readonly [number, number, number],
  verdict: CriterionEvidence['verdict'],
  more: Partial<CriterionEvidence> = {},
): CriterionEvidence => ({
  criterion: id,
  label,
  n: 610,
  deltaAuc: told(...delta),
  deltaLift20: told(delta[0] * 6, delta[1] * 6, delta[2] * 6),
  verdict,
  why: {
    supported: 'Deals that get its points are won more often, also among deals that are alike otherwise.',
    no_evidence: 'The interval covers 0: the score orders deals as well without it.',
    contradicted: 'Deals that get its points are won less often than deals that are alike otherwise.',
    refused: 'Too few deals got its points.',
  }[verdict],
  wrongIf: null,
  owner: null,
  ...more,
});

/** A scorecard that holds, with one criterion that does not: invented, with the spread of a real account. */
export const holdingEvidence: Evidence = {
  n: 1240,
  won: 397,
  lost: 843,
  records: {
    read: 4410,
    closed: 4133,
    learned: { n: 2893, won: 955, lost: 1938 },
    from: '2023-10-02',
    to: '2026-09-30',
  },
  split: { kind: 'time', cut: '2025-11-03', seed: 1 },
  scorecard: 'company_fit',
  auc: told(0.714, 0.684, 0.742),
  prAuc: told(0.521, 0.472, 0.569),
  base: 0.32,
  baseInterval: told(0.32, 0.295, 0.347),
  lift10: told(1.94, 1.66, 2.21),
  lift20: told(1.72, 1.52, 1.91),
  gain10: told(0.194, 0.166, 0.221),
  gain20: told(0.344, 0.304, 0.382),
  gains: Array.from({ length: 101 }, (_, at) => ({ share: at / 100, gain: (at / 100) ** 0.68 })),
  ks: 0.318,
  ksInterval: told(0.318, 0.272, 0.37),
  brier: 0.1932,
  brierInterval: told(0.1932, 0.1832, 0.2035),
  brierBase: 0.2176,
  calibration: {
    slope: told(0.93, 0.78, 1.08),
    intercept: told(-0.06, -0.2, 0.08),
    curve: (
      [
        [0.09, 14],
        [0.16, 16],
        [0.22, 29],
        [0.27, 36],
        [0.32, 37],
        [0.37, 50],
        [0.43, 55],
        [0.5, 56],
        [0.58, 74],
        [0.69, 81],
      ] as const
    ).map(([predicted, won]) => {
      const rate = won / 124;
      return { n: 124, won, predicted, rate, low: Math.max(0, rate - 0.08), high: rate + 0.08 };
    }),
  },
  tiers: [
    { tier: 'a', label: 'A', n: 262, won: 147, rate: 0.561, low: 0.5, high: 0.62 },
    { tier: 'b', label: 'B', n: 388, won: 138, rate: 0.356, low: 0.31, high: 0.404 },
    { tier: 'c', label: 'C', n: 471, won: 92, rate: 0.195, low: 0.162, high: 0.233 },
    { tier: 'd', label: 'D', n: 3, won: 0, rate: 0, low: 0, high: 0.562 },
  ],
  tiersInOrder: true,
  tierOrder: { p: 0.00002, outOfOrder: [] },
  coverage: 0.9065,
  coverageInterval: told(0.9065, 0.889, 0.9214),
  abstained: 116,
  criteria: [
    criterion('industry', 'Food wholesale or cold chain', [0.041, 0.018, 0.064], 'supported'),
    criterion('sites', 'Three sites or more', [0.022, 0.005, 0.039], 'supported'),
    criterion('erp', 'ERP that we connect to', [0.012, -0.003, 0.027], 'no_evidence'),
    criterion(
      'headcount',
      'Headcount is growing by at least a tenth a year',
      [0.002, -0.006, 0.01],
      'no_evidence',
    ),
    criterion('staff', '100 to 500 staff', [0.0004, -0.008, 0.009], 'no_evidence'),
    criterion('contract', 'Warehouse contract runs past 2027', [-0.019, -0.033, -0.005], 'contradicted', {
      wrongIf: 'Deals with a contract that long close as often as the others.',
      owner: 'Mara Lind',
    }),
  ],
  baselines: {
    base: { auc: 0.5, brier: 0.2176 },
    bestFact: { fact: 'industry', label: 'Industry', auc: told(0.641, 0.61, 0.671) },
    logistic: { auc: told(0.731, 0.702, 0.758), brier: 0.1879, n: 2893 },
  },
  quarters: Array.from({ length: 12 }, (_, at) => {
    const n = 300 + ((at * 37) % 90);
    const rate = 0.34 - at * 0.004 + ((at * 7) % 5) * 0.012;
    return {
      quarter: `${2023 + Math.floor((at + 3) / 4)}-Q${((at + 3) % 4) + 1}`,
      n,
      won: Math.round(n * rate),
      rate,
      low: rate - 0.05,
      high: rate + 0.05,
      psi: at === 0 ? 0 : 0.01 + ((at * 13) % 9) / 60,
      auc: told(0.72 - at * 0.002, 0.66 - at * 0.002, 0.78 - at * 0.002, n),
    };
  }),
  psi: 0.061,
  leaks: [
    {
      column: 'Days in stage',
      why: 'It alone parts won from lost with an AUC of 0.97, and is known only once the deal has moved.',
    },
    { column: 'Loss reason', why: 'It is filled in on 98 of 100 lost deals and on none that was won' },
  ],
  warnings: ['277 rows are neither won nor lost (“Open” 240, “On hold” 37) and are left out.'],
  verdict: 'supported',
  sentence:
    'Company fit holds: of a won and a lost deal it scores the won one higher 71 times in 100 (68 to 74), on 1,240 deals of the last eleven months',
};

/** Nothing to judge: no record, one class, no days. */
export const emptyEvidence: Evidence = {
  ...holdingEvidence,
  n: 0,
  won: 0,
  lost: 0,
  records: { read: 0, closed: 0, learned: { n: 0, won: 0, lost: 0 }, from: null, to: null },
  split: { kind: 'random', cut: null, seed: 1 },
  auc: untold(0),
  prAuc: untold(0),
  base: null,
  baseInterval: untold(0),
  lift10: untold(0),
  lift20: untold(0),
  gain10: untold(0),
  gain20: untold(0),
  gains: [],
  ks: null,
  ksInterval: untold(0),
  brier: null,
  brierInterval: untold(0),
  brierBase: null,
  calibration: { slope: untold(0), intercept: untold(0), curve: [] },
  tiers: [],
  tiersInOrder: null,
  tierOrder: { p: null, outOfOrder: [] },
  coverage: null,
  coverageInterval: untold(0),
  abstained: 0,
  criteria: [],
  baselines: { base: { auc: 0.5, brier: null }, bestFact: null, logistic: null },
  quarters: [],
  psi: null,
  leaks: [],
  warnings: [],
  verdict: 'refused',
  sentence: 'There is nothing to judge.',
};

/** Three deals were judged: figures there are, and no verdict. */
export const refusedEvidence: Evidence = {
  ...holdingEvidence,
  n: 3,
  won: 1,
  lost: 2,
  records: { ...holdingEvidence.records, read: 12, closed: 10, learned: { n: 7, won: 3, lost: 4 } },
  auc: told(0, 0, 0.84, 3),
  lift10: told(0, 0, 3, 3),
  lift20: told(0, 0, 3, 3),
  calibration: { slope: untold(3), intercept: untold(3), curve: [] },
  tiers: holdingEvidence.tiers.map((tier, at) => ({
    ...tier,
    n: Math.min(1, 3 - at),
    won: at === 1 ? 1 : 0,
    rate: at === 3 ? null : at === 1 ? 1 : 0,
    low: at === 3 ? null : at === 1 ? 0.21 : 0,
    high: at === 3 ? null : at === 1 ? 1 : 0.79,
  })),
  tiersInOrder: null,
  tierOrder: { p: 1, outOfOrder: [] },
  criteria: holdingEvidence.criteria.map((one) => ({
    ...one,
    n: 1,
    deltaAuc: { value: 0, low: null, high: null, n: 3 },
    deltaLift20: { value: 0, low: null, high: null, n: 3 },
    verdict: 'refused',
    why: 'Too few to say: 1 won and 2 lost with a score were judged, and it takes 40 of each.',
  })),
  quarters: holdingEvidence.quarters
    .slice(-2)
    .map((one) => ({ ...one, n: 5, won: 2, psi: null, auc: untold(5) })),
  psi: null,
  leaks: [],
  verdict: 'refused',
  sentence:
    'Too few deals to say whether Company fit tells who wins: 1 won and 2 lost with a score were judged, and it takes 40 of each.',
};
