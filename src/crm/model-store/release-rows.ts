import { ok, type Result } from '../../base/result.ts';
import { isObject, jsonIn } from '../json.ts';
import { longestPiece, type ModelRow } from '../model-rows.ts';
import type { CrmError } from '../port.ts';
import type { ReleasedPart, ReleaseHead } from '../releases.ts';
import { damaged } from './damage.ts';
import { cutText, keepParts, readParts, type RowWords } from './kept-parts.ts';
import { newestNumber, seenRows } from './read-rows.ts';
import { releaseKey } from './row-keys.ts';
import type { StoreWork } from './store-work.ts';

/** How many releases are looked at together on the way back from the newest. */
const together = 10;
const path = 'release';

/** The number of the newest release; 0 where none was published. */
export const newestRelease = (work: StoreWork): Promise<Result<number, CrmError>> =>
  newestNumber(work, path, releaseKey);

/** The row that a release is made by. What is too long for a row is kept beside it first, as parts are. */
export async function releaseRow(work: StoreWork, head: ReleaseHead): Promise<Result<ModelRow, CrmError>> {
  const text = JSON.stringify(head);
  const { author, at, effectiveOn, number: version } = head;
  const words: RowWords = { version, status: 'published', author, at, effectiveOn };
  const whole = cutText(path, text);
  const { hash } = whole.named;
  const row = { ...words, key: releaseKey(version), part: path, hash };
  if (text.length <= longestPiece) return ok({ ...row, content: text });
  const kept = await keepParts(work, [whole], words);
  return kept.ok ? ok({ ...row, content: JSON.stringify({ keptAs: whole.named }) }) : kept;
}

/** Releases by their numbers, without their content; a number without a release is left out. */
export async function headsOf(
  work: StoreWork,
  numbers: readonly number[],
): Promise<Result<readonly ReleaseHead[], CrmError>> {
  const rows = await seenRows(work, numbers.map(releaseKey));
  if (!rows.ok) return rows;
  const heads: ReleaseHead[] = [];
  for (const number of numbers) {
    const row = rows.value.get(releaseKey(number));
    const head = row ? await headIn(work, row, number) : null;
    if (head?.ok === false) return head;
    if (head) heads.push(head.value);
  }
  return ok(heads);
}

/** One release without its content; null where there is none of this number. */
export async function headOf(work: StoreWork, number: number): Promise<Result<ReleaseHead | null, CrmError>> {
  const heads = await headsOf(work, number > 0 ? [number] : []);
  return heads.ok ? ok(heads.value[0] ?? null) : heads;
}

async function headIn(
  work: StoreWork,
  { key, content }: ModelRow,
  number: number,
): Promise<Result<ReleaseHead, CrmError>> {
  const value = jsonIn(content);
  if (!isObject(value)) return damaged(key, 'is no JSON');
  if (!isObject(value['keptAs'])) return headFrom(value, key, number);
  // Beside what is kept of parts, which are asked for more often.
  const whole = await readParts({ ...work, parts: new Map() }, [value['keptAs'] as unknown as ReleasedPart]);
  return whole.ok ? headFrom(whole.value[path], key, number) : whole;
}

/** Only Plumbline writes these rows; that somebody else did is seen by what every release has. */
function headFrom(value: unknown, key: string, number: number): Result<ReleaseHead, CrmError> {
  const isHead =
    isObject(value) &&
    value['number'] === number &&
    typeof value['engine'] === 'number' &&
    typeof value['effectiveOn'] === 'string' &&
    Array.isArray(value['parts']) &&
    isObject(value['definitions']);
  return isHead ? ok(value as unknown as ReleaseHead) : damaged(key, 'is no release');
}

/** The release in force on a day: the highest number whose day has come; null where there is none. */
export async function headInForce(
  work: StoreWork,
  today: string,
): Promise<Result<ReleaseHead | null, CrmError>> {
  const newest = await newestRelease(work);
  if (!newest.ok) return newest;
  // The newest is nearly always the one, and was read while looking for it.
  for (let from = newest.value, some = 1; from > 0; from -= some, some = together) {
    const numbers = Array.from({ length: Math.min(some, from) }, (_, at) => from - at);
    const heads = await headsOf(work, numbers);
    if (!heads.ok) return heads;
    const found = heads.value.find(({ effectiveOn }) => effectiveOn <= today);
    if (found) return ok(found);
  }
  return ok(null);
}
