import type { Facts } from '../core/condition/facts.ts';
import { effectiveTier } from '../core/icp/effective-tier.ts';
import type { FitToWrite, RecordFile } from '../crm/port.ts';
import { fitOf } from './fit-of.ts';
import type { With } from './with.ts';

/** The score of `scored`, to be kept on `kept`: the same record, or a deal and its company. None without a scorecard. */
export function fitToWrite(
  kept: RecordFile,
  scored: RecordFile,
  facts: Facts,
  asked: Pick<With, 'model' | 'mapping' | 'caller' | 'today'>,
): readonly FitToWrite[] {
  const result = fitOf(scored, facts, asked);
  if (!result) return [];
  return [
    {
      ref: kept.ref,
      fit: {
        score: result.score,
        tier: result.tier,
        coverage: result.coverage,
        modelVersion: result.modelVersion,
        inputHash: result.inputHash,
        on: asked.today,
      },
      effectiveTier: effectiveTier(result, scored.override, asked.today),
      reasons: result.reasons,
      alsoAtCreation: true,
    },
  ];
}
