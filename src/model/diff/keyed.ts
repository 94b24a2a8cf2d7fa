import { canonicalJson, type Json } from '../../base/canonical-json.ts';
import { isFields, isList, type Fields } from './values.ts';

/** What tells the entries of a list apart: an id, a name, or what stands for one where entries have none. */
const keyings: readonly (readonly string[])[] = [['id'], ['name'], ['buyingJob'], ['when'], ['on', 'by']];

/** An entry of a list with its key and where it stands. */
export interface Entry {
  readonly key: string;
  readonly index: number;
  readonly value: unknown;
}

/** Lists whose entries are told apart by a key that is unique in each; null where nothing tells them apart. */
export function keyedLists(...lists: readonly (readonly unknown[])[]): readonly (readonly Entry[])[] | null {
  const all = lists.flat();
  if (!all.every(isFields)) return null;
  const keying = keyings.find((keys) =>
    lists.every((list) => isUnique(list.map((entry) => (isFields(entry) ? keyOf(entry, keys) : null)))),
  );
  if (!keying) return null;
  return lists.map((list) =>
    list.map((value, index) => ({ key: isFields(value) ? (keyOf(value, keying) ?? '') : '', index, value })),
  );
}

/** Lists of plain values, each of which stands once: the value is its own key. Null for any other list. */
export function plainLists(...lists: readonly (readonly unknown[])[]): readonly (readonly Entry[])[] | null {
  const isPlain = lists.every(
    (list) =>
      list.every((value) => !isFields(value) && !isList(value)) &&
      isUnique(list.map((value) => canonicalJson(value as Json))),
  );
  if (!isPlain) return null;
  return lists.map((list) =>
    list.map((value, index) => ({ key: canonicalJson(value as Json), index, value })),
  );
}

function keyOf(entry: Fields, keys: readonly string[]): string | null {
  const values = keys.map((key) => entry[key]);
  if (values.some((value) => value === undefined)) return null;
  return values.map((value) => (typeof value === 'string' ? value : canonicalJson(value as Json))).join(' ');
}

const isUnique = (keys: readonly (string | null)[]): boolean =>
  !keys.includes(null) && new Set(keys).size === keys.length;

/** The entry with this key. */
export const entryOf = (entries: readonly Entry[], key: string): Entry | undefined =>
  entries.find((entry) => entry.key === key);
