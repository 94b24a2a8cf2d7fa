import type { CalendarDate } from '../../base/calendar.ts';
import type { Evidence } from './evidence.ts';

/** One backtest over an account's closed deals as it is kept for the manager's page: figures, and nobody's name. */
export interface BacktestSummary {
  /** The day on which it was run, in the account's time zone. */
  readonly on: CalendarDate;
  /** The version of the model that was tested. */
  readonly model: string;
  /** Only deals that were made on or after this day; null for all. */
  readonly since: CalendarDate | null;
  /** Thinned where it would not fit into a row: see `trimmedEvidence`. */
  readonly evidence: Evidence;
}
