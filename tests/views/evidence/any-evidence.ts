import fc from 'fast-check';
import type { Estimate } from '../../../src/core/evidence/estimate.ts';
import type { CriterionEvidence, Evidence } from '../../../src/core/evidence/evidence.ts';

/** Any number that a figure can be, with those that trip up rounding. */
const number = fc.oneof(
  fc.constantFrom(0, -0, 1, 1e-9, -1e-9, 0.4999, 0.9999, 1e6),
  fc.double({ min: -10, max: 10, noNaN: true }),
);
const share = fc.oneof(fc.constantFrom(0, 1, 1e-9, 0.999999), fc.double({ min: 0, max: 1, noNaN: true }));
const orNull = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null });
const count = fc.oneof(fc.constantFrom(0, 1, 4, 5), fc.nat(2_000_000));
const estimate: fc.Arbitrary<Estimate> = fc.record({
  value: orNull(number),
  low: orNull(number),
  high: orNull(number),
  n: count,
});
const word = fc.constantFrom('Industry', 'Sites <b>', 'A & B', 'Größe', '');
const sentence = fc.constantFrom('It holds', 'Too few.', 'Does it? “Yes”');
const verdict = fc.constantFrom('supported', 'no_evidence', 'contradicted', 'refused' as const);
const rate = { n: count, won: count, rate: orNull(share), low: orNull(share), high: orNull(share) };

const criterion: fc.Arbitrary<CriterionEvidence> = fc.record({
  criterion: fc.constantFrom('a', 'b', 'c'),
  label: word,
  n: count,
  deltaAuc: estimate,
  deltaLift20: estimate,
  verdict,
  why: sentence,
  wrongIf: orNull(sentence),
  owner: orNull(fc.constant('Mara Lind')),
});

/** Any evidence that keeps to its type, however little it makes sense together. */
export const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  n: count,
  won: count,
  lost: count,
  records: fc.record({
    read: count,
    closed: count,
    learned: fc.record({ n: count, won: count, lost: count }),
    from: orNull(fc.constant('2024-01-31')),
    to: orNull(fc.constant('2026-02-28')),
  }),
  split: fc.record({
    kind: fc.constantFrom('time', 'random' as const),
    cut: orNull(fc.constant('2025-11-03')),
    seed: fc.nat(99),
  }),
  scorecard: fc.constant('company_fit'),
  auc: estimate,
  prAuc: estimate,
  base: orNull(share),
  baseInterval: estimate,
  lift10: estimate,
  lift20: estimate,
  gain10: estimate,
  gain20: estimate,
  gains: fc.array(fc.record({ share, gain: share }), { maxLength: 12 }),
  ks: orNull(share),
  ksInterval: estimate,
  brier: orNull(share),
  brierInterval: estimate,
  brierBase: orNull(share),
  calibration: fc.record({
    slope: estimate,
    intercept: estimate,
    curve: fc.array(
      fc.record({ n: count, won: count, predicted: share, rate: share, low: share, high: share }),
      { maxLength: 10 },
    ),
  }),
  tiers: fc.array(fc.record({ tier: fc.constantFrom('a', 'b'), label: word, ...rate }), { maxLength: 4 }),
  tiersInOrder: orNull(fc.boolean()),
  tierOrder: fc.record({
    p: orNull(share),
    outOfOrder: fc.array(fc.constant(['a', 'b'] as const), { maxLength: 2 }),
  }),
  coverage: orNull(share),
  coverageInterval: estimate,
  abstained: count,
  criteria: fc.array(criterion, { maxLength: 6 }),
  baselines: fc.record({
    base: fc.record({ auc: share, brier: orNull(share) }),
    bestFact: orNull(fc.record({ fact: fc.constant('x'), label: word, auc: estimate })),
    logistic: orNull(fc.record({ auc: estimate, brier: orNull(share), n: count })),
  }),
  quarters: fc.uniqueArray(
    fc.record({
      quarter: fc.constantFrom('2025-Q1', '2025-Q2', '2025-Q3'),
      ...rate,
      psi: orNull(share),
      auc: estimate,
    }),
    { selector: ({ quarter }) => quarter },
  ),
  psi: orNull(share),
  leaks: fc.array(fc.record({ column: word, why: sentence }), { maxLength: 3 }),
  warnings: fc.array(sentence, { maxLength: 3 }),
  verdict,
  sentence,
});
