import type { FitResult } from '../../core/icp/result.ts';

/** One record's fit as a line of JSON. Offline nobody overrides a tier, so the effective one is the computed one. */
export function fitLine(id: string, fit: FitResult): string {
  return JSON.stringify({
    id,
    object: fit.object,
    score: fit.score,
    scale: fit.scale,
    tier: fit.tier,
    effectiveTier: fit.tier,
    action: fit.action,
    coverage: fit.coverage,
    interval: fit.interval,
    abstained: fit.abstained,
    reasons: fit.reasons.map(({ kind, criterion, dimension, points, state, why }) => ({
      kind,
      criterion,
      dimension,
      points,
      state,
      why,
    })),
    fillNext: fit.fillNext.map(({ fact, worth }) => ({ fact, worth })),
    modelVersion: fit.modelVersion,
    inputHash: fit.inputHash,
  });
}
