import { instantOf } from '../../instant.ts';
import type { Counted, FactChange, FactHistory } from '../../../core/stages/past.ts';
import type { AuditedMove, DealHistory } from '../../deal-history.ts';
import type { FactReader } from '../../fact-readers.ts';
import type { FieldContext } from '../../fact-parsing.ts';
import type { Around } from './around.ts';
import { cameIn } from './came-in.ts';
import { fieldContext } from './facts.ts';
import { companyProperty, contactCountProperty, type HistoryPlan } from './history-plan.ts';
import type { ReadPlan } from './read-plan.ts';
import { valueOf, type HistoryEntry, type HubSpotRecord } from './record.ts';
import { recordFile } from './record-file.ts';
import { pathOf, type StageIndex } from './stages.ts';

/** What was read of the past of one deal. */
export interface PastRead {
  readonly deal: HubSpotRecord;
  /** The company that is the primary one today. */
  readonly company: HubSpotRecord | null;
  /** By HubSpot's name of the kind. */
  readonly counted: ReadonlyMap<string, readonly Counted[]>;
}

/** A deal with its past. */
export function dealHistory(
  read: PastRead,
  wanted: HistoryPlan,
  plan: ReadPlan,
  around: Around,
): DealHistory {
  const { deal } = read;
  const { ref, name, owner } = recordFile('deal', deal, undefined, plan, around);
  return {
    ref,
    name,
    owner,
    pipeline: plan.stages.pipeline(valueOf(deal, 'pipeline')),
    stage: plan.stages.stage(valueOf(deal, 'dealstage') ?? '')?.stage ?? null,
    moves: auditedMoves(deal.history['dealstage'] ?? [], plan.stages, around),
    facts: factHistories(read, wanted, around),
  };
}

/** The moves of a deal, oldest first, with who made each. Writing the stage that a deal already has is no move. */
function auditedMoves(
  history: readonly HistoryEntry[],
  index: StageIndex,
  around: Around,
): readonly AuditedMove[] {
  const moves: AuditedMove[] = [];
  for (const { value, at, userId, sourceType, sourceLabel } of history.toReversed()) {
    if (value === '' || moves.at(-1)?.crmStage === value) continue;
    const known = index.stage(value);
    moves.push({
      pipeline: known?.pipeline ?? null,
      stage: known?.stage ?? null,
      crmStage: value,
      at,
      on: around.dayOf(at),
      by: around.userName(userId) ?? sourceLabel,
      byId: userId,
      via: pathOf(sourceType),
      source: sourceType === '' ? null : sourceType,
      sourceName: sourceLabel,
    });
  }
  return moves;
}

function factHistories(read: PastRead, wanted: HistoryPlan, around: Around): readonly FactHistory[] {
  const { deal, company } = read;
  const context = fieldContext(deal, around);
  const found = [
    ...wanted.deal.map((reader) => fieldHistory(deal, reader, context)),
    ...companyHistories(deal, company, wanted, around),
    ...wanted.contactCounts.map((fact) => fieldHistory(deal, contactCount(fact), context)),
    ...wanted.counted.map(({ id, from, kinds }): FactHistory => ({
      fact: id,
      counted: kinds.flatMap((kind) => read.counted.get(kind) ?? []),
      how: from.how === 'count' ? 'count' : 'any',
      withinDays: from.withinDays ?? null,
    })),
    ...wanted.untracked.map((fact): FactHistory => ({
      fact,
      changes: null,
      why: 'notTracked',
      now: undefined,
    })),
  ];
  const known = new Set(found.map(({ fact }) => fact));
  const unmapped = wanted.facts.filter((fact) => !known.has(fact));
  return [
    ...found,
    ...unmapped.map((fact): FactHistory => ({ fact, changes: null, why: 'notMapped', now: undefined })),
  ];
}

