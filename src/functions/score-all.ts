import { err, ok, type Result } from '../base/result.ts';
import type { CrmError, DealFile, WriteOutcome } from '../crm/port.ts';
import { factsWithCompany } from './facts-of-file.ts';
import { fitToWrite } from './fit-to-write.ts';
import { isFitHidden } from './hidden-facts.ts';
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
  object: 'company' | 'contact' | 'lead',
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

/**
 * Keeps on a deal the fit that its card shows, as the first one, unless one is kept. A fit that was computed without
 * what this person may not see is nobody's but theirs, and is not kept.
 */
export async function keepFitAtCreation(
  deal: DealFile,
  asked: Needs<'writeFit', never>,
): Promise<readonly WriteOutcome[]> {
  if (deal.fitAtCreation || isFitHidden(deal, asked)) return [];
  const own = fitToWrite(deal, deal, factsWithCompany(deal), asked);
  const { company } = deal;
  const fits = own.length > 0 || !company ? own : fitToWrite(deal, company, company.facts, asked);
  return fits.length === 0 ? [] : asked.crm.writeFit(fits);
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
