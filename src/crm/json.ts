/** An object of JSON whose members were not looked at. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for an object of JSON: neither null nor a list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text, or null for anything else. */
export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The texts of a list, or the one text that stands in its place. */
export const textsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');

/** The items of a list; none when it is no list. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The objects of a list; none when it is no list. */
export const objectsOf = (value: unknown): readonly JsonObject[] => itemsOf(value).filter(isObject);

/** What a text says as JSON; null where it is none. */
export function jsonIn(text: string | null | undefined): unknown {
  if (!text) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
