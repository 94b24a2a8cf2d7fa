import type { CalendarDate } from '../../base/calendar.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { nothingDecided, type Decided } from '../../core/stages/audit.ts';
import { addTallies, tallyOf } from '../../core/stages/audit-tally.ts';
import type { DealHistories, DealHistory, DealHistoryPage } from '../../crm/deal-history.ts';
import type { CrmError } from '../../crm/port.ts';
import type { GtmModel } from '../../model/gtm-model.ts';
import { compiledModel } from '../compiled-model.ts';
import {
  auditDeal,
  moveEvents,
  toldDeals,
  toldMoves,
  wantsDecisions,
  type AuditRules,
  type DealAudit,
} from './audit-page.ts';
import type { AuditState } from './audit-state.ts';
import { decidedOn } from './decided-on.ts';

/** What an audit stands on. */
export interface Auditing {
  readonly histories: DealHistories;
  readonly model: GtmModel;
  readonly today: CalendarDate;
  /** ISO 8601: owners are asked only about moves since then; null for about none. */
  readonly askSince: string | null;
  /** Called after each page, with what an audit that is cut off goes on from. */
  readonly keep: (state: AuditState) => Promise<void>;
}

/** Audits every deal that moved since, page after page, from where it was left. An error leaves what was kept. */
export async function auditMoves(
  begun: AuditState,
  auditing: Auditing,
): Promise<Result<AuditState, CrmError>> {
  const rules: AuditRules = {
    stages: compiledModel(auditing.model).stages,
    since: begun.since,
    askSince: auditing.askSince,
    today: auditing.today,
  };
  const facts = factsAsked(rules);
  const before = begun.calls;
  let state = begun;
  while (!state.isDone) {
    const page = await auditing.histories.listHistories({
      movedSince: state.since,
      facts,
      after: state.after,
    });
    if (!page.ok) return page;
    const found = await auditPage(page.value, state, rules, auditing);
    if (!found.ok) return found;
    state = { ...found.value, calls: before + auditing.histories.callsMade() };
    await auditing.keep(state);
  }
  return ok(state);
}

/** The facts that criteria read, each once. */
const factsAsked = ({ stages }: AuditRules): readonly string[] => {
  const criteria = [...stages.values()].flatMap(({ entry, exit }) => [...entry, ...exit]);
  return [...new Set(criteria.flatMap(({ facts }) => facts))].sort();
};

async function auditPage(
  { deals, next }: DealHistoryPage,
  state: AuditState,
  rules: AuditRules,
  { histories, model }: Auditing,
): Promise<Result<AuditState, CrmError>> {
  const plain = deals.map((deal) => auditDeal(deal, rules, nothingDecided));
  const decisions = await decisionsOn(plain.filter(wantsDecisions), histories, model);
  if (!decisions.ok) return decisions;
  const audits = plain.map((audit) => decidedAudit(audit, rules, decisions.value));
  const kept = state.areKept ? await histories.appendAll(audits.flatMap(moveEvents)) : ok(null);
  if (!kept.ok && !hasNoPlace(kept.error)) return kept;
  return ok({
    ...state,
    after: next,
    isDone: next === null,
    tally: addTallies([state.tally, ...audits.map(tallyOf)]),
    moves: [...state.moves, ...audits.flatMap(toldMoves)],
    sitting: [...state.sitting, ...audits.flatMap(toldDeals)],
    toAsk: [...state.toAsk, ...audits.flatMap(({ toAsk }) => (toAsk === null ? [] : [toAsk]))],
    areKept: state.areKept && kept.ok,
  });
}

/** An account without the custom object has no place for events. */
const hasNoPlace = (error: CrmError): boolean => error.kind === 'notFound';

type Decisions = ReadonlyMap<string, Decided>;

/** Only of deals of which something is not met, and only where the model lets anybody decide. */
async function decisionsOn(
  audits: readonly DealAudit[],
  histories: DealHistories,
  model: GtmModel,
): Promise<Result<Decisions, CrmError>> {
  if (audits.length === 0 || model.people.length === 0) return ok(new Map());
  const found = await histories.decisionsAbout(audits.map(({ history }) => history.ref.id));
  if (!found.ok) return hasNoPlace(found.error) ? ok(new Map()) : err(found.error);
  return ok(new Map([...found.value].map(([deal, events]) => [deal, decidedOn(events, model)])));
}

function decidedAudit(audit: DealAudit, rules: AuditRules, decisions: Decisions): DealAudit {
  const { history }: { readonly history: DealHistory } = audit;
  const decided = decisions.get(history.ref.id);
  return decided ? auditDeal(history, rules, decided) : audit;
}
