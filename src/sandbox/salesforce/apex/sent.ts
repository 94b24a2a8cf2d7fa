/** An object of JSON. */
export type Fields = Readonly<Record<string, unknown>>;

/** True for an object of JSON that is no list. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list; anything else is left out. */
export const listOf = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? (value as readonly unknown[]).filter(isFields) : [];

/** A text, empty when it is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The texts of a list. */
export const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as readonly unknown[]).filter((one) => typeof one === 'string') : [];

/** What Apex throws to the page: the sentence that a person may read. */
export class AuraError extends Error {}
