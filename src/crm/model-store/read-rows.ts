import { ok, type Result } from '../../base/result.ts';
import { mostKeys, type ModelRow, type ModelRows } from '../model-rows.ts';
import type { CrmError } from '../port.ts';
import type { StoreWork } from './store-work.ts';

/** The rows with these keys, however many, by key. */
export async function readRows(
  rows: Pick<ModelRows, 'read'>,
  keys: readonly string[],
): Promise<Result<ReadonlyMap<string, ModelRow>, CrmError>> {
  const found = new Map<string, ModelRow>();
  for (let from = 0; from < keys.length; from += mostKeys) {
    const some = await rows.read(keys.slice(from, from + mostKeys));
    if (!some.ok) return some;
    for (const row of some.value) found.set(row.key, row);
  }
  return ok(found);
}

/** The same for releases and drafts, of which each is read once. */
export async function seenRows(
  work: StoreWork,
  keys: readonly string[],
): Promise<Result<ReadonlyMap<string, ModelRow>, CrmError>> {
  const found = await readRows(
    work.rows,
    keys.filter((key) => !work.seen.has(key)),
  );
  if (!found.ok) return found;
  for (const [key, row] of found.value) work.seen.set(key, row);
  return ok(new Map([...work.seen].filter(([key]) => keys.includes(key))));
}

/** How many numbers in a row are asked for, and how many further ones, each twice as far as the one before. */
const near = 12;
const leaps = Array.from({ length: 14 }, (_, at) => 16 * 2 ** at);

/**
 * The greatest number in a series of rows that is numbered from 1 without a gap; 0 for none. What is known is not asked for
 * again; else every number is found in a few questions of few rows each.
 */
export async function newestNumber(
  work: StoreWork,
  series: string,
  key: (number: number) => string,
): Promise<Result<number, CrmError>> {
  for (;;) {
    const known = work.newest.get(series) ?? 0;
    const steps = [...Array.from({ length: near }, (_, at) => at + 1), ...leaps];
    const numbers = steps.map((step) => known + step);
    const found = await seenRows(work, numbers.map(key));
    if (!found.ok) return found;
    const newest = numbers.findLast((number) => found.value.has(key(number))) ?? known;
    work.newest.set(series, Math.max(newest, work.newest.get(series) ?? 0));
    if (newest < known + near) return ok(newest);
  }
}
