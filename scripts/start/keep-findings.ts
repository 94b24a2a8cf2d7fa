import { addDays, type CalendarDate } from '../../src/base/calendar.ts';
import { ok } from '../../src/base/result.ts';
import { backtest } from '../../src/core/evidence/backtest/backtest.ts';
import type { ClosedDeals } from '../../src/crm/closed-deals.ts';
import type { DealHistories } from '../../src/crm/deal-history.ts';
import type { Releases } from '../../src/crm/releases.ts';
import { auditMoves } from '../../src/functions/audit/audit-moves.ts';
import { newAudit } from '../../src/functions/audit/audit-state.ts';
import { compiledModel } from '../../src/functions/compiled-model.ts';
import { closedInput } from '../../src/functions/evidence/closed-input.ts';
import { readClosed } from '../../src/functions/evidence/closed-records.ts';
import { summaryText } from '../../src/functions/evidence/kept-summary.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';

/** What a local CRM is looked at with, for what the manager's page shows of it. */
export interface Findings {
  readonly closed: ClosedDeals;
  readonly histories: DealHistories;
  readonly releases: Releases;
  readonly model: GtmModel;
  readonly today: CalendarDate;
}

const author = 'npm start';
/** How far back moves are audited: about as far as the example's deals go. */
const auditedDays = 120;

/**
 * Tests the profile against the deals that are closed, audits the moves, and keeps both for the manager's page. Nobody waits
 * for it, and a CRM that was stopped meanwhile is no failure: what could not be kept is not shown.
 */
export async function keepFindings(findings: Findings): Promise<void> {
  await keepBacktest(findings).catch(() => null);
  await keepAudit(findings).catch(() => null);
}

async function keepBacktest({ closed, releases, model, today }: Findings): Promise<void> {
  const { scorecards } = compiledModel(model);
  const ready = scorecards.get('deal') ?? scorecards.get('company');
  if (!ready) return;
  const { compiled } = ready;
  const reading = { closed, compiled, madeSince: null, keepsFit: true, onProgress: () => undefined };
  const records = await readClosed(reading);
  if (!records.ok) return;
  const evidence = backtest(closedInput(records.value, compiled, model, { kind: 'time', seed: 1 }));
  const run = { on: today, model: model.version, since: null };
  await releases.keepBacktest(today, summaryText(evidence, run), author);
}

/** Only the counts: what deals show of their own moves is the command's to write. */
async function keepAudit({ histories, releases, model, today }: Findings): Promise<void> {
  const since = `${addDays(today, -auditedDays)}T00:00:00.000Z`;
  const audited = await auditMoves(newAudit('local', model.version, since), {
    histories: { ...histories, appendAll: () => Promise.resolve(ok(null)) },
    model,
    today,
    askSince: null,
    keep: () => Promise.resolve(),
  });
  if (!audited.ok) return;
  const summary = { since, on: today, model: model.version, tally: audited.value.tally };
  await releases.keepAudit(today, JSON.stringify(summary), author);
}
