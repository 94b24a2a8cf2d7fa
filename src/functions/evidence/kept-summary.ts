import type { CalendarDate } from '../../base/calendar.ts';
import type { BacktestSummary } from '../../core/evidence/backtest-summary.ts';
import type { Evidence } from '../../core/evidence/evidence.ts';
import { trimmedEvidence } from '../../core/evidence/trimmed-evidence.ts';

/** What a row takes (`longestPiece` of the rows). */
const longest = 60_000;
const places = 1e6;

/** A backtest as JSON for the manager's page: figures to six places, thinned where a row would not take it. */
export function summaryText(
  evidence: Evidence,
  {
    on,
    model,
    since,
  }: { readonly on: CalendarDate; readonly model: string; readonly since: CalendarDate | null },
): string {
  const written = (one: Evidence): string => {
    const summary: BacktestSummary = { on, model, since, evidence: one };
    return JSON.stringify(summary, rounded);
  };
  return written(trimmedEvidence(evidence, (one) => written(one).length <= longest));
}

const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * places) / places : value;
