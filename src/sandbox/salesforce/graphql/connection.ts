import type { FieldNode } from 'graphql';
import type { Field } from '../definitions.ts';
import type { StoredRow } from '../org.ts';
import { instantOf } from '../soql/asking.ts';
import { fieldOf, stepTo, valueOf } from '../soql/paths.ts';
import { rowsAsked } from '../soql/rows-asked.ts';
import { displayValue, shownValue } from '../ui-api/display-value.ts';
import { keyOf, type Operation } from './document.ts';
import { readFilter } from './read-filter.ts';
import { readOrder } from './read-order.ts';

type Shown = Readonly<Record<string, unknown>>;
/** Reads one part of the answer from a row; null where a fragment is about another object. */
type Part = (row: StoredRow) => readonly [key: string, value: unknown] | null;
type Connection = (among?: readonly StoredRow[]) => Shown;

const usualFirst = 10;
const mostFirst = 2000;

/** Prepares a list of rows with their cursors: all rows of the object, or those that are given. */
export function connection(operation: Operation, object: string, asked: FieldNode): Connection {
  const { asking } = operation;
  const where = readFilter(asking, object, operation.argument(asked, 'where'));
  const first = numberOf(operation.argument(asked, 'first')) ?? usualFirst;
  const after = offsetOf(operation.argument(asked, 'after'));
  const orderBy = readOrder(operation.argument(asked, 'orderBy'));
  const parts = operation.fields(asked.selectionSet);
  const edges = parts.find(({ field }) => field.name.value === 'edges')?.field;
  const node = operation.fields(edges?.selectionSet).find(({ field }) => field.name.value === 'node')?.field;
  const show = node ? nodeReader(operation, [object], node) : () => ({});
  if (first < 1 || first > mostFirst)
    operation.problems.push(`The value of first must be between 1 and ${mostFirst}: ${first}`);
  if (!where.ok) operation.problems.push(where.error.message);
  return (among) => {
    const found = where.ok
      ? rowsAsked(asking, { object, where: where.value, orderBy, limit: Infinity, offset: 0 }, among)
      : where;
    if (!found.ok) operation.problems.push(found.error.message);
    const rows = found.ok ? found.value : [];
    const page = rows.slice(after, after + first);
    return Object.fromEntries(
      parts.map(({ field }) => [keyOf(field), partOf(operation, field, { rows, page, after, show })]),
    );
  };
}

interface Page {
  readonly rows: readonly StoredRow[];
  readonly page: readonly StoredRow[];
  readonly after: number;
  readonly show: (row: StoredRow) => Shown;
}

function partOf(operation: Operation, field: FieldNode, { rows, page, after, show }: Page): unknown {
  const wanted = (selected: FieldNode): ReadonlySet<string> =>
    new Set(operation.fields(selected.selectionSet).map((one) => one.field.name.value));
  switch (field.name.value) {
    case 'edges': {
      const isWanted = wanted(field);
      return page.map((row, at) => ({
        ...(isWanted.has('node') ? { node: show(row) } : {}),
        ...(isWanted.has('cursor') ? { cursor: cursorOf(after + at + 1) } : {}),
      }));
    }
    case 'pageInfo': {
      const isWanted = wanted(field);
      const end = after + page.length;
      const all = {
        hasNextPage: end < rows.length,
        hasPreviousPage: after > 0,
        startCursor: page.length === 0 ? null : cursorOf(after + 1),
        endCursor: page.length === 0 ? null : cursorOf(end),
      };
      return Object.fromEntries(Object.entries(all).filter(([name]) => isWanted.has(name)));
    }
    case 'totalCount':
      return rows.length;
    case 'pageResultCount':
      return page.length;
    default:
      operation.noField(field, 'RecordConnection');
      return undefined;
  }
}

const numberOf = (given: unknown): number | null => (typeof given === 'number' ? given : null);
const cursorOf = (place: number): string => Buffer.from(`v1:${place}`).toString('base64');
const offsetOf = (cursor: unknown): number =>
  typeof cursor === 'string' ? Number(Buffer.from(cursor, 'base64').toString().split(':')[1] ?? 0) : 0;

function nodeReader(
  operation: Operation,
  objects: readonly string[],
  node: FieldNode,
): (row: StoredRow) => Shown {
  const parts = operation.fields(node.selectionSet).flatMap(({ field, on }): readonly Part[] => {
    const kinds = on !== null && objects.includes(on) ? [on] : objects;
    const read = fieldReader(operation, kinds, field);
    if (!read) return [];
    return [(row) => (on === null || row.object === on ? [keyOf(field), read(row)] : null)];
  });
  return (row) => Object.fromEntries(parts.map((part) => part(row)).filter((one) => one !== null));
}

/** Null for a field that is left out. */
function fieldReader(
  operation: Operation,
  objects: readonly string[],
  asked: FieldNode,
): ((row: StoredRow) => unknown) | null {
  const { asking } = operation;
  const name = asked.name.value;
  const own = ownFields[name];
  if (own) return own;
  const field = fieldOf(asking, objects, name);
  if (field?.name === name) return valueReader(operation, field, asked);
  const step = stepTo(asking, objects, name);
  if (step?.name === name) {
    const show = nodeReader(operation, step.reference.referenceTo, asked);
    return (row) => {
      const parent = step.parent(row);
      return parent && show(parent);
    };
  }
  const [object = ''] = objects;
  const children = asking.org.children(object).find((one) => one.relationshipName === name);
  if (children && asking.org.canSee(asking.user, children.childSObject)) {
    const show = connection(operation, children.childSObject, asked);
    return (row) => show(asking.org.rowsWith(children.childSObject, children.field, row.id));
  }
  operation.noField(asked, object);
  return null;
}

const ownFields: Readonly<Record<string, (row: StoredRow) => unknown>> = {
  Id: (row) => row.id,
  ApiName: (row) => row.object,
  __typename: (row) => row.object,
  WeakEtag: (row) => instantOf(row.values['SystemModstamp'] ?? row.values['LastModifiedDate']) ?? 0,
};

function valueReader(
  operation: Operation,
  field: Field,
  asked: FieldNode,
): ((row: StoredRow) => unknown) | null {
  const parts = operation.fields(asked.selectionSet);
  if (parts.length === 0) {
    operation.problems.push(
      `Validation error of type SubSelectionRequired: Sub selection required for field ${field.name}`,
    );
    return null;
  }
  const currencyOf = (row: StoredRow): string =>
    String(row.values['CurrencyIsoCode'] ?? operation.asking.org.settings.currency);
  return (row) => {
    const value = valueOf(row, field);
    const all: Shown = {
      value: shownValue(field, value),
      displayValue: displayValue(field, value, currencyOf(row)),
      label: displayValue(field, value, currencyOf(row)),
    };
    return Object.fromEntries(parts.map((part) => [keyOf(part.field), all[part.field.name.value] ?? null]));
  };
}
