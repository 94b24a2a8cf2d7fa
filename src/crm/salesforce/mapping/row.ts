import type { UnknownWhy } from '../../../core/condition/facts.ts';
import { instantOf } from '../../instant.ts';
import { isObject, objectsOf } from '../../json.ts';
import type { Answer, FieldPath, HiddenField, Row } from '../org.ts';

/** Which fields gave nothing since they may not be seen or are not there. */
export interface Hidden {
  /** Why a field gives nothing; null where it gives what stands in it. */
  readonly why: (path: FieldPath) => UnknownWhy | null;
  /** The same for the fields of a parent. */
  readonly under: (parent: string) => Hidden;
}

/** A row with what is not told of it. */
export interface SeenRow {
  readonly row: Row;
  readonly hidden: Hidden;
}

/** A field that the org does not have is one that nothing carries. */
const whys: Readonly<Record<HiddenField['why'], UnknownWhy>> = {
  notVisible: 'notVisible',
  notInOrg: 'notMapped',
};

function hiddenIn(found: ReadonlyMap<string, UnknownWhy>, prefix: string): Hidden {
  return {
    why: (path) => found.get(`${prefix}${path}`.toLowerCase()) ?? null,
    under: (parent) => hiddenIn(found, `${prefix}${parent}.`),
  };
}

/** What an answer does not tell; of children by `Events:Id`. */
export const hiddenOf = ({ hidden }: Pick<Answer, 'hidden'>): Hidden =>
  hiddenIn(new Map(hidden.map(({ path, why }) => [path.toLowerCase(), whys[why]])), '');

/** The rows of an answer. */
export function rowsOf(answer: Pick<Answer, 'rows' | 'hidden'>): readonly SeenRow[] {
  const hidden = hiddenOf(answer);
  return answer.rows.map((row) => ({ row, hidden }));
}

/** The parent of a row; null when there is none, or it may not be seen. */
export function parentOf({ row, hidden }: SeenRow, parent: string): SeenRow | null {
  const found = valueAt(row, parent);
  return isObject(found) ? { row: found, hidden: hidden.under(parent) } : null;
}

/** The children of a row, by the name of the relationship. */
export function childrenOf({ row }: SeenRow, relationship: string): readonly Row[] {
  const found = valueAt(row, relationship);
  return isObject(found) ? objectsOf(found['records']) : [];
}

/** What stands at a path of API names, which Salesforce finds in any case and answers in its own. */
export function valueAt(row: Row, path: FieldPath): unknown {
  let value: unknown = row;
  for (const name of path.split('.')) {
    if (!isObject(value)) return null;
    value = name in value ? value[name] : value[sameName(value, name)];
  }
  return value ?? null;
}

function sameName(row: Row, name: string): string {
  const wanted = name.toLowerCase();
  return Object.keys(row).find((key) => key.toLowerCase() === wanted) ?? name;
}

/** A value as text; null for nothing, blanks, and what is no single value. */
export function textAt(row: Row, path: FieldPath): string | null {
  const value = valueAt(row, path);
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** A number; null for anything else. */
export function numberAt(row: Row, path: FieldPath): number | null {
  const value = valueAt(row, path);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** True where a checkbox is ticked. */
export const isTicked = (row: Row, path: FieldPath): boolean => valueAt(row, path) === true;

/** An instant as ISO 8601 in UTC with milliseconds; null where there is none. */
export const instantAt = (row: Row, path: FieldPath): string | null => instantOf(textAt(row, path));

/** The values of a multi-select, or of a text of ours that holds several. */
export const valuesAt = (row: Row, path: FieldPath): readonly string[] =>
  (textAt(row, path) ?? '')
    .split(';')
    .map((value) => value.trim())
    .filter((value) => value !== '');

/** The id of a row; blank for a row that was asked for without it. */
export const idOf = (row: Row): string => textAt(row, 'Id') ?? '';
