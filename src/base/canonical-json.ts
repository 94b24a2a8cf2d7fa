/** A value that JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** RFC 8785 (JSON Canonicalization Scheme): keys sorted by UTF-16 unit, numbers as ECMAScript writes them. */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (value === null || typeof value !== 'object') return String(value);
  return isList(value) ? canonicalList(value) : canonicalObject(value);
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value);

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error('JSON has no NaN and no infinity');
  // Minus zero is written 0, by ECMAScript and by the RFC.
  return String(value);
}

function canonicalList(list: readonly Json[]): string {
  let text = '';
  for (const item of list) text += `${text === '' ? '' : ','}${canonicalJson(item)}`;
  return `[${text}]`;
}

function canonicalObject(object: { readonly [key: string]: Json }): string {
  let text = '';
  for (const key of Object.keys(object).sort())
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(object[key] as Json)}`;
  return `{${text}}`;
}
