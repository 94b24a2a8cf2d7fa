import { ok, type Result } from '../../base/result.ts';
import type { CrmError } from '../port.ts';
import type { JsforceOrg } from './client/open-jsforce-org.ts';
import type { Row } from './org.ts';
import { readWhole } from './org-work.ts';
import { textAt } from './mapping/row.ts';

/** What the past of deals asks of an org: rows one call at a time or by the bulk job, and which fields it tracks. */
export type HistoryOrg = Pick<
  JsforceOrg,
  'about' | 'read' | 'readOn' | 'write' | 'visibleFields' | 'bulkQuery' | 'trackedFields' | 'callsMade'
>;

/** Rows of an object that hang on records. */
export interface RowsWanted {
  readonly object: string;
  readonly fields: readonly string[];
  /** The field that names the record. */
  readonly by: string;
  /** Only rows whose field has one of these values. */
  readonly only: { readonly field: string; readonly isOneOf: readonly string[] } | null;
}

/** Rows by the record that they hang on, oldest first. */
export type RowsBy = (id: string) => readonly Row[];

/** The most records whose rows are asked for without a bulk job: their ids fit into an address. */
const mostWithoutJob = 200;

const noRows: readonly Row[] = [];

/** Reads the rows that hang on records: a call for few, a bulk job for many. */
export async function rowsOfDeals(
  org: HistoryOrg,
  { object, fields, by, only }: RowsWanted,
  ids: readonly string[],
): Promise<Result<RowsBy, CrmError>> {
  if (ids.length === 0) return ok(() => noRows);
  const where = { all: [{ field: by, isOneOf: ids }, ...(only ? [only] : [])] };
  const query = { object, fields, where };
  const rows: Row[] = [];
  if (ids.length <= mostWithoutJob) {
    const read = await readWhole({ org }, [query]);
    if (!read.ok) return read;
    rows.push(...(read.value[0] ?? []).map(({ row }) => row));
  } else {
    for await (const page of org.bulkQuery(query)) {
      if (!page.ok) return page;
      rows.push(...page.value.rows);
    }
  }
  return ok(grouped(rows, by));
}

function grouped(rows: readonly Row[], by: string): RowsBy {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const id = textAt(row, by) ?? '';
    const list = found.get(id);
    if (list) list.push(row);
    else found.set(id, [row]);
  }
  for (const list of found.values()) list.sort(byAge);
  return (id) => found.get(id) ?? noRows;
}

const orderOf = (row: Row): string => `${textAt(row, 'CreatedDate') ?? ''} ${textAt(row, 'Id') ?? ''}`;

const byAge = (a: Row, b: Row): number => {
  const [first, second] = [orderOf(a), orderOf(b)];
  return first < second ? -1 : Number(first > second);
};