/** A deal that nothing was ever put with has no number of contacts, and that is none. */
const contactCount = (fact: string): FactReader => ({
  fact,
  field: contactCountProperty,
  parse: (text) => ({ ok: true, value: Number(text ?? 0) || 0 }),
});

/**
 * HubSpot gives the last twenty values of a property of a deal or a company.
 * https://developers.hubspot.com/docs/api-reference/crm-deals-v3/guide
 */
const mostKept = 20;
const birthMs = 60_000;

interface Past {
  readonly changes: readonly FactChange[];
  readonly fromBeginning: boolean;
}

function pastOf(record: HubSpotRecord, { field, parse }: FactReader, context: FieldContext): Past {
  const entries = (record.history[field] ?? []).toReversed();
  const born = instantOf(valueOf(record, 'createdate'));
  const [first] = entries;
  const isWhole =
    entries.length < mostKept ||
    (first !== undefined && born !== null && Date.parse(first.at) <= Date.parse(born) + birthMs);
  const changes = entries.map(({ at, value }) => {
    const parsed = parse(value.trim() === '' ? null : value, context);
    return { at, value: parsed.ok ? parsed.value : null };
  });
  const blank = parse(null, context);
  const start = blank.ok && isWhole ? [{ at: '', value: blank.value }] : [];
  return { changes: [...start, ...changes], fromBeginning: isWhole };
}

const fieldHistory = (record: HubSpotRecord, reader: FactReader, context: FieldContext): FactHistory => ({
  fact: reader.fact,
  ...pastOf(record, reader, context),
});

/** HubSpot works out which company is the primary one some time after a deal was made. */
export const workedOutMs = 3_600_000;

/**
 * Facts of the company that is the primary one today, from when it became so: before, the deal had none, or one whose past is
 * not read. A company that was put with a deal as it was made counts from its beginning.
 */
function companyHistories(
  deal: HubSpotRecord,
  company: HubSpotRecord | null,
  { company: readers, wholeCompany }: HistoryPlan,
  around: Around,
): readonly FactHistory[] {
  if (wholeCompany && company) return readers.map((reader) => wholeHistory(company, reader, around));
  const entries = deal.history[companyProperty] ?? [];
  const since = entries.length === 1 && wasBornWith(deal, entries[0]) ? '' : (entries[0]?.at ?? '');
  const fromBeginning = entries.length <= 1 || entries[1]?.value === '';
  return readers.map((reader): FactHistory => {
    const { fact } = reader;
    if (!company) return { fact, changes: since === '' ? [] : [{ at: since, value: null }], fromBeginning };
    const past = pastOf(company, reader, fieldContext(company, around));
    if (since === '') return { fact, ...past };
    const then = past.changes.findLast(({ at }) => at <= since);
    const start = then?.value ?? (then || past.fromBeginning ? null : undefined);
    return {
      fact,
      changes: [
        ...(start === undefined ? [] : [{ at: since, value: start }]),
        ...past.changes.filter(({ at }) => at > since),
      ],
      fromBeginning: fromBeginning && start !== undefined,
    };
  });
}

/** The past of a company that may have come later than its deal: what it was as it came counts for the time before. */
function wholeHistory(company: HubSpotRecord, reader: FactReader, around: Around): FactHistory {
  const { changes, fromBeginning } = pastOf(company, reader, fieldContext(company, around));
  const settled = new Date(Date.parse(cameIn(company)) + workedOutMs).toISOString();
  const first = fromBeginning ? changes.findLast(({ at }) => at <= settled) : undefined;
  return {
    fact: reader.fact,
    changes: first ? [{ ...first, at: '' }, ...changes.filter(({ at }) => at > settled)] : changes,
    fromBeginning,
  };
}

function wasBornWith(deal: HubSpotRecord, entry: HistoryEntry | undefined): boolean {
  const born = instantOf(valueOf(deal, 'createdate'));
  return entry !== undefined && born !== null && Date.parse(entry.at) <= Date.parse(born) + workedOutMs;
}
