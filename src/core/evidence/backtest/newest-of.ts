import { noDay } from '../table.ts';

/** The day of each record, or of the newest that belongs with it; `noDay` stays. */
export function newestOf(created: Int32Array, groups: Uint32Array | null): Int32Array {
  if (groups === null) return created;
  let last = 0;
  for (let row = 0; row < groups.length; row++) last = Math.max(last, groups[row] as number);
  return last < created.length * 4 ? newestByTable(created, groups, last) : newestByMap(created, groups);
}

function newestByTable(created: Int32Array, groups: Uint32Array, last: number): Int32Array {
  const newest = new Int32Array(last + 1).fill(noDay);
  for (let row = 0; row < created.length; row++) {
    const group = groups[row] as number;
    newest[group] = Math.max(newest[group] as number, created[row] as number);
  }
  return created.map((day, row) => (day === noDay ? noDay : (newest[groups[row] as number] as number)));
}

function newestByMap(created: Int32Array, groups: Uint32Array): Int32Array {
  const newest = new Map<number, number>();
  for (let row = 0; row < created.length; row++) {
    const group = groups[row] as number;
    newest.set(group, Math.max(newest.get(group) ?? noDay, created[row] as number));
  }
  return created.map((day, row) => (day === noDay ? noDay : (newest.get(groups[row] as number) ?? day)));
}
