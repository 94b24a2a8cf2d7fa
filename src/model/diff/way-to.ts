import type { Step } from './diff-parts.ts';
import { entryOf, keyedLists } from './keyed.ts';
import { at, isFields, isList } from './values.ts';

/** The keys and places, counted from 0, that lead to a step’s end in this state of a part; as far as there is something. */
export function wayTo(part: unknown, path: readonly Step[]): readonly (string | number)[] {
  const way: (string | number)[] = [];
  let value = part;
  for (const { key, entry } of path) {
    if (entry !== null && isList(value)) {
      const [entries] = keyedLists(value) ?? [];
      const found = entries && entryOf(entries, key);
      if (!found) return way;
      way.push(found.index);
      value = found.value;
    } else if (isFields(value) && at(value, key) !== undefined) {
      way.push(key);
      value = at(value, key);
    } else return way;
  }
  return way;
}
