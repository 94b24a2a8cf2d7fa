import { err, ok, type Result } from '../../base/result.ts';
import type { WinLossRecord } from '../../core/win-loss/record.ts';
import type { CrmError, SavedWinLoss, WinLossWriteBack } from '../port.ts';
import { sameAnswers, withClosing } from '../win-loss-rows.ts';
import { addRow } from './add-row.ts';
import { fillFields } from './fill-fields.ts';
import { competitorFields } from './mapping/competitors.ts';
import { closingField, winLossField, winLossObject } from './mapping/field-names.ts';
import type { ReadPlan } from './mapping/read-plan.ts';
import { idOf, rowsOf, textAt, type SeenRow } from './mapping/row.ts';
import { textLength } from './mapping/text-lengths.ts';
import { revisionsIn, winLossFieldsWithHistory, winLossIn, winLossValues } from './mapping/win-loss-row.ts';
import { fieldsFilled, fieldsToFill } from './mapping/write-back.ts';
import type { Query, Row } from './org.ts';
import { answerAt, byId, checkedId, noSuch, type OrgWork } from './org-work.ts';

/**
 * Keeps what was answered about a closing as a row of its own, every earlier revision behind it, and once the org's own
 * fields. First answers are kept for one of two who send them at the same moment. Of two corrections at the very same
 * moment the later one stands, and the earlier is lost: Salesforce has no way to write only if nothing changed.
 */
export async function saveWinLoss(
  work: OrgWork,
  sent: WinLossRecord,
  writeBack: WinLossWriteBack | null,
): Promise<Result<SavedWinLoss, CrmError>> {
  const plan = work.plan();
  const record = withClosing(sent);
  const read = await readClosing(work, record, plan);
  if (!read.ok) return read;
  const { deal, listed, rows } = read.value;
  const row = rows.find((one) => textAt(one, winLossField.key) === record.key) ?? null;
  const before = row ? revisionsIn(row) : [];
  if (isAgain(record, before))
    return ok({ outcome: 'unchanged', alsoIn: fieldsFilled(deal, writeBack, plan) });
  if (before.some(({ revision }) => revision >= record.revision)) return err(changedMeanwhile);
  const kept = row ? await correct(work, row, record, before) : await keepFirst(work, record);
  if (!kept.ok) return kept;
  const alsoIn = await fillFields(
    work,
    deal,
    fieldsToFill(deal, listed, writeBack, plan),
    reopened(record, rows),
  );
  return ok({ outcome: 'written', alsoIn });
}

/** What was read before anything is kept. */
interface ClosingRead {
  readonly deal: SeenRow;
  /** Competitors that stand on the opportunity. */
  readonly listed: readonly Row[];
  /** Win/loss rows of every closing. */
  readonly rows: readonly Row[];
}

async function readClosing(
  work: OrgWork,
  record: WinLossRecord,
  plan: ReadPlan,
): Promise<Result<ClosingRead, CrmError>> {
  const checked = checkedId('deal', record.deal);
  if (!checked.ok) return checked;
  const { competitors, lostReason, wonReason } = plan.mapping;
  const own = [competitors, lostReason, wonReason].flatMap((field) => (field ? [field.field] : []));
  const id = checked.value;
  const answers = await work.org.read([
    byId('deal', id, [...new Set(['Id', closingField.writtenBack, ...own])]),
    ofDeal('OpportunityCompetitor', 'OpportunityId', id, competitorFields),
    ofDeal(winLossObject, winLossField.opportunity, id, winLossFieldsWithHistory),
  ]);
  if (!answers.ok) return answers;
  const [deal] = rowsOf(answerAt(answers.value, 0));
  if (!deal) return err(noSuch('deal', record.deal));
  return ok({ deal, listed: answerAt(answers.value, 1).rows, rows: answerAt(answers.value, 2).rows });
}

const ofDeal = (object: string, parent: string, id: string, fields: readonly string[]): Query => ({
  object,
  fields,
  where: { field: parent, is: id },
});

/** The latest answers, or those that were sent before as the very same revision. */
const isAgain = (record: WinLossRecord, before: readonly WinLossRecord[]): boolean =>
  before.some(
    (row) => sameAnswers(row, record) && (row.revision === record.revision || row === before.at(-1)),
  );

const changedMeanwhile: CrmError = {
  kind: 'conflict',
  message: 'Somebody else answered about this closing meanwhile.',
};

async function keepFirst(work: OrgWork, record: WinLossRecord): Promise<Result<null, CrmError>> {
  const wanted = {
    object: winLossObject,
    key: { field: winLossField.key, value: record.key },
    fields: { ...winLossValues(record, []), [winLossField.opportunity]: record.deal },
  };
  const isOurs = (row: Row): boolean => {
    const standing = winLossIn(row);
    return standing !== null && standing.revision === record.revision && sameAnswers(standing, record);
  };
  const added = await addRow(work, wanted, winLossFieldsWithHistory, isOurs);
  if (!added.ok) return added;
  return added.value.added ? ok(null) : err(changedMeanwhile);
}

async function correct(
  work: OrgWork,
  row: Row,
  record: WinLossRecord,
  before: readonly WinLossRecord[],
): Promise<Result<null, CrmError>> {
  const fields = winLossValues(record, before);
  if (String(fields[winLossField.history] ?? '').length > textLength.history) return err(full);
  const [written] = await work.org.write([{ object: winLossObject, at: { id: idOf(row) }, fields }]);
  return !written || written.ok ? ok(null) : written;
}

const fullMessage = `The history of these answers is full: a field of Salesforce’s holds ${textLength.history} characters. Nothing was lost, and nothing was changed.`;
const full: CrmError = {
  kind: 'rejected',
  fields: [{ field: winLossField.history, message: fullMessage }],
  message: fullMessage,
};

/** Answers about earlier closings: who answers about a later one shows that the deal was reopened. */
const reopened = (record: WinLossRecord, rows: readonly Row[]): readonly Row[] =>
  rows.filter((row) => {
    const other = winLossIn(row);
    return other !== null && other.closing < record.closing && !other.reopened;
  });
