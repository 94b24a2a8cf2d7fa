import type { PartValues } from '../part-values.ts';
import { entryOf, keyedLists, type Entry } from './keyed.ts';
import { movedKeys } from './order.ts';
import { at, isCondition, isFields, isList, isSame, keysIn, type Fields } from './values.ts';

/** A step into a part: the key of an object, or an entry of a list. */
export interface Step {
  /** The object’s key, or what tells the entry apart, such as its id. */
  readonly key: string;
  /** The entry of the list, as it is after the change or, where it is gone, before; null for the key of an object. */
  readonly entry: Fields | null;
  /** Where the entry stands in its list, counted from 0; null for the key of an object. */
  readonly index: number | null;
}

/** One difference between two states of a model. */
export interface Change {
  /** The part’s path, `stages.yaml`. */
  readonly part: string;
  /** The way to what changed; empty for the part as a whole. */
  readonly path: readonly Step[];
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** What stood there; undefined where it was added. Of what moved, the entry that it stood after, or undefined for none. */
  readonly before: unknown;
  /** What stands there now, in the same way. */
  readonly after: unknown;
}

/**
 * What is different between two states of a model, part by part and entry by entry: what lists hold is compared by id, and
 * its order by itself. Empty exactly when both are the same.
 */
export function diffParts(before: PartValues, after: PartValues): readonly Change[] {
  return keysIn(before, after)
    .toSorted()
    .flatMap((part) => changesAt({ part, path: [] }, at(before, part), at(after, part)));
}

type Place = Pick<Change, 'part' | 'path'>;

const below = ({ part, path }: Place, step: Step): Place => ({ part, path: [...path, step] });

function changesAt(place: Place, before: unknown, after: unknown): readonly Change[] {
  if (isSame(before, after)) return [];
  if (before === undefined) return [{ ...place, kind: 'added', before, after }];
  if (after === undefined) return [{ ...place, kind: 'removed', before, after }];
  if (isFields(before) && isFields(after) && !isCondition(before) && !isCondition(after))
    return keysIn(before, after).flatMap((key) =>
      changesAt(below(place, { key, entry: null, index: null }), at(before, key), at(after, key)),
    );
  const lists = isList(before) && isList(after) ? keyedLists(before, after) : null;
  const [was, is] = lists ?? [];
  return was && is ? changesOfList(place, was, is) : [{ ...place, kind: 'changed', before, after }];
}

function changesOfList(place: Place, before: readonly Entry[], after: readonly Entry[]): readonly Change[] {
  const [was, is] = [before.map(({ key }) => key), after.map(({ key }) => key)];
  const moved = movedKeys(was, is);
  const gone = before.filter(({ key }) => !is.includes(key));
  return [
    ...gone.flatMap((entry) => changesAt(below(place, stepTo(entry)), entry.value, undefined)),
    ...after.flatMap((entry): readonly Change[] => {
      const there = below(place, stepTo(entry));
      const old = entryOf(before, entry.key);
      const changes = changesAt(there, old?.value, entry.value);
      if (!old || !moved.has(entry.key)) return changes;
      const [from, to] = [before[old.index - 1]?.value, after[entry.index - 1]?.value];
      return [{ ...there, kind: 'moved', before: from, after: to }, ...changes];
    }),
  ];
}

const stepTo = ({ key, index, value }: Entry): Step => ({
  key,
  index,
  entry: isFields(value) ? value : null,
});
