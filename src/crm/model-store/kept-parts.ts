import { canonicalJson, type Json } from '../../base/canonical-json.ts';
import { ok, type Result } from '../../base/result.ts';
import { sha256 } from '../../base/sha256.ts';
import type { PartValues } from '../../model/part-values.ts';
import type { ModelRow } from '../model-rows.ts';
import type { CrmError } from '../port.ts';
import type { ReleasedPart } from '../releases.ts';
import { damaged } from './damage.ts';
import { piecesOf, wholeOf } from './pieces.ts';
import { readRows } from './read-rows.ts';
import { partKey } from './row-keys.ts';
import type { StoreWork } from './store-work.ts';

/** A part as it is kept: named by its content, and cut into pieces. */
export interface CutPart {
  readonly named: ReleasedPart;
  readonly pieces: readonly string[];
}

/** What is said of rows besides their content. */
export type RowWords = Pick<ModelRow, 'version' | 'status' | 'author' | 'at' | 'effectiveOn'>;

/** Parts cut into pieces, in the order of their paths. */
export const cutParts = (parts: PartValues): readonly CutPart[] =>
  Object.keys(parts)
    .sort()
    // Through JSON, because parts are JSON throughout and the types cannot say so.
    .map((path) => cutText(path, canonicalJson(JSON.parse(JSON.stringify(parts[path])) as Json)));

/** A text, named by its content and cut into pieces. */
export function cutText(path: string, text: string): CutPart {
  const pieces = piecesOf(text);
  return { named: { path, hash: sha256(text), pieces: pieces.length }, pieces };
}

/** The keys of the rows in which parts stand. */
export const keysOf = (parts: readonly ReleasedPart[]): readonly string[] =>
  parts.flatMap(({ path, hash, pieces }) =>
    Array.from({ length: pieces }, (_, at) => partKey(path, hash, at + 1)),
  );

/** Sees to it that every piece of these parts stands as it should: before anything names them. */
export async function keepParts(
  work: StoreWork,
  parts: readonly CutPart[],
  words: RowWords,
): Promise<Result<'kept', CrmError>> {
  const wanted = parts.flatMap((part) => rowsOf(part, words)).filter(({ key }) => !work.whole.has(key));
  if (wanted.length === 0) return ok('kept');
  const outcomes = await work.rows.create(wanted);
  const existed: ModelRow[] = [];
  for (const [at, row] of wanted.entries()) {
    const outcome = outcomes[at];
    if (!outcome) return damaged(row.key, 'was not spoken of when it was made');
    if (!outcome.ok) return outcome;
    if (outcome.value === 'existed') existed.push(row);
    else work.whole.add(row.key);
  }
  return checkExisting(work, existed);
}

const rowsOf = ({ named, pieces }: CutPart, words: RowWords): readonly ModelRow[] =>
  pieces.map((content, at) => ({
    ...words,
    key: partKey(named.path, named.hash, at + 1),
    part: named.path,
    hash: named.hash,
    content,
  }));

/** A key is half of a hash, and a row may have been changed by hand: what stood there before is looked at. */
async function checkExisting(
  work: StoreWork,
  wanted: readonly ModelRow[],
): Promise<Result<'kept', CrmError>> {
  const there = await readRows(
    work.rows,
    wanted.map(({ key }) => key),
  );
  if (!there.ok) return there;
  for (const { key, hash, content } of wanted) {
    const row = there.value.get(key);
    if (!row) return damaged(key, 'is there and cannot be read');
    if (row.hash !== hash || row.content !== content) return damaged(key, 'holds something else');
    work.whole.add(key);
  }
  return ok('kept');
}

/** The content of these parts, whole and as it was kept; or the name of the row that is missing or damaged. */
export async function readParts(
  work: StoreWork,
  parts: readonly ReleasedPart[],
): Promise<Result<PartValues, CrmError>> {
  const before = work.parts;
  const missing = parts.filter((part) => !before.has(nameOf(part)));
  const rows = await readRows(work.rows, keysOf(missing));
  if (!rows.ok) return rows;
  const values = new Map<string, unknown>();
  for (const part of parts) {
    const value = before.has(nameOf(part)) ? ok(before.get(nameOf(part))) : valueOf(part, rows.value);
    if (!value.ok) return value;
    values.set(nameOf(part), value.value);
  }
  for (const key of keysOf(missing)) work.whole.add(key);
  work.parts = values;
  return ok(Object.fromEntries(parts.map((part) => [part.path, values.get(nameOf(part))])));
}

const nameOf = ({ path, hash }: ReleasedPart): string => `${path}/${hash}`;

function valueOf(
  { path, hash, pieces }: ReleasedPart,
  rows: ReadonlyMap<string, ModelRow>,
): Result<unknown, CrmError> {
  const texts: string[] = [];
  for (let piece = 1; piece <= pieces; piece++) {
    const key = partKey(path, hash, piece);
    const row = rows.get(key);
    if (!row) return damaged(key, `is missing (piece ${piece} of ${pieces} of ${path})`);
    texts.push(row.content);
  }
  const text = wholeOf(texts);
  if (sha256(text) !== hash)
    return damaged(partKey(path, hash, 1), `or one after it was changed: ${path} is not what was published`);
  return ok(JSON.parse(text) as unknown);
}
