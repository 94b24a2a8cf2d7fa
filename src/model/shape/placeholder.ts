import * as z from 'zod';
import { leftOutId } from './left-out.ts';
import { plainSchema } from './schema-at.ts';

const candidates: readonly unknown[] = [
  leftOutId,
  '2000-01-01',
  'EUR',
  'https://example.com/',
  0,
  1,
  true,
  [],
  { fact: leftOutId, isSet: true },
];

/** A value that the schema takes, to stand in for one that it does not; undefined where none is so simple. */
export function placeholderFor(schema: z.ZodType): unknown {
  const kind = plainSchema(schema);
  const choices: readonly unknown[] = kind instanceof z.ZodEnum ? kind.options : candidates;
  return choices.find((candidate) => schema.safeParse(candidate).success);
}
