/** The entries that have to be taken out of one order so that the rest stands as in the other: as few as can be. */
export function movedKeys(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((key, index) => [key, index]));
  const common = after.filter((key) => places.has(key));
  const stays = new Set(longestRising(common, (key) => places.get(key) ?? 0));
  return new Set(common.filter((key) => !stays.has(key)));
}

/** The longest part of a sequence, in its order, whose places rise. */
function longestRising(keys: readonly string[], place: (key: string) => number): readonly string[] {
  interface Run {
    readonly key: string;
    readonly length: number;
    readonly before: Run | null;
  }
  const runs: Run[] = [];
  for (const key of keys) {
    const before = longest(runs.filter((run) => place(run.key) < place(key)));
    runs.push({ key, length: (before?.length ?? 0) + 1, before });
  }
  const rising: string[] = [];
  for (let run = longest(runs); run !== null; run = run.before) rising.unshift(run.key);
  return rising;
}

const longest = <Run extends { readonly length: number }>(runs: readonly Run[]): Run | null =>
  runs.reduce<Run | null>((best, run) => (best === null || run.length > best.length ? run : best), null);

/** Two orders of one list put together, and whether both had put the same entries in another order. */
export interface MergedOrder {
  readonly keys: readonly string[];
  readonly isContested: boolean;
}

/**
 * The order of the entries that are left of a list that two changed: as whoever reordered it has them, with what either
 * added after the entry that it was added after. The same whoever is asked first, unless both reordered it.
 */
export function mergedOrder(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  left: ReadonlySet<string>,
): MergedOrder {
  const known = new Set(base);
  const stays = (list: readonly string[]): readonly string[] =>
    list.filter((key) => known.has(key) && left.has(key));
  const inBoth = (list: readonly string[]): readonly string[] =>
    stays(list).filter((key) => ours.includes(key) && theirs.includes(key));
  const [was, mine, other] = [inBoth(base), inBoth(ours), inBoth(theirs)];
  const isMine = !isSameOrder(mine, was);
  const isContested = isMine && !isSameOrder(other, was) && !isSameOrder(mine, other);
  const backbone = withKept(isMine ? mine : other, [stays(ours), stays(theirs)]);
  return { keys: withAdded(backbone, [ours, theirs], left), isContested };
}

const isSameOrder = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index]);

/** Entries that one took out and that stay nevertheless, where the other has them. */
function withKept(order: readonly string[], sides: readonly (readonly string[])[]): readonly string[] {
  return sides.reduce<readonly string[]>((keys, side) => {
    const missing = side.filter((key) => !keys.includes(key));
    return missing.reduce((some, key) => insertedAfter(some, anchorOf(side, key, some), [key]), keys);
  }, order);
}

function withAdded(
  backbone: readonly string[],
  sides: readonly (readonly string[])[],
  left: ReadonlySet<string>,
): readonly string[] {
  const anchors = [null, ...backbone];
  const place = new Map<string, number>();
  for (const side of sides)
    for (const key of side) {
      if (backbone.includes(key) || !left.has(key)) continue;
      const at = anchors.indexOf(anchorOf(side, key, backbone));
      place.set(key, Math.min(at, place.get(key) ?? at));
    }
  return anchors.flatMap((anchor, at) => {
    const runs = sides.map((side) => side.filter((key) => place.get(key) === at));
    // By name and not by whose it is: both sides then see the same list.
    const ordered = [...runs].sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1)).flat();
    return [...(anchor === null ? [] : [anchor]), ...new Set(ordered)];
  });
}

/** The nearest entry before this one that is in the list; null where it comes first. */
function anchorOf(side: readonly string[], key: string, inList: readonly string[]): string | null {
  return side.slice(0, side.indexOf(key)).findLast((one) => inList.includes(one)) ?? null;
}

function insertedAfter(
  list: readonly string[],
  anchor: string | null,
  keys: readonly string[],
): readonly string[] {
  const at = anchor === null ? 0 : list.indexOf(anchor) + 1;
  return [...list.slice(0, at), ...keys, ...list.slice(at)];
}
