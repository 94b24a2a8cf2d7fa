/** Success with a value, or a data problem as a value: crosses JSON, never thrown. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** A data problem. */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
