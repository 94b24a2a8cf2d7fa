import type { ChildQuery, FieldPath, Query } from '../org.ts';
import { filterOf, orderOf, type Input } from './graphql-filter.ts';

/** One operation for several questions: the answer to the first is `q0`. */
export interface Operation {
  readonly text: string;
  readonly variables: Input;
}

/** A question, and the cursor behind which its next rows are. */
export interface Asked {
  readonly query: Query;
  readonly after: string | null;
}

/** UI API gives so many rows at most; unless told, it gives ten. */
const mostRows = 2000;

/** Fields below each other, by the names of the relationships between them. */
interface Tree {
  [name: string]: Tree | true;
}

interface Variable {
  readonly name: string;
  readonly type: string;
  readonly value: unknown;
}

/** Something that has rows, as its arguments need it. */
type Rows = Pick<Query, 'object' | 'where' | 'orderBy' | 'limit'> | ChildQuery;

/**
 * Questions as one operation of UI API's GraphQL. Every field is `@optional`: one that the person may not see, or that
 * the org does not have, is left out of the answer instead of failing it.
 * https://developer.salesforce.com/docs/platform/graphql/guide/optional-fields.html
 */
export function operationFor(asked: readonly Asked[]): Operation {
  const variables: Variable[] = [];
  const parts = asked.map(({ query, after }, index) => {
    const given = argumentsOf(query, `q${index}`, variables);
    const cursor =
      after === null ? '' : `, after: $${variable(variables, `q${index}After`, 'String', after)}`;
    const children = (query.children ?? []).map((child, at) => childOf(child, `q${index}c${at}`, variables));
    const fields = selectionOf(query.object, query.fields);
    return `q${index}: ${query.object}(${given}${cursor}) { edges { node { ${[fields, ...children].join(' ')} } } pageInfo { hasNextPage endCursor } }`;
  });
  const declared = variables.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  return {
    text: `query Plumbline${declared === '' ? '' : `(${declared})`} { uiapi { query { ${parts.join(' ')} } } }`,
    variables: Object.fromEntries(variables.map(({ name, value }) => [name, value])),
  };
}

function childOf(child: ChildQuery, prefix: string, variables: Variable[]): string {
  const given = argumentsOf(child, prefix, variables);
  return `${child.relationship}(${given}) @optional { edges { node { ${selectionOf(child.object, child.fields)} } } }`;
}

function argumentsOf(rows: Rows, prefix: string, variables: Variable[]): string {
  const { object, where, orderBy = [], limit = mostRows } = rows;
  const filter = where === undefined ? {} : filterOf(where);
  const given = [`first: $${variable(variables, `${prefix}First`, 'Int', Math.min(limit, mostRows))}`];
  if (Object.keys(filter).length > 0)
    given.push(`where: $${variable(variables, `${prefix}Where`, `${object}_Filter`, filter)}`);
  if (orderBy.length > 0)
    given.push(`orderBy: $${variable(variables, `${prefix}Order`, `${object}_OrderBy`, orderOf(orderBy))}`);
  return given.join(', ');
}

function variable(variables: Variable[], name: string, type: string, value: unknown): string {
  variables.push({ name, type, value });
  return name;
}

function selectionOf(object: string, paths: readonly FieldPath[]): string {
  const tree: Tree = {};
  for (const path of paths) plant(tree, path.split('.'));
  return drawn(object, tree);
}

function plant(tree: Tree, [name = '', ...rest]: readonly string[]): void {
  if (rest.length === 0) {
    tree[name] ??= true;
    return;
  }
  const below = tree[name];
  const next: Tree = typeof below === 'object' ? below : {};
  tree[name] = next;
  plant(next, rest);
}

/** A lead can belong to a queue as well: of an owner that may be either, the user's fields are asked. */
const mayBeQueue = (object: string, name: string): boolean => object === 'Lead' && name === 'Owner';

function drawn(object: string, tree: Tree): string {
  const entries = Object.entries(tree).filter(([name]) => name !== 'Id');
  const fields = entries.map(([name, below]) => {
    if (below === true) return `${name} @optional { value }`;
    const inner = drawn(name, below);
    return `${name} @optional { ${mayBeQueue(object, name) ? `... on User { ${inner} }` : inner} }`;
  });
  return ['Id', ...fields].join(' ');
}
