import type { Write } from '../org.ts';

/** Rows of one object that travel in one call. */
export interface Batch {
  readonly object: string;
  /** The field by which rows are found; null where they are made. */
  readonly by: string | null;
  readonly rows: readonly Placed[];
}

/** A row and where its outcome belongs. */
export interface Placed {
  readonly index: number;
  readonly write: Write;
}

/** The field by which a row is found: `Id`, an external id, or null. */
const foundBy = ({ at }: Write): string | null => (at === null ? null : 'id' in at ? 'Id' : at.key);

const valueOf = ({ at }: Write): string | null => (at === null ? null : 'id' in at ? at.id : at.value);

/** Rows by object and by what they are found by, in the order in which they first come. */
export function groupsOf(writes: readonly Write[]): readonly (readonly Placed[])[] {
  const groups = new Map<string, Placed[]>();
  writes.forEach((write, index) => {
    const name = JSON.stringify([write.object, foundBy(write)]);
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push({ index, write });
  });
  return [...groups.values()];
}

/**
 * The rows of a group, so many in a call. What is written twice is written in two calls, in order: in one call
 * Salesforce refuses the second.
 */
export function batchesOf(group: readonly Placed[], most: number): readonly Batch[] {
  const batches: Filling[] = [];
  // By value: the last batch that writes it. External ids are compared without regard to case.
  const lastWith = new Map<string, number>();
  let firstWithRoom = 0;
  for (const placed of group) {
    const value = valueOf(placed.write)?.toLowerCase();
    const after = value === undefined ? -1 : (lastWith.get(value) ?? -1);
    while (batches[firstWithRoom] && (batches[firstWithRoom]?.rows.length ?? 0) >= most) firstWithRoom += 1;
    let at = Math.max(firstWithRoom, after + 1);
    while ((batches[at]?.rows.length ?? 0) >= most) at += 1;
    batches[at] ??= { object: placed.write.object, by: foundBy(placed.write), rows: [] };
    batches[at]?.rows.push(placed);
    if (value !== undefined) lastWith.set(value, at);
  }
  return batches;
}

interface Filling extends Batch {
  readonly rows: Placed[];
}
