import { addDays } from '../../base/calendar.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Counted } from '../../core/stages/past.ts';
import type { DealHistories, DealHistoryPage, HistoryWanted } from '../deal-history.ts';
import { instantOf } from '../instant.ts';
import type { Around } from '../model-parts.ts';
import type { CrmError } from '../port.ts';
import { appendAll, decisionsAbout } from './event-batches.ts';
import { countedBy, ofKind } from './mapping/activity-kinds.ts';
import { dealHistory } from './mapping/deal-history.ts';
import { eventField, eventObject } from './mapping/field-names.ts';
import { fieldHistoryFields } from './mapping/field-history.ts';
import { historyPlan, type HistoryPlan, type Tracked } from './mapping/history-plan.ts';
import { historyFields, moveEventFields, stageMoved } from './mapping/moves.ts';
import { rolePastFields } from './mapping/role-history.ts';
import { under } from './mapping/read-plan.ts';
import { idOf, instantAt, textAt, type SeenRow } from './mapping/row.ts';
import type { Query } from './org.ts';
import { around, readWhole, type OrgWork } from './org-work.ts';
import { rowsOfDeals, type HistoryOrg, type RowsBy, type RowsWanted } from './rows-of-deals.ts';

/** How many opportunities are read at a time: their ids fit into one query of 100,000 characters. */
const usualPage = 4000;
/** Salesforce keeps field history for eighteen months; older rows may still be told, and may not. */
const keptDays = 540;

/** What the past of deals stands on. */
export interface HistoryWork extends OrgWork {
  readonly org: HistoryOrg;
  readonly dealsInAPage?: number;
}

/**
 * The past of deals, four thousand a page: one query for the opportunities, and one bulk job each for their stages, their
 * changed fields, those of their accounts, contact roles, activities and what our trigger noted. Few are read without a job.
 */
export function salesforceDealHistories(work: HistoryWork): DealHistories {
  let tracked: Tracked | null = null;
  return {
    async listHistories(wanted) {
      if (tracked === null) {
        const [deal, company] = await Promise.all([
          work.org.trackedFields('Opportunity'),
          work.org.trackedFields('Account'),
        ]);
        if (!deal.ok) return deal;
        if (!company.ok) return company;
        tracked = { deal: deal.value, company: company.value };
      }
      return listHistories(work, wanted, tracked);
    },
    appendAll: (events) => appendAll(work, events),
    decisionsAbout: (dealIds) => decisionsAbout(work, dealIds),
    callsMade: () => work.org.callsMade(),
  };
}

async function listHistories(
  work: HistoryWork,
  wanted: HistoryWanted,
  tracked: Tracked,
): Promise<Result<DealHistoryPage, CrmError>> {
  const read = work.plan();
  const plan = historyPlan(read, wanted.facts, tracked);
  const most = work.dealsInAPage ?? usualPage;
  const [found, known] = await Promise.all([readWhole(work, [dealsQuery(work, wanted, most)]), around(work)]);
  if (!found.ok) return found;
  if (!known.ok) return known;
  const deals = found.value[0] ?? [];
  const rows = await rowsAround(work, plan, deals, known.value);
  if (!rows.ok) return rows;
  const { counted, ...by } = rows.value;
  const keptSince = `${addDays(known.value.today, -keptDays)}T00:00:00.000Z`;
  return ok({
    deals: deals.map((deal) => {
      const id = idOf(deal.row);
      const past = {
        deal,
        history: by.history(id),
        events: by.events(id),
        changes: by.changes(id),
        companyChanges: by.companyChanges(textAt(deal.row, 'AccountId') ?? ''),
        roles: by.roles(id),
        counted: counted(id),
        keptSince,
      };
      return dealHistory(past, plan, read, known.value);
    }),
    next: deals.length < most ? null : idOf(deals.at(-1)?.row ?? {}),
  });
}

/** Those whose stage changed since, or that were made since, in the order of ids. */
function dealsQuery(work: HistoryWork, { movedSince, after }: HistoryWanted, most: number): Query {
  const { kinds } = work.plan();
  const moved = (field: string): Query['where'] => ({ field, atLeast: movedSince, type: 'instant' });
  return {
    object: 'Opportunity',
    fields: [...kinds.deal.fields, ...under('Account', kinds.company)],
    where: {
      all: [
        { any: [moved('LastStageChangeDate'), moved('CreatedDate')] },
        ...(after === null ? [] : [{ field: 'Id', after, type: 'id' } as const]),
      ],
    },
    orderBy: [{ field: 'Id' }],
    limit: most,
  };
}

interface RowsAround {
  readonly history: RowsBy;
  readonly events: RowsBy;
  readonly changes: RowsBy;
  readonly companyChanges: RowsBy;
  readonly roles: RowsBy;
  readonly counted: (id: string) => (kind: string) => readonly Counted[];
}

async function rowsAround(
  work: HistoryWork,
  plan: HistoryPlan,
  deals: readonly SeenRow[],
  known: Around,
): Promise<Result<RowsAround, CrmError>> {
  const ids = deals.map(({ row }) => idOf(row));
  const accounts = deals.map(({ row }) => textAt(row, 'AccountId')).filter((id) => id !== null);
  const companies = [...new Set(accounts)];
  const [lists, counted] = await Promise.all([
    Promise.all([
      rowsOfDeals(work.org, stageHistory(plan), ids),
      rowsOfDeals(work.org, moveEvents, ids),
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
  work: HistoryWork,
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
