import { addDays } from '../../base/calendar.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Counted } from '../../core/stages/past.ts';
import { instantOf } from '../instant.ts';
import type { Around } from '../model-parts.ts';
import type { CrmError } from '../port.ts';
import { countedBy, ofKind } from './mapping/activity-kinds.ts';
import type { PastRead } from './mapping/deal-history.ts';
import { eventField, eventObject } from './mapping/field-names.ts';
import { fieldHistoryFields } from './mapping/field-history.ts';
import type { HistoryPlan } from './mapping/history-plan.ts';
import { historyFields, moveEventFields, stageMoved } from './mapping/moves.ts';
import { rolePastFields } from './mapping/role-history.ts';
import { idOf, instantAt, textAt, type SeenRow } from './mapping/row.ts';
import { rowsOfDeals, type HistoryOrg, type RowsBy, type RowsWanted } from './rows-of-deals.ts';

/** What the past of deals is read from. */
export interface PastWork {
  readonly org: HistoryOrg;
}

/** Salesforce keeps field history for eighteen months; older rows may still be told, and may not. */
const keptDays = 540;

/** Deals with what was read of their past: what our trigger noted of moves only where it is asked for. */
export async function pastsOf(
  work: PastWork,
  plan: HistoryPlan,
  deals: readonly SeenRow[],
  known: Around,
  { withEvents }: { readonly withEvents: boolean },
): Promise<Result<readonly PastRead[], CrmError>> {
  const rows = await rowsAround(work, plan, deals, known, withEvents);
  if (!rows.ok) return rows;
  const { counted, ...by } = rows.value;
  const keptSince = `${addDays(known.today, -keptDays)}T00:00:00.000Z`;
  return ok(
    deals.map((deal) => {
      const id = idOf(deal.row);
      return {
        deal,
        history: by.history(id),
        events: by.events(id),
        changes: by.changes(id),
        companyChanges: by.companyChanges(textAt(deal.row, 'AccountId') ?? ''),
        roles: by.roles(id),
        counted: counted(id),
        keptSince,
      };
    }),
  );
}

interface RowsAround {
  readonly history: RowsBy;
  readonly events: RowsBy;
  readonly changes: RowsBy;
  readonly companyChanges: RowsBy;
  readonly roles: RowsBy;
  readonly counted: (id: string) => (kind: string) => readonly Counted[];
}

/** One bulk job for each object, or one call where there are few. */
async function rowsAround(
  work: PastWork,
  plan: HistoryPlan,
  deals: readonly SeenRow[],
  known: Around,
  withEvents: boolean,
): Promise<Result<RowsAround, CrmError>> {
  const ids = deals.map(({ row }) => idOf(row));
  const accounts = deals.map(({ row }) => textAt(row, 'AccountId')).filter((id) => id !== null);
  const companies = [...new Set(accounts)];
  const [lists, counted] = await Promise.all([
    Promise.all([
      rowsOfDeals(work.org, stageHistory(plan), ids),
      rowsOfDeals(work.org, moveEvents, withEvents ? ids : []),
      rowsOfDeals(work.org, dealChanges(plan), plan.tracked.length === 0 ? [] : ids),
      rowsOfDeals(work.org, companyChanges(plan), plan.companyTracked.length === 0 ? [] : companies),
      rowsOfDeals(work.org, contactRoles, plan.roles.length === 0 ? [] : ids),
    ]),
    countedRows(work, plan, ids, known),
  ]);
  const failed = lists.find((list) => !list.ok);
  if (failed && !failed.ok) return failed;
  if (!counted.ok) return counted;
  const [history, events, changes, ofCompany, roles] = lists.map((list) => (list.ok ? list.value : noRows));
  return ok({
    history: history ?? noRows,
    events: events ?? noRows,
    changes: changes ?? noRows,
    companyChanges: ofCompany ?? noRows,
    roles: roles ?? noRows,
    counted: counted.value,
  });
}

const noRows: RowsBy = () => [];

const stageHistory = ({ kept }: HistoryPlan): RowsWanted => ({
  object: 'OpportunityHistory',
  fields: [...historyFields, 'CreatedById', 'OpportunityId', ...new Set(kept.map(({ field }) => field))],
  by: 'OpportunityId',
  only: null,
});

const moveEvents: RowsWanted = {
  object: eventObject,
  fields: [...moveEventFields, eventField.note, eventField.aboutId, 'CreatedDate'],
  by: eventField.aboutId,
  only: { field: eventField.kind, isOneOf: [stageMoved] },
};

const contactRoles: RowsWanted = {
  object: 'OpportunityContactRole',
  fields: rolePastFields,
  by: 'OpportunityId',
  only: null,
};

const dealChanges = ({ tracked }: HistoryPlan): RowsWanted =>
  fieldChanges('OpportunityFieldHistory', 'OpportunityId', tracked);

const companyChanges = ({ companyTracked }: HistoryPlan): RowsWanted =>
  fieldChanges('AccountHistory', 'AccountId', companyTracked);

const fieldChanges = (object: string, by: string, readers: HistoryPlan['tracked']): RowsWanted => ({
  object,
  fields: [...fieldHistoryFields, by],
  by,
  only: { field: 'Field', isOneOf: [...new Set(readers.map(({ field }) => field))] },
});

/** What each deal counts: one question for each object that holds such. */
async function countedRows(
  work: PastWork,
  { counted }: HistoryPlan,
  ids: readonly string[],
  known: Around,
): Promise<Result<RowsAround['counted'], CrmError>> {
  const rows = new Map<string, RowsBy>();
  for (const kind of new Set(counted.flatMap(({ kinds }) => kinds))) {
    const { object, field, fields } = countedBy(kind);
    if (rows.has(object)) continue;
    const read = await rowsOfDeals(work.org, { object, fields, by: field, only: null }, ids);
    if (!read.ok) return read;
    rows.set(object, read.value);
  }
  return ok(
    (id) => (kind) =>
      ofKind(kind, rows.get(countedBy(kind).object)?.(id) ?? [], known).map(({ row, on }) => ({
        on,
        at: instantAt(row, 'CreatedDate') ?? instantOf(on) ?? '',
      })),
  );
}
