import type { Answer, ChildQuery, FieldPath, HiddenField, Query, Row } from '../org.ts';

type Node = Readonly<Record<string, unknown>>;

/** The rows of one question, as UI API's GraphQL gives them: each value in an object of its own. */
interface Connection {
  readonly edges?: readonly ({ readonly node?: Node | null } | null)[] | null;
  readonly pageInfo?: { readonly hasNextPage?: boolean; readonly endCursor?: string | null } | null;
}

/** Rows as the API tells them, and where the next ones are; `cursor` is null at the end. */
export interface ReadRows extends Omit<Answer, 'next'> {
  readonly cursor: string | null;
}

/** What GraphQL gave for a question, as the same rows that the API would have given. */
export function rowsOf(query: Query, given: unknown): ReadRows {
  const hidden = new Map<string, HiddenField>();
  const nodes = nodesOf(given);
  const rows = nodes.map((node) => rowOf(node, query, hidden));
  const { pageInfo } = (given ?? {}) as Connection;
  const isCut = nodes.length < (query.limit ?? Infinity);
  return {
    rows,
    hidden: [...hidden.values()],
    cursor: pageInfo?.hasNextPage && isCut ? (pageInfo.endCursor ?? null) : null,
  };
}

const nodesOf = (given: unknown): readonly Node[] =>
  ((given ?? {}) as Connection).edges?.flatMap((edge) => (edge?.node ? [edge.node] : [])) ?? [];

function rowOf(node: Node, query: Query, hidden: Map<string, HiddenField>): Row {
  const row = plainRow(node, query.fields, '', hidden);
  const children = (query.children ?? []).map(
    (child) => [child.relationship, childRows(node, child, hidden)] as const,
  );
  return { ...row, ...Object.fromEntries(children) };
}

function childRows(node: Node, child: ChildQuery, hidden: Map<string, HiddenField>): unknown {
  const prefix = `${child.relationship}:`;
  if (!(child.relationship in node)) {
    child.fields.forEach((path) => hide(prefix + path, hidden));
    return null;
  }
  const records = nodesOf(node[child.relationship]).map((one) => plainRow(one, child.fields, prefix, hidden));
  return { records };
}

function plainRow(
  node: Node,
  paths: readonly FieldPath[],
  prefix: string,
  hidden: Map<string, HiddenField>,
): Row {
  const row: Record<string, unknown> = { Id: node['Id'] };
  for (const path of paths) {
    if (put(row, node, path.split('.')) === 'leftOut') hide(prefix + path, hidden);
  }
  return row;
}

/** Puts the value at a path into the row; tells when the answer has no such field: `@optional` left it out. */
function put(
  row: Record<string, unknown>,
  node: Node,
  [name = '', ...rest]: readonly string[],
): 'done' | 'leftOut' {
  if (!(name in node)) return 'leftOut';
  const given = node[name];
  if (rest.length === 0) {
    row[name] = name === 'Id' ? given : valueOf(given);
    return 'done';
  }
  if (!isNode(given)) {
    row[name] = null;
    return 'done';
  }
  const below = isNode(row[name]) ? { ...row[name] } : { Id: given['Id'] };
  row[name] = below;
  return put(below, given, rest);
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const valueOf = (given: unknown): unknown => (isNode(given) ? (given['value'] ?? null) : null);

/** Of what is left out, UI API does not say why: what the person may not see and what is not there look alike. */
const hide = (path: string, hidden: Map<string, HiddenField>): unknown =>
  hidden.set(path, { path, why: 'notVisible' });
