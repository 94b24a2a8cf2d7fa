import type { Evidence } from '../../../core/evidence/evidence.ts';
import type { BacktestNames } from '../../../views/evidence/backtest-view.ts';
import { writeWhole } from '../evidence/write-whole.ts';
import type { ReportAbout } from '../report/backtest-html.ts';

/** Writes the report as one page of HTML, whole or not at all; gives why it is not there, or null where it is. */
export async function writeReport(
  path: string,
  evidence: Evidence,
  names: BacktestNames,
  about: ReportAbout,
): Promise<string | null> {
  // Plots take a second to load, so only those who ask for them wait.
  const { backtestHtml } = await import('../report/backtest-html.ts');
  const html = await backtestHtml(evidence, names, about);
  try {
    writeWhole(path, html);
    return null;
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    return error.message;
  }
}
