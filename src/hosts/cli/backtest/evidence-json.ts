import type { Evidence } from '../../../core/evidence/evidence.ts';

/** The keys that come first, in their order; what else there is follows. */
const first: readonly (keyof Evidence)[] = [
  ...(['n', 'won', 'lost', 'split', 'auc', 'prAuc', 'base', 'lift10', 'lift20', 'ks', 'brier'] as const),
  ...(['brierBase', 'calibration', 'tiers', 'tiersInOrder', 'coverage', 'abstained', 'criteria'] as const),
  ...(['baselines', 'leaks', 'warnings', 'verdict', 'sentence'] as const),
];

/** Evidence as one line of JSON, with what stands beside it; numbers are rounded to six digits after the point. */
export function evidenceJson(evidence: Evidence, beside: Readonly<Record<string, unknown>> = {}): string {
  const ordered = Object.fromEntries(first.map((key) => [key, evidence[key]]));
  return `${JSON.stringify({ ...ordered, ...evidence, ...beside }, (_, value: unknown) => rounded(value))}\n`;
}

/** Small numbers, such as chances, keep six digits that say something. */
function rounded(value: unknown): unknown {
  if (typeof value !== 'number' || Number.isInteger(value)) return value;
  return Math.abs(value) < 0.1 ? Number(value.toPrecision(6)) : Number(value.toFixed(6));
}
