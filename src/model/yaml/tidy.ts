import * as z from 'zod';
import { isFields, isList, isSame, type Fields } from '../diff/values.ts';
import { plainSchema, schemaAt } from '../shape/schema-at.ts';

/** A value as people write it: what a schema fills in is left out, and keys stand in the schema’s order. */
export function tidied(schema: z.ZodType | null, value: unknown): unknown {
  if (isList(value)) return value.map((entry, index) => tidied(below(schema, index), entry));
  if (!isFields(value)) return value;
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  const told = keys.filter((key) => !isDefault(schema, key, value[key]));
  return Object.fromEntries(
    inOrder(schema, value, told).map((key) => [key, tidied(below(schema, key), value[key])]),
  );
}

/** The schema of an entry below; null where there is none. */
export const below = (schema: z.ZodType | null, step: string | number): z.ZodType | null =>
  schema === null ? null : schemaAt(schema, [step]);

/** Whether a schema fills this value in where the key is left out. */
export function isDefault(schema: z.ZodType | null, key: string, value: unknown): boolean {
  const field = below(schema, key);
  return field instanceof z.ZodDefault && isSame(field.def.defaultValue, value);
}

/** Keys in the order in which a schema names them; those that it does not name come last, as they are. */
export function inOrder(schema: z.ZodType | null, value: Fields, keys: readonly string[]): readonly string[] {
  const known = shapeKeys(schema, value);
  const place = (key: string): number => (known.includes(key) ? known.indexOf(key) : known.length);
  return keys.toSorted((a, b) => place(a) - place(b));
}

/** The keys of a schema, or of the option of a union that has all of the value’s. */
function shapeKeys(schema: z.ZodType | null, value: Fields): readonly string[] {
  const kind = schema === null ? null : plainSchema(schema);
  if (kind instanceof z.ZodObject) return Object.keys(kind.shape);
  if (!(kind instanceof z.ZodUnion)) return [];
  const options = kind.options.map((option) => (option instanceof z.ZodType ? shapeKeys(option, value) : []));
  return options.find((keys) => Object.keys(value).every((key) => keys.includes(key))) ?? [];
}
