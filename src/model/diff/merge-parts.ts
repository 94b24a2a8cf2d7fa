import type { PartValues } from '../part-values.ts';
import type { Step } from './diff-parts.ts';
import { entryOf, keyedLists, plainLists, type Entry } from './keyed.ts';
import { mergedOrder } from './order.ts';
import { at, isCondition, isFields, isList, isSame, keysIn, type Fields } from './values.ts';

/** Something that two changed in different ways. */
export interface Conflict {
  /** The part’s path, `stages.yaml`. */
  readonly part: string;
  readonly path: readonly Step[];
  /** Whether only the order of a list is contested. */
  readonly isOrder: boolean;
  /** What stood there before either changed it; undefined where there was nothing. */
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** Two changed states of a model as one. */
export interface MergedParts {
  /** Everything that either changed; of what both changed differently, the side that was preferred. */
  readonly merged: PartValues;
  readonly conflicts: readonly Conflict[];
}

/** Whose change is taken where both changed the same thing differently. */
export type Side = 'ours' | 'theirs';

/**
 * Puts together what two made of the same model: entry by entry, key by key. What both changed differently is a conflict;
 * everything else of both is in what is merged. Without a conflict it is the same whichever side is asked first.
 */
export function mergeParts(
  base: PartValues,
  ours: PartValues,
  theirs: PartValues,
  prefer: Side = 'ours',
): MergedParts {
  const conflicts: Conflict[] = [];
  const merged = mergedFields({ conflicts, prefer, part: null, path: [] }, base, ours, theirs);
  return { merged, conflicts };
}

interface Merge {
  readonly conflicts: Conflict[];
  readonly prefer: Side;
  readonly part: string | null;
  readonly path: readonly Step[];
}

function merged(merge: Merge, base: unknown, ours: unknown, theirs: unknown): unknown {
  if (isSame(ours, theirs) || isSame(base, theirs)) return ours;
  if (isSame(base, ours)) return theirs;
  if ([ours, theirs].every((value) => isFields(value) && !isCondition(value)) && !isCondition(base))
    return mergedFields(merge, isFields(base) ? base : {}, ours as Fields, theirs as Fields);
  if (isList(ours) && isList(theirs)) {
    const lists = [isList(base) ? base : [], ours, theirs];
    const [was, mine, other] = keyedLists(...lists) ?? plainLists(...lists) ?? [];
    if (was && mine && other) return mergedList(merge, was, mine, other);
  }
  return contested(merge, { isOrder: false, base, ours, theirs });
}

function contested(
  { conflicts, prefer, part, path }: Merge,
  found: Pick<Conflict, 'isOrder' | 'base' | 'ours' | 'theirs'>,
): unknown {
  conflicts.push({ part: part ?? '', path, ...found });
  return prefer === 'ours' ? found.ours : found.theirs;
}

function mergedFields(merge: Merge, base: Fields, ours: Fields, theirs: Fields): Fields {
  const below = (key: string): Merge =>
    merge.part === null
      ? { ...merge, part: key }
      : { ...merge, path: [...merge.path, { key, entry: null, index: null }] };
  const entries = keysIn(ours, theirs).map((key): [string, unknown] => [
    key,
    merged(below(key), at(base, key), at(ours, key), at(theirs, key)),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function mergedList(
  merge: Merge,
  base: readonly Entry[],
  ours: readonly Entry[],
  theirs: readonly Entry[],
): readonly unknown[] {
  const values = new Map<string, unknown>();
  for (const key of new Set([...ours, ...theirs].map((entry) => entry.key))) {
    const [was, mine, other] = [base, ours, theirs].map((list) => entryOf(list, key));
    const shown = mine ?? other;
    const step: Step = {
      key,
      entry: isFields(shown?.value) ? shown.value : null,
      index: shown?.index ?? null,
    };
    const value = merged({ ...merge, path: [...merge.path, step] }, was?.value, mine?.value, other?.value);
    if (value !== undefined) values.set(key, value);
  }
  const [was, mine, other] = [base, ours, theirs].map((list) => list.map(({ key }) => key));
  const order = mergedOrder(was ?? [], mine ?? [], other ?? [], new Set(values.keys()));
  const inOrder = (keys: readonly string[]): readonly unknown[] => keys.map((key) => values.get(key));
  if (!order.isContested) return inOrder(order.keys);
  const otherWay = mergedOrder(was ?? [], other ?? [], mine ?? [], new Set(values.keys()));
  const [ofOurs, ofTheirs] = [inOrder(order.keys), inOrder(otherWay.keys)];
  const found = { isOrder: true, base: base.map(({ value }) => value), ours: ofOurs, theirs: ofTheirs };
  return contested(merge, found) as readonly unknown[];
}
