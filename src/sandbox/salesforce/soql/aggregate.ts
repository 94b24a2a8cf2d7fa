import type { FieldFunctionExpression, FieldType, Query } from '@jetstreamapp/soql-parser-js';
import { err, ok, type Result } from '../../../base/result.ts';
import type { Value } from '../definitions.ts';
import type { QueryProblem, QueryResult, StoredRow } from '../org.ts';
import type { Asking } from './asking.ts';
import { malformed, unsupported } from './condition.ts';
import { resolvePath, type Path } from './paths.ts';
import { readAsked, unaliased } from './read-query.ts';
import { rowsAsked } from './rows-asked.ts';

/** One column of the answer: what it is called, and its value over the rows of a group. */
interface Column {
  readonly name: string;
  readonly over: (rows: readonly StoredRow[]) => Value;
}

/** True when the query counts or groups in place of telling rows. */
export const isAggregate = (query: Query): boolean =>
  query.groupBy !== undefined ||
  (query.fields ?? []).some((field) => field.type === 'FieldFunctionExpression' && field.isAggregateFn);

/** Counts, sums, averages, least and greatest values, for each group or over all. */
export function aggregate(asking: Asking, query: Query): Result<QueryResult, QueryProblem> {
  const { limit, offset, orderBy, ...rest } = query;
  if (orderBy && !isCount(query.fields ?? [])) return err(unsupported('ORDER BY with aggregates'));
  const asked = readAsked(asking, { ...rest, fields: [] });
  if (!asked.ok) return asked;
  const found = rowsAsked(asking, asked.value);
  if (!found.ok) return found;
  if (isCount(query.fields ?? []))
    return ok({ totalSize: Math.min(found.value.length, limit ?? Infinity), records: [] });
  const bare = unaliased(query.sObjectAlias);
  const groups = groupPaths(asking, asked.value.object, query, bare);
  if (!groups.ok) return groups;
  const columns = readColumns(asking, asked.value.object, query.fields ?? [], groups.value, bare);
  if (!columns.ok) return columns;
  const records = grouped(found.value, groups.value)
    .map((rows) => ({
      attributes: { type: 'AggregateResult' },
      ...Object.fromEntries(columns.value.map(({ name, over }) => [name, over(rows)])),
    }))
    .slice(offset ?? 0, (offset ?? 0) + (limit ?? Infinity));
  return ok({ totalSize: records.length, records });
}

const isCount = ([first, ...more]: readonly FieldType[]): boolean =>
  more.length === 0 &&
  first?.type === 'FieldFunctionExpression' &&
  first.functionName.toUpperCase() === 'COUNT' &&
  first.parameters.length === 0;

function groupPaths(
  asking: Asking,
  object: string,
  { groupBy }: Query,
  bare: (path: string) => string,
): Result<ReadonlyMap<string, Path>, QueryProblem> {
  const paths = new Map<string, Path>();
  for (const clause of groupBy === undefined ? [] : [groupBy].flat()) {
    if (!('field' in clause)) return err(unsupported('functions in GROUP BY'));
    const path = resolvePath(asking, object, bare(clause.field));
    if (!path.ok) return path;
    paths.set(bare(clause.field).toLowerCase(), path.value);
  }
  return ok(paths);
}

function grouped(
  rows: readonly StoredRow[],
  paths: ReadonlyMap<string, Path>,
): readonly (readonly StoredRow[])[] {
  if (paths.size === 0) return [rows];
  const groups = new Map<string, StoredRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([...paths.values()].map(({ read }) => read(row)));
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function readColumns(
  asking: Asking,
  object: string,
  fields: readonly FieldType[],
  groups: ReadonlyMap<string, Path>,
  bare: (path: string) => string,
): Result<readonly Column[], QueryProblem> {
  const columns: Column[] = [];
  let unnamed = 0;
  for (const field of fields) {
    const column =
      field.type === 'FieldFunctionExpression'
        ? counted(asking, object, field, bare, () => `expr${unnamed++}`)
        : groupColumn(field, groups, bare);
    if (!column.ok) return column;
    columns.push(column.value);
  }
  return ok(columns);
}

function groupColumn(
  field: FieldType,
  groups: ReadonlyMap<string, Path>,
  bare: (path: string) => string,
): Result<Column, QueryProblem> {
  if (field.type !== 'Field' && field.type !== 'FieldRelationship')
    return err(unsupported('this with aggregates'));
  const written = bare(
    field.type === 'Field'
      ? field.field
      : (field.rawValue ?? [...field.relationships, field.field].join('.')),
  );
  const path = groups.get(written.toLowerCase());
  if (!path) return err(malformed(`Field must be grouped or aggregated: ${written}`));
  const alias = 'alias' in field ? field.alias : undefined;
  return ok({
    name: alias ?? path.field.name,
    over: ([first]) => (first ? path.read(first) : null),
  });
}

function counted(
  asking: Asking,
  object: string,
  field: FieldFunctionExpression,
  bare: (path: string) => string,
  unnamed: () => string,
): Result<Column, QueryProblem> {
  const [parameter] = field.parameters;
  const over = totals[field.functionName.toUpperCase()];
  if (!over) return err(unsupported(`the function ${field.functionName}`));
  const name = field.alias ?? unnamed();
  if (parameter === undefined) return ok({ name, over: (rows) => rows.length });
  if (typeof parameter !== 'string') return err(unsupported('functions inside functions'));
  const path = resolvePath(asking, object, bare(parameter));
  if (!path.ok) return path;
  const { read } = path.value;
  return ok({ name, over: (rows) => over(rows.map(read).filter((value) => value !== null)) });
}

type Some = Exclude<Value, null>;

const sum = (values: readonly Some[]): number => values.reduce<number>((all, one) => all + Number(one), 0);
const totals: Readonly<Record<string, (values: readonly Some[]) => Value>> = {
  COUNT: (values) => values.length,
  COUNT_DISTINCT: (values) => new Set(values).size,
  SUM: (values) => (values.length === 0 ? null : sum(values)),
  AVG: (values) => (values.length === 0 ? null : sum(values) / values.length),
  MIN: (values) => values.reduce<Value>((least, one) => (least === null || one < least ? one : least), null),
  MAX: (values) => values.reduce<Value>((most, one) => (most === null || one > most ? one : most), null),
};
