import { err, ok, type Result } from '../../../base/result.ts';
import { invalid, type Refusal } from '../refusals.ts';
import type { Wanted } from '../write/read-record.ts';

/** A JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

/** True for a JSON object. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a body; none when it is something else. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** The texts of a list; none when it is something else. */
export const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** An id, which may be sent as a text or a number. */
export const idOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A text, undefined when it is something else. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The inputs of a batch, at most so many. */
export function inputsOf(body: unknown, most: number, refusal?: string): Result<readonly Fields[], Refusal> {
  const inputs = fieldsOf(body)['inputs'];
  if (!Array.isArray(inputs))
    return err(
      invalid('Invalid input JSON on line 1, column 1: Some required fields were not set: [inputs]'),
    );
  if (inputs.length > most)
    return err(
      invalid(
        refusal ??
          `The maximum number of inputs supported in a batch is ${most}. Please reduce the number of items and try again`,
      ),
    );
  return ok(inputs.map(fieldsOf));
}

/** The properties that a query asks for, separated by commas or repeated. */
export const wantedByQuery = (query: URLSearchParams): Wanted => ({
  properties: listIn(query, 'properties'),
  withHistory: listIn(query, 'propertiesWithHistory'),
});

/** The properties that a body asks for. */
export const wantedByBody = (body: unknown): Wanted => ({
  properties: textsOf(fieldsOf(body)['properties']),
  withHistory: textsOf(fieldsOf(body)['propertiesWithHistory']),
});

/** A list in a query, separated by commas or repeated. */
export const listIn = (query: URLSearchParams, name: string): readonly string[] =>
  query
    .getAll(name)
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** A whole number in a query within bounds, or the usual one. */
export function countIn(query: URLSearchParams, name: string, usual: number, most: number): number {
  const asked = Number(query.get(name) ?? usual);
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, most) : usual;
}
