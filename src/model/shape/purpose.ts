import type * as z from 'zod';
import type { Path } from '../problem.ts';
import { describedAt } from './schema-at.ts';

/** What a complaint is read against: the whole content of the file, and its schema. */
export interface Shape {
  readonly content: unknown;
  readonly schema: z.ZodType;
}

/** What the entry is for, as the last sentence of what to do. */
export function purpose({ schema }: Shape, path: Path): string {
  return describedAt(schema, path) ?? 'See docs/reference/model.md.';
}
