import type { CalendarDate } from '../../base/calendar.ts';
import type { BattleCardFile, MessagingFile } from '../../core/enablement/model.ts';
import type { EvidenceRecord } from '../../core/icp/model.ts';
import type { BuyerShare } from '../../core/upkeep/buyer-centric.ts';
import type { Asked } from '../../core/upkeep/last-asked.ts';
import type { AuditSection } from './audit-view.ts';
import type { BacktestSection } from './backtest-section.ts';
import { expired, notAskedFor, overdueLine } from './overdue.ts';
import type { DriftRow, PlumblinePageView } from './page-view.ts';
import { notTakenNote, showAcknowledged, type AcknowledgedToShow } from './show-acknowledged.ts';
import { showAsked, showBuyerCentric, showDrift, showEvidence } from './show-upkeep.ts';

/** Everything the manager's page is made of. */
export interface PageToShow {
  readonly acknowledged: AcknowledgedToShow;
  readonly audit: AuditSection;
  readonly shares: Readonly<Record<'stages' | 'sections' | 'messages', BuyerShare>>;
  /** Null where the model has no ideal customer profile. */
  readonly evidence: readonly EvidenceRecord[] | null;
  readonly backtest: BacktestSection;
  readonly asked: readonly Asked[];
  readonly messaging: MessagingFile | null;
  readonly battleCards: readonly BattleCardFile[];
  /** Null where it was not looked for. */
  readonly drift: readonly DriftRow[] | null;
  /** The CRM's name, for people. */
  readonly crm: string;
  readonly today: CalendarDate;
}

/** The manager's page: whether the model is right, and whether it is used. */
export function showPage(shown: PageToShow): PlumblinePageView {
  const { acknowledged, messaging, battleCards, asked, drift, today } = shown;
  const release = showAcknowledged(acknowledged);
  const overdue = [
    ...notTakenNote(release, acknowledged.icpSince, today),
    ...expired(messaging, battleCards, today),
    ...notAskedFor(asked, today),
  ];
  return {
    headline: overdueLine(overdue, today),
    release,
    audit: shown.audit,
    buyerCentric: showBuyerCentric(shown.shares),
    evidence: showEvidence(shown.evidence, today),
    backtest: shown.backtest,
    asked: showAsked(asked, today),
    drift: drift === null ? null : showDrift(drift, shown.crm),
  };
}
