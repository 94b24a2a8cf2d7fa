import { err, ok, type Result } from '../../../base/result.ts';
import type { Field, Value } from '../definitions.ts';
import type { QueryProblem, StoredRow } from '../org.ts';
import type { Asking } from './asking.ts';
import { resolvePath } from './paths.ts';

/** One thing that rows are put in order by. */
export interface OrderBy {
  readonly path: string;
  readonly isDescending: boolean;
  /** Rows without a value come first unless this is true, either way. */
  readonly nullsLast: boolean;
}

type Compare = (one: StoredRow, other: StoredRow) => number;

const unsortable = new Set(['multipicklist', 'textarea']);

/** Puts rows in order; equal ones stay in the order of their ids. */
export function inOrder(
  asking: Asking,
  object: string,
  rows: readonly StoredRow[],
  orders: readonly OrderBy[],
): Result<readonly StoredRow[], QueryProblem> {
  const compares: Compare[] = [];
  for (const order of orders) {
    const path = resolvePath(asking, object, order.path);
    if (!path.ok) return path;
    const { field, read } = path.value;
    if (unsortable.has(field.type) && !(field.type === 'textarea' && field.length <= 255))
      return err({
        errorCode: 'MALFORMED_QUERY',
        message: `field '${order.path}' can not be sorted in a query call`,
      });
    const rank = ranker(field);
    compares.push((one, other) => ordered(rank(read(one)), rank(read(other)), order));
  }
  if (compares.length === 0) return ok(rows);
  return ok(rows.toSorted((one, other) => firstDifference(compares, one, other)));
}

function firstDifference(compares: readonly Compare[], one: StoredRow, other: StoredRow): number {
  for (const compare of compares) {
    const difference = compare(one, other);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What a value is ordered by: options as they are listed, texts without regard to capitals. */
function ranker(field: Field): (value: Value) => string | number | null {
  if (field.type === 'picklist') {
    const places = new Map(field.picklistValues.map(({ value }, at) => [value, at]));
    return (value) => (value === null ? null : (places.get(String(value)) ?? places.size));
  }
  const isId = field.type === 'id' || field.type === 'reference';
  return (value) => {
    if (value === null || typeof value === 'number') return value;
    if (typeof value === 'boolean') return value ? 1 : 0;
    return isId ? value : value.toLowerCase();
  };
}

function ordered(one: string | number | null, other: string | number | null, order: OrderBy): number {
  if (one === other) return 0;
  if (one === null || other === null) return (one === null) === order.nullsLast ? 1 : -1;
  return one < other === order.isDescending ? 1 : -1;
}
