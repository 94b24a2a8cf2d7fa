import type { CalendarDate } from '../../base/calendar.ts';
import type { AuditTally } from './audit-tally.ts';

/** One audit as it is kept for the manager's page: counts, and nobody's name. */
export interface AuditSummary {
  /** ISO 8601: moves since then were looked at. */
  readonly since: string;
  readonly on: CalendarDate;
  /** The version of the model by which they were judged. */
  readonly model: string;
  readonly tally: AuditTally;
}
