import * as z from 'zod';
import type { Path } from '../problem.ts';

/** The schema of the entry at a path, or null where the schema has none; a union gives the option that knows the next key. */
export function schemaAt(schema: z.ZodType, path: Path): z.ZodType | null {
  let at: z.ZodType | null = schema;
  for (const step of path) {
    if (at === null) return null;
    at = below(at, step);
  }
  return at;
}

/** What an entry is for, as its schema says it. */
export function describedAt(schema: z.ZodType, path: Path): string | null {
  const at = schemaAt(schema, path);
  return at === null ? null : (at.description ?? plainSchema(at).description ?? null);
}

/** The keys that an entry may have; empty where any may stand. */
export function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  const at = schemaAt(schema, path);
  const object = at === null ? null : plainSchema(at);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

/** Whether the entries of this place are named by the author, so that one can be left out without harm to the rest. */
export function isOpenAt(schema: z.ZodType, path: Path): boolean {
  const at = schemaAt(schema, path);
  const kind = at === null ? null : plainSchema(at);
  return kind instanceof z.ZodArray || kind instanceof z.ZodRecord;
}

function below(schema: z.ZodType, step: string | number): z.ZodType | null {
  const kind = plainSchema(schema);
  if (kind instanceof z.ZodObject) return typed(Object.hasOwn(kind.shape, step) ? kind.shape[step] : null);
  if (kind instanceof z.ZodArray) return typed(kind.element);
  if (kind instanceof z.ZodRecord) return typed(kind.valueType);
  if (kind instanceof z.ZodTuple) return typed(kind.def.items[Number(step)]);
  if (!(kind instanceof z.ZodUnion)) return null;
  return (
    kind.options.map((option) => below(typed(option) ?? schema, step)).find((found) => found !== null) ?? null
  );
}

/** The schema under its defaults, options and names. */
export function plainSchema(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodLazy)
    return plainSchema(typed(schema.unwrap()) ?? schema);
  return schema;
}

const typed = (schema: unknown): z.ZodType | null => (schema instanceof z.ZodType ? schema : null);
