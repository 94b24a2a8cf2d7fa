import type { Field, Value } from '../definitions.ts';
import { fullId, idOf } from '../ids.ts';
import type { LocalOrg } from '../org.ts';

/** An id of a seed: digits alone, or 15 or 18 characters; null when it is neither or there is no such object. */
export function seedId(org: LocalOrg, object: string, text: string): string | null {
  const prefix = org.object(object)?.keyPrefix;
  if (prefix === undefined) return null;
  if (!/^\d{1,12}$/.test(text)) return fullId(text);
  return idOf(prefix, text);
}

/** A value of a seed as the org takes it: references by digits, or by object and digits. */
export function seedValue(org: LocalOrg, field: Field | undefined, value: Value): Value {
  if (field?.type !== 'reference' || typeof value !== 'string') return value;
  const [, object, digits] = /^(\w+)\/(\d{1,12})$/.exec(value) ?? [];
  return object !== undefined && digits !== undefined
    ? (seedId(org, object, digits) ?? value)
    : (seedId(org, field.referenceTo[0] ?? '', value) ?? value);
}
