import type * as z from 'zod';

type Schema = z.core.JSONSchema.BaseSchema;

/** A row of a table: a key, what may stand there, and what it is for. */
export interface KeyRow {
  readonly key: string;
  /** What may stand there. */
  readonly kind: string;
  /** The same, and whether it must. */
  readonly value: string;
  readonly meaning: string;
}

/** An entry with keys of its own, and its path in the file. */
export interface Entry {
  readonly path: string;
  readonly schema: Schema;
}

/** The keys of an entry as a Markdown table. */
export function keyTable(schema: Schema): string {
  return ['| key | value | meaning |', '| --- | --- | --- |', ...keyRows(schema).map(rowLine)].join('\n');
}

/** One row as Markdown. */
export const rowLine = ({ key, value, meaning }: KeyRow): string => `| \`${key}\` | ${value} | ${meaning} |`;

/** What is to be said of each key of an entry. */
export function keyRows(schema: Schema): KeyRow[] {
  return Object.entries(schema.properties ?? {}).map(([key, value]) => {
    const entry = objectOf(value);
    const need = (schema.required ?? []).includes(key) ? 'required' : standsForAbsent(entry);
    const kind = kindOf(entry);
    return { key, kind: cell(kind), value: cell(`${kind}; ${need}`), meaning: cell(meaningOf(entry)) };
  });
}

/** Every entry with keys of its own below this one, in the order of the file. */
export function* entriesBelow(schema: Schema, path: string): Iterable<Entry> {
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    const { inner, suffix } = innermost(objectOf(value));
    const at = `${path}${path === '' ? '' : '.'}${key}${suffix}`;
    if (inner.properties) yield { path: at, schema: inner };
    yield* entriesBelow(inner, at);
  }
}

function innermost(schema: Schema): { readonly inner: Schema; readonly suffix: string } {
  const items = schema.items;
  if (schema.type === 'array' && typeof items === 'object' && !Array.isArray(items)) {
    const { inner, suffix } = innermost(items);
    return { inner, suffix: `[]${suffix}` };
  }
  if (typeof schema.additionalProperties === 'object' && !schema.properties) {
    const { inner, suffix } = innermost(schema.additionalProperties);
    return { inner, suffix: `.*${suffix}` };
  }
  return { inner: schema, suffix: '' };
}

function standsForAbsent(schema: Schema): string {
  if (schema.default === undefined) return 'may be left out';
  const isEmpty = typeof schema.default === 'object' && Object.keys(schema.default ?? {}).length === 0;
  return isEmpty ? 'may be left out' : `\`${JSON.stringify(schema.default)}\` unless given`;
}

function kindOf(schema: Schema): string {
  if (isCondition(schema)) return 'a [condition](#conditions)';
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return `one of ${schema.enum.map((value) => `\`${String(value)}\``).join(', ')}`;
  if (schema.anyOf) return schema.anyOf.map((option) => kindOf(objectOf(option))).join(', or ');
  if (Array.isArray(schema.type)) return schema.type.map((type) => kindOf({ type })).join(', ');
  switch (schema.type) {
    case 'array':
      return listKind(schema);
    case 'object':
      return tableKind(schema);
    case 'integer':
      return 'whole number';
    case 'number':
      return 'number';
    case 'boolean':
      return '`true` or `false`';
    default:
      return textKind(schema);
  }
}

function listKind({ items }: Schema): string {
  if (Array.isArray(items)) return `[${items.map((item) => kindOf(objectOf(item))).join(', ')}]`;
  const { inner } = innermost(objectOf(items ?? {}));
  return inner.properties ? 'list of entries' : `list of: ${kindOf(objectOf(items ?? {}))}`;
}

function tableKind(schema: Schema): string {
  if (schema.properties)
    return Object.keys(schema.properties).length === 1 ? smallEntry(schema.properties) : 'entry';
  const { inner } = innermost(schema);
  return inner.properties
    ? 'entries by id'
    : `values by name, each: ${kindOf(objectOf(schema.additionalProperties ?? {}))}`;
}

function smallEntry(properties: NonNullable<Schema['properties']>): string {
  const [key, value] = Object.entries(properties)[0] ?? ['', {}];
  return `\`{ ${key}: … }\` with a ${kindOf(objectOf(value))}`;
}

function textKind(schema: Schema): string {
  if (schema.format === 'date') return 'day';
  if (schema.format === 'uri') return 'https address';
  if (schema.pattern === '^[a-z][a-z0-9_-]{0,62}$') return 'id';
  return 'text';
}

function meaningOf(schema: Schema): string {
  if (schema.description !== undefined) return schema.description;
  return isCondition(schema) ? 'What is asked of the record.' : '';
}

const isCondition = ({ $ref, allOf }: Schema): boolean =>
  $ref === '#/definitions/Condition' || (allOf ?? []).some((part) => isCondition(objectOf(part)));

const objectOf = (schema: z.core.JSONSchema._JSONSchema): Schema =>
  typeof schema === 'object' ? schema : {};

/** A pipe would end the cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|');
