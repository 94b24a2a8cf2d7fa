import type { CalendarDate } from '../../../base/calendar.ts';
import type { AuditSummary } from '../../../core/stages/audit-summary.ts';
import type { AuditState } from '../../../functions/audit/audit-state.ts';
import type { GtmModel } from '../../../model/gtm-model.ts';
import type { AuditSection } from '../../../views/admin/audit-view.ts';
import { showAudit } from '../../../views/admin/show-audit.ts';

/** The counts of an audit as they are kept, and as they are shown. */
export function auditReport(
  { since, tally }: AuditState,
  on: CalendarDate,
  model: GtmModel,
): { readonly summary: AuditSummary; readonly view: AuditSection } {
  const summary: AuditSummary = { since, on, model: model.version, tally };
  return { summary, view: showAudit(summary, model) };
}
