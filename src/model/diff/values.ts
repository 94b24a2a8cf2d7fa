/** An object of JSON. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether it is an object with keys of its own. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether it is a list. */
export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** What stands at a key; undefined where the object has none. */
export const at = (fields: Fields, key: string): unknown =>
  Object.hasOwn(fields, key) ? fields[key] : undefined;

/** Whether two values of JSON are the same, whatever the order of keys; what is undefined is not there. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((one, index) => isSame(one, b[index]));
  if (!isFields(a) || !isFields(b)) return false;
  return keysIn(a, b).every((key) => isSame(at(a, key), at(b, key)));
}

/** The keys of several objects, each once, in the order in which they come up; those of undefined values left out. */
export function keysIn(...all: readonly Fields[]): readonly string[] {
  const keys = all.flatMap((fields) => Object.keys(fields).filter((key) => fields[key] !== undefined));
  return [...new Set(keys)];
}

/** Whether it is a condition, which is compared and merged as one: half of one and half of another is neither. */
export const isCondition = (value: unknown): boolean =>
  isFields(value) && ['fact', 'all', 'any', 'not'].some((key) => Object.hasOwn(value, key));
