import type { Counted, FactHistory } from '../../../core/stages/past.ts';
import type { Around } from '../../model-parts.ts';
import type { AuditedMove, DealHistory } from '../../deal-history.ts';
import type { FactReader } from '../../fact-readers.ts';
import type { Row } from '../org.ts';
import { fieldContext } from './facts.ts';
import { keptHistory, trackedHistory } from './field-history.ts';
import type { HistoryPlan } from './history-plan.ts';
import { contextFor, contextIn, nearestTo, pathOf } from './moves.ts';
import { notedIn } from './noted-open.ts';
import type { ReadPlan } from './read-plan.ts';
import { recordFile } from './record-file.ts';
import { roleHistory } from './role-history.ts';
import { instantAt, parentOf, textAt, type SeenRow } from './row.ts';
import { recordTypeOf } from './standing.ts';

/** What was read of the past of one opportunity; every list oldest first. */
export interface PastRead {
  readonly deal: SeenRow;
  /** Rows of OpportunityHistory. */
  readonly history: readonly Row[];
  /** What our trigger noted of moves. */
  readonly events: readonly Row[];
  /** Rows of OpportunityFieldHistory, and of AccountHistory of its account. */
  readonly changes: readonly Row[];
  readonly companyChanges: readonly Row[];
  readonly roles: readonly Row[];
  readonly counted: (kind: string) => readonly Counted[];
  /** ISO 8601: field history from before is gone. */
  readonly keptSince: string;
}

/** An opportunity with its past. */
export function dealHistory(
  read: PastRead,
  wanted: HistoryPlan,
  plan: ReadPlan,
  around: Around,
): DealHistory {
  const { ref, name, owner } = recordFile('deal', read.deal, 'notRead', plan, around);
  const recordType = recordTypeOf(read.deal.row);
  return {
    ref,
    name,
    owner,
    pipeline: plan.stages.pipeline(recordType),
    stage: plan.stages.stage(recordType, textAt(read.deal.row, 'StageName') ?? '')?.stage ?? null,
    moves: auditedMoves(read, plan, around),
    facts: factHistories(read, wanted, plan, around),
  };
}

/** The moves, oldest first, with who made each. A row that keeps the stage is no move. */
function auditedMoves(
  { deal, history, events }: PastRead,
  plan: ReadPlan,
  around: Around,
): readonly AuditedMove[] {
  const recordType = recordTypeOf(deal.row);
  const contexts = events.map(contextIn).filter((context) => context !== null);
  const noted = events.map(notedIn).filter((one) => one !== null);
  const moves: AuditedMove[] = [];
  for (const row of history) {
    const crmStage = textAt(row, 'StageName');
    const at = instantAt(row, 'CreatedDate');
    if (crmStage === null || at === null || moves.at(-1)?.crmStage === crmStage) continue;
    const known = plan.stages.stage(recordType, crmStage);
    const context = contextFor(crmStage, at, contexts);
    moves.push({
      pipeline: known?.pipeline ?? null,
      stage: known?.stage ?? null,
      crmStage,
      at,
      on: around.dayOf(at),
      by: textAt(row, 'CreatedBy.Name'),
      byId: textAt(row, 'CreatedById'),
      via: pathOf(context),
      source: context === '' ? null : context,
      sourceName: null,
      notedOpen: nearestTo(crmStage, at, noted)?.open ?? [],
    });
  }
  return moves;
}

function factHistories(
  read: PastRead,
  wanted: HistoryPlan,
  plan: ReadPlan,
  around: Around,
): readonly FactHistory[] {
  const { deal } = read;
  const company = parentOf(deal, 'Account');
  const context = fieldContext(deal.row, around);
  const found = [
    ...wanted.kept.map((reader) => keptHistory(reader, read.history, context)),
    ...wanted.tracked.map((reader) => ofField(deal, reader, read.changes, read, around)),
    ...wanted.companyTracked.map((reader) => ofField(company, reader, read.companyChanges, read, around)),
    ...wanted.untracked.map((reader) => untracked(deal, reader, around)),
    ...wanted.companyUntracked.map((reader) => untracked(company, reader, around)),
    ...wanted.roles.map((fact) => roleHistory(fact, read.roles, plan)),
    ...wanted.counted.map(({ id, from, kinds }): FactHistory => ({
      fact: id,
      counted: kinds.flatMap(read.counted),
      how: from.how === 'count' ? 'count' : 'any',
      withinDays: from.withinDays ?? null,
    })),
    ...wanted.without.map((fact): FactHistory => without(fact, 'notTracked')),
  ];
  const known = new Set(found.map(({ fact }) => fact));
  return [
    ...found,
    ...wanted.facts.filter((fact) => !known.has(fact)).map((fact) => without(fact, 'notMapped')),
  ];
}

const without = (fact: string, why: 'notTracked' | 'notMapped' | 'notVisible'): FactHistory => ({
  fact,
  changes: null,
  why,
  now: undefined,
});

/** An opportunity without an account has nothing in the fields of one. */
function ofField(
  record: SeenRow | null,
  reader: FactReader,
  changes: readonly Row[],
  { keptSince }: PastRead,
  around: Around,
): FactHistory {
  if (!record) return { fact: reader.fact, changes: [], fromBeginning: true };
  if (record.hidden.why(reader.field) !== null) return unseen(record, reader);
  const name = reader.field.toLowerCase();
  return trackedHistory(
    reader,
    changes.filter((row) => textAt(row, 'Field')?.toLowerCase() === name),
    {
      now: textAt(record.row, reader.field),
      createdAt: instantAt(record.row, 'CreatedDate') ?? '',
      keptSince,
      context: fieldContext(record.row, around),
    },
  );
}

function untracked(record: SeenRow | null, reader: FactReader, around: Around): FactHistory {
  const { fact, field, parse } = reader;
  if (!record) return { fact, changes: null, why: 'notTracked', now: null };
  if (record.hidden.why(field) !== null) return unseen(record, reader);
  const parsed = parse(textAt(record.row, field), fieldContext(record.row, around));
  return { fact, changes: null, why: 'notTracked', now: parsed.ok ? parsed.value : null };
}

const unseen = ({ hidden }: SeenRow, { fact, field }: FactReader): FactHistory =>
  without(fact, hidden.why(field) === 'notVisible' ? 'notVisible' : 'notMapped');
