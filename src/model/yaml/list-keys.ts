import { canonicalJson, type Json } from '../../base/canonical-json.ts';
import { keyedLists, plainLists } from '../diff/keyed.ts';

/** What tells the entries of two states of a list apart: ids, values, or, where both have as many, their places. */
export function listKeys(
  before: readonly unknown[],
  after: readonly unknown[],
): readonly [was: readonly string[], is: readonly string[]] {
  const [was, is] = keyedLists(before, after) ?? plainLists(before, after) ?? [];
  if (was && is)
    return withRenamed(
      was.map(({ key }) => key),
      is.map(({ key }) => key),
    );
  if (before.length === after.length)
    return [before.map((_, at) => String(at)), after.map((_, at) => String(at))];
  return [numbered(before), numbered(after)];
}

/** An entry that has another id in the same place is the same entry to its file: what else stands in it stays. */
function withRenamed(
  was: readonly string[],
  is: readonly string[],
): readonly [was: readonly string[], is: readonly string[]] {
  const [old, now] = [new Set(was), new Set(is)];
  const isRenamed = (key: string, before: string | undefined): before is string =>
    before !== undefined && !old.has(key) && !now.has(before);
  return [was, is.map((key, at) => (isRenamed(key, was[at]) ? was[at] : key))];
}

/** Equal values by how many of them stood before. */
function numbered(list: readonly unknown[]): readonly string[] {
  const seen = new Map<string, number>();
  return list.map((value) => {
    const text = canonicalJson(value as Json);
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return `${text}#${count}`;
  });
}
