/** What became of something asked: a value, or a sentence that a person can read; crosses JSON and workers. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** A value. */
export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** A sentence that says what went wrong. */
export const failed = (message: string): { readonly ok: false; readonly message: string } => ({
  ok: false,
  message,
});
