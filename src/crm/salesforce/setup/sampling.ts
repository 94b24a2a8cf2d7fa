import { ok, type Result } from '../../../base/result.ts';
import type { RecordKind } from '../../../core/condition/model.ts';
import type { CrmError } from '../../port.ts';
import { countedValues, sharesOf } from '../../sampled.ts';
import type { FilledShare, ValueCount } from '../../setup.ts';
import { objectOf } from '../mapping/objects.ts';
import { wholeAnswers } from '../org-work.ts';
import type { Query, Row, Where } from '../org.ts';
import type { SetupOrg } from './setup-org.ts';

/** So many fields of one question: a query's text, and a page of rows, have limits. */
const fieldsAtOnce = 80;

/** In how many of the newest rows each field is filled in; a checkbox: is ticked. */
export async function filledShares(
  org: SetupOrg,
  object: RecordKind,
  fields: readonly string[],
  mostRecords: number,
): Promise<Result<readonly FilledShare[], CrmError>> {
  const queries: Query[] = [];
  for (let from = 0; from < fields.length; from += fieldsAtOnce)
    queries.push(newest(object, fields.slice(from, from + fieldsAtOnce), { all: [] }, mostRecords));
  const answers = await wholeAnswers({ org }, queries);
  if (!answers.ok) return answers;
  const rowsOf = (at: number): readonly Row[] => (answers.value[at]?.rows ?? []).slice(0, mostRecords);
  return ok(queries.flatMap((query, at) => sharesOf(query.fields, rowsOf(at), isFilled)));
}

/** How often each value of a field stands on the newest rows that have it. */
export async function valueCounts(
  org: SetupOrg,
  object: RecordKind,
  field: string,
  mostRecords: number,
): Promise<Result<readonly ValueCount[], CrmError>> {
  const described = await org.describe(objectOf(object));
  if (!described.ok) return described;
  const type = described.value?.find(({ name }) => name === field)?.type;
  if (type === undefined) return ok([]);
  // A long text can choose no rows.
  const where: Where = type === 'textarea' ? { all: [] } : { field, isNot: null };
  const answers = await wholeAnswers({ org }, [newest(object, [field], where, mostRecords)]);
  if (!answers.ok) return answers;
  const values = (answers.value[0]?.rows ?? []).slice(0, mostRecords).map((row) => textIn(row[field]));
  return ok(countedValues(values, type === 'multipicklist'));
}

/** How many open opportunities each owner has. */
export async function openDealsByOwner(
  org: SetupOrg,
  mostRecords: number,
): Promise<Result<readonly ValueCount[], CrmError>> {
  const open = newest('deal', ['OwnerId'], { field: 'IsClosed', is: false }, mostRecords);
  const answers = await wholeAnswers({ org }, [open]);
  if (!answers.ok) return answers;
  const rows = (answers.value[0]?.rows ?? []).slice(0, mostRecords);
  return ok(
    countedValues(
      rows.map((row) => textIn(row['OwnerId'])),
      false,
    ),
  );
}

const newest = (object: RecordKind, fields: readonly string[], where: Where, limit: number): Query => ({
  object: objectOf(object),
  fields,
  where,
  orderBy: [{ field: 'CreatedDate', descending: true }],
  limit,
});

const isFilled = (row: Row, field: string): boolean => {
  const value = row[field];
  return typeof value === 'boolean' ? value : textIn(value) !== null;
};

function textIn(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
