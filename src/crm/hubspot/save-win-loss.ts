import { err, ok, type Result } from '../../base/result.ts';
import type { WinLossDeferral, WinLossRecord } from '../../core/win-loss/record.ts';
import type { CrmError, SavedWinLoss, WinLossWriteBack } from '../port.ts';
import { deferralsIn, sameAnswers, sameDeferral } from '../win-loss-rows.ts';
import { around, readOne, type AccountWork } from './account-work.ts';
import { addRow, type Ledger } from './ledger.ts';
import type { Changes } from './mapping/fit-properties.ts';
import { winLossProperty } from './mapping/property-names.ts';
import type { ReadPlan } from './mapping/read-plan.ts';
import { instantOf } from '../instant.ts';
import { valueOf, type HubSpotRecord } from './mapping/record.ts';
import { latestAnswers, recordToShow } from './mapping/win-loss-properties.ts';
import { historyText, latestRecords, winLossHistory } from './mapping/win-loss-history.ts';
import { fieldsFilled, fieldsToFill } from './mapping/write-back.ts';

/** The first of each revision counts: who comes second with another is told so. */
const records: Ledger<WinLossRecord> = {
  property: winLossProperty.history,
  label: 'The win/loss history',
  read: (text) => {
    const { rows, readable } = winLossHistory(text);
    return readable ? rows : null;
  },
  write: historyText,
  settle: (rows) => firstOf(rows, (row) => `${row.key} ${row.revision}`),
};

const deferrals: Ledger<WinLossDeferral> = {
  property: winLossProperty.deferrals,
  label: 'What was put off',
  read: deferralsIn,
  write: (rows) => JSON.stringify(rows),
  settle: (rows) => firstOf(rows, (row) => JSON.stringify(row)),
};

function firstOf<Row>(rows: readonly Row[], nameOf: (row: Row) => string): readonly Row[] {
  const first = new Map<string, Row>();
  for (const row of rows) if (!first.has(nameOf(row))) first.set(nameOf(row), row);
  return [...first.values()];
}

/**
 * Keeps a record of a closing: in the history of the deal, and the latest answers one by one beside it; with them the
 * account's own fields, where nobody filled them in. The same answers again change nothing; other answers need a
 * higher revision.
 */
export async function saveWinLoss(
  work: AccountWork,
  record: WinLossRecord,
  writeBack: WinLossWriteBack | null,
): Promise<Result<SavedWinLoss, CrmError>> {
  const plan = work.plan();
  const [deal, known] = await Promise.all([
    readOne(work, 'deal', record.deal, { properties: propertiesOf(plan) }),
    around(work),
  ]);
  if (!deal.ok) return deal;
  if (!known.ok) return known;
  const { rows } = winLossHistory(valueOf(deal.value, winLossProperty.history));
  const before = rows.filter(({ key }) => key === record.key);
  if (before.some((row) => isAgain(record, row, before)))
    return ok({ outcome: 'unchanged', alsoIn: fieldsFilled(deal.value, writeBack, plan) });
  if (before.some(({ revision }) => revision >= record.revision)) return err(changedMeanwhile);
  const fill = fieldsToFill(deal.value, writeBack, plan);
  const beside = (all: readonly WinLossRecord[]): Changes => ({
    ...shown(all, (instant) => known.value.dayOf(instant)),
    ...fill.changes,
  });
  const added = await addRow(work, deal.value, records, record, beside);
  if (!added.ok) return added;
  const standing = added.value.rows.find((row) => row.key === record.key && row.revision === record.revision);
  if (!standing || !sameAnswers(standing, record)) return err(changedMeanwhile);
  const alsoIn = fill.fields.filter(({ field }) => added.value.written.has(field)).map(({ label }) => label);
  return ok({ outcome: 'written', alsoIn });
}

/** The latest answers, or those that were sent before as the very same revision. */
const isAgain = (record: WinLossRecord, row: WinLossRecord, all: readonly WinLossRecord[]): boolean =>
  sameAnswers(row, record) && (row.revision === record.revision || latestRecords(all).includes(row));

const changedMeanwhile: CrmError = {
  kind: 'conflict',
  message: 'Somebody else answered about this closing meanwhile.',
};

function shown(rows: readonly WinLossRecord[], dayOf: (instant: string) => string): Changes {
  const latest = recordToShow(latestRecords(rows));
  const at = instantOf(latest?.at ?? null);
  return latest ? latestAnswers(latest, at === null ? '' : dayOf(at)) : {};
}

const propertiesOf = (plan: ReadPlan): readonly string[] => [
  winLossProperty.history,
  winLossProperty.writtenBack,
  plan.competitorsField,
  ...[plan.mapping.lostReason, plan.mapping.wonReason].flatMap((field) => (field ? [field.field] : [])),
];

/** Puts a closing off, or hands it on: the last that was said counts. Saying the same again changes nothing. */
export async function deferWinLoss(
  work: AccountWork,
  deferral: WinLossDeferral,
): Promise<Result<'written' | 'unchanged', CrmError>> {
  const deal = await readOne(work, 'deal', deferral.deal, { properties: [winLossProperty.deferrals] });
  if (!deal.ok) return deal;
  const last = lastOf(deal.value, deferral.closing);
  if (last && sameDeferral(last, deferral)) return ok('unchanged');
  const added = await addRow(work, deal.value, deferrals, deferral, () => ({}));
  return added.ok ? ok('written') : added;
}

const lastOf = (deal: HubSpotRecord, closing: string): WinLossDeferral | undefined =>
  deferralsIn(valueOf(deal, winLossProperty.deferrals)).findLast((one) => one.closing === closing);
