import { err, ok, type Result } from '../../base/result.ts';
import type { BacktestSummary } from '../../core/evidence/backtest-summary.ts';
import type { AuditSummary } from '../../core/stages/audit-summary.ts';
import { buyerShares } from '../../core/upkeep/buyer-centric.ts';
import { everythingAsked } from '../../core/upkeep/last-asked.ts';
import type { ReleaseHead } from '../../crm/releases.ts';
import { isCourseOfDealIn } from '../../model/cross/our-doing.ts';
import type { PlumblinePageView } from '../../views/admin/page-view.ts';
import { showAudit } from '../../views/admin/show-audit.ts';
import { showBacktestSection } from '../../views/admin/show-backtest-section.ts';
import { showPage } from '../../views/admin/show-page.ts';
import type { ProblemView } from '../../views/parts.ts';
import { onlyRead, problemOf } from '../problem-of.ts';
import { driftOf, type DriftAsked } from './drift-of.ts';
import { inForce, type InForce } from './in-force.ts';
import { keptAudit } from './kept-audit.ts';
import { keptBacktest } from './kept-backtest.ts';
import { crmLabels, type AdminWith } from './with-admin.ts';

/** What the manager's page asks of an account. */
export type PageAsked = DriftAsked &
  Pick<AdminWith, 'releases' | 'startingParts' | 'model' | 'caller' | 'today'>;

/** The page of what is in force today; `drift` also holds it against the CRM. */
export async function pageOf(
  asked: PageAsked,
  { drift }: { readonly drift: boolean },
): Promise<Result<PlumblinePageView, ProblemView>> {
  const found = await inForce(asked);
  if (!found.ok) return found;
  const [audit, backtest, acknowledged, drifted] = await Promise.all([
    lastAudit(asked),
    lastBacktest(asked),
    takenNote(found.value, asked),
    drift ? driftOf(found.value, asked) : ok(null),
  ]);
  if (!audit.ok) return audit;
  if (!backtest.ok) return backtest;
  if (!acknowledged.ok) return acknowledged;
  if (!drifted.ok) return err(problemOf(drifted.error, onlyRead));
  const { model } = found.value;
  return ok(
    showPage({
      acknowledged: acknowledged.value,
      audit: showAudit(audit.value, model),
      shares: buyerShares({
        facts: model.facts,
        seller: model.seller,
        pipelines: model.stages?.pipelines ?? [],
        battleCards: model.battleCards,
        messages: model.messaging?.messages ?? [],
        isCourseOfDeal: isCourseOfDealIn(Object.values(model.mappings).filter((one) => one !== null)),
      }),
      backtest: showBacktestSection(backtest.value, {
        ...model,
        crm: asked.crmName,
        today: asked.today,
      }),
      evidence: model.scorecards.length === 0 ? null : model.evidence,
      asked: everythingAsked(model),
      messaging: model.messaging,
      battleCards: model.battleCards,
      drift: drifted.value,
      crm: crmLabels[asked.crmName],
      today: asked.today,
    }),
  );
}

async function lastAudit({ releases, today }: PageAsked): Promise<Result<AuditSummary | null, ProblemView>> {
  const last = await releases.lastAudit(today);
  if (!last.ok) return last.error.kind === 'notFound' ? ok(null) : err(problemOf(last.error, onlyRead));
  return ok(last.value ? keptAudit(last.value.summary) : null);
}

async function lastBacktest({ releases }: PageAsked): Promise<Result<BacktestSummary | null, ProblemView>> {
  const last = await releases.lastBacktest();
  if (!last.ok) return last.error.kind === 'notFound' ? ok(null) : err(problemOf(last.error, onlyRead));
  return ok(last.value ? keptBacktest(last.value.summary) : null);
}

/** The hash of the ideal customer profile that a release holds; null for none. */
export const icpOf = (head: ReleaseHead | null): string | null =>
  head?.parts.find(({ path }) => path === 'icp.yaml')?.hash ?? null;

async function takenNote(
  { head, model, history }: InForce,
  { releases, caller, today }: PageAsked,
): Promise<Result<Parameters<typeof showPage>[0]['acknowledged'], ProblemView>> {
  const icp = icpOf(head);
  const taken = icp === null ? ok([]) : await releases.acknowledgements(icp);
  if (!taken.ok) return err(problemOf(taken.error, onlyRead));
  return ok({
    release: head,
    icp,
    icpSince: head && icp !== null ? sinceOf(icp, head, history) : null,
    taken: taken.value,
    people: model.people,
    email: caller.signed ? (caller.email ?? null) : null,
    today,
  });
}

/** The first day on which a profile was in force, without another in between. */
function sinceOf(icp: string, head: ReleaseHead, history: readonly ReleaseHead[]): string {
  let since = head.effectiveOn;
  for (const older of history.filter(({ number }) => number < head.number)) {
    if (icpOf(older) !== icp) break;
    since = older.effectiveOn;
  }
  return since;
}
