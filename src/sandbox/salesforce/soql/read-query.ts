import {
  parseQuery,
  type FieldType,
  type OrderByClause,
  type Query,
  type Subquery,
} from '@jetstreamapp/soql-parser-js';
import { err, ok, type Result } from '../../../base/result.ts';
import type { QueryProblem } from '../org.ts';
import type { Asked } from './asked.ts';
import type { Asking } from './asking.ts';
import { malformed, unsupported } from './condition.ts';
import type { OrderBy } from './order.ts';
import { readWhere } from './read-where.ts';

const longestQuery = 100_000;

/** Parses a query; what is wrong with it is told in the parser's words. */
export function parseSoql(text: string): Result<Query, QueryProblem> {
  if (text.length > longestQuery)
    return err(malformed(`SOQL statements cannot be longer than ${longestQuery} characters.`));
  try {
    return ok(parseQuery(text));
  } catch (error) {
    return err(malformed(error instanceof Error ? error.message : String(error)));
  }
}

/** Reads the rows a query asks for; aggregates are read elsewhere. */
export function readAsked(asking: Asking, query: Query | Subquery): Result<Asked, QueryProblem> {
  const unknown = unknownPart(query);
  if (unknown) return err(unsupported(unknown));
  const object = ('relationshipName' in query ? query.relationshipName : query.sObject) ?? '';
  const bare = unaliased(query.sObjectAlias);
  const where = readWhere(query.where, { today: asking.today, bare });
  if (!where.ok) return where;
  const orderBy = readOrders(query.orderBy, bare);
  if (!orderBy.ok) return orderBy;
  const selected = readSelected(asking, object, query.fields ?? [], bare);
  if (!selected.ok) return selected;
  return ok({
    object,
    ...selected.value,
    where: where.value,
    orderBy: orderBy.value,
    limit: query.limit ?? Infinity,
    offset: query.offset ?? 0,
  });
}

/** Takes an alias off paths: with `FROM Opportunity o`, `o.Name` is `Name`. */
export const unaliased =
  (alias: string | undefined) =>
  (path: string): string =>
    alias !== undefined && path.toLowerCase().startsWith(`${alias.toLowerCase()}.`)
      ? path.slice(alias.length + 1)
      : path;

function unknownPart(query: Query | Subquery): string | null {
  if (query.having) return 'HAVING';
  if (query.usingScope !== undefined) return 'USING SCOPE';
  if (query.withDataCategory) return 'WITH DATA CATEGORY';
  if (query.for || query.update) return 'FOR and UPDATE clauses';
  return null;
}

function readSelected(
  asking: Asking,
  object: string,
  parsed: readonly FieldType[],
  bare: (path: string) => string,
): Result<Pick<Asked, 'fields' | 'children'>, QueryProblem> {
  const fields: string[] = [];
  const children: Asked[] = [];
  for (const field of parsed) {
    if (field.type === 'Field') fields.push(bare(field.field));
    else if (field.type === 'FieldRelationship') fields.push(bare(field.rawValue ?? pathOf(field)));
    else if (field.type === 'FieldSubquery') {
      const child = readAsked(asking, field.subquery);
      if (!child.ok) return child;
      children.push(child.value);
    } else if (field.type === 'FieldFunctionExpression' && field.functionName.toUpperCase() === 'FIELDS') {
      fields.push(...allFields(asking, object, field.rawValue ?? ''));
    } else return err(unsupported(field.type === 'FieldTypeof' ? 'TYPEOF' : String(field.rawValue)));
  }
  return ok({ fields, children });
}

const pathOf = (field: { readonly relationships: readonly string[]; readonly field: string }): string =>
  [...field.relationships, field.field].join('.');

function allFields({ org, user }: Asking, object: string, which: string): readonly string[] {
  const fields = org.object(object)?.fields ?? [];
  const wanted = /ALL|CUSTOM/.exec(which.toUpperCase())?.[0];
  return fields
    .filter(({ custom }) => wanted === 'ALL' || custom === (wanted === 'CUSTOM'))
    .filter(({ name }) => org.visible(user, object, name))
    .map(({ name }) => name);
}

function readOrders(
  clauses: OrderByClause | OrderByClause[] | undefined,
  bare: (path: string) => string,
): Result<readonly OrderBy[], QueryProblem> {
  const orders: OrderBy[] = [];
  for (const clause of clauses === undefined ? [] : [clauses].flat()) {
    if (!('field' in clause)) return err(unsupported('functions in ORDER BY'));
    orders.push({
      path: bare(clause.field),
      isDescending: clause.order === 'DESC',
      nullsLast: clause.nulls === 'LAST',
    });
  }
  return ok(orders);
}
