import { err, ok, type Result } from '../base/result.ts';
import type { Facts } from '../core/condition/facts.ts';
import { effectiveTier } from '../core/icp/effective-tier.ts';
import type { CrmError, DealFile, FitToWrite, RecordFile, WriteOutcome } from '../crm/port.ts';
import { fitOf } from './fit-of.ts';
import type { Needs } from './with.ts';

/** What scoring in bulk did: a count of each outcome, and every row that failed. */
export interface ScoreReport {
  readonly written: number;
  readonly unchanged: number;
  readonly failed: readonly WriteOutcome[];
}

type Asked = Needs<'listRecords' | 'writeFit', never>;

/** Scores every record of a kind and keeps what changed, page by page. Run twice, it writes nothing twice. */
export async function scoreAll(
  object: 'company' | 'contact',
  asked: Asked,
): Promise<Result<ScoreReport, CrmError>> {
  let report: ScoreReport = { written: 0, unchanged: 0, failed: [] };
  let after: string | null = null;
  do {
    const page = await asked.crm.listRecords(object, after);
    if (!page.ok) return err(page.error);
    const fits = page.value.records.flatMap((file) => fitToWrite(file, file, file.facts, asked));
    report = added(report, await asked.crm.writeFit(fits));
    after = page.value.next;
  } while (after !== null);
  return ok(report);
}

/** Keeps on a deal the fit of its company as it is now, as the one it was created with, unless that is kept. */
export async function keepFitAtCreation(
  deal: DealFile,
  asked: Needs<'writeFit', never>,
): Promise<readonly WriteOutcome[]> {
  const { company } = deal;
  if (!company || deal.fitAtCreation) return [];
  return asked.crm.writeFit(fitToWrite(deal, company, company.facts, asked));
}

/** The score of `scored`, to be kept on `kept`: the same record, or a deal and its company. */
function fitToWrite(
  kept: RecordFile,
  scored: RecordFile,
  facts: Facts,
  asked: Pick<Asked, 'model' | 'mapping' | 'caller' | 'today'>,
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

function added(report: ScoreReport, outcomes: readonly WriteOutcome[]): ScoreReport {
  const count = (kind: WriteOutcome['outcome']): number =>
    outcomes.filter((one) => one.outcome === kind).length;
  return {
    written: report.written + count('written'),
    unchanged: report.unchanged + count('unchanged'),
    failed: [...report.failed, ...outcomes.filter((one) => one.outcome === 'failed')],
  };
}
