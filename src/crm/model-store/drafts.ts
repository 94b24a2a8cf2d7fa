import { canonicalJson, type Json } from '../../base/canonical-json.ts';
import { ok, type Result } from '../../base/result.ts';
import { sha256 } from '../../base/sha256.ts';
import { isObject, jsonIn } from '../json.ts';
import type { ModelRow } from '../model-rows.ts';
import type { CrmError } from '../port.ts';
import type { ReleasedPart, StoredDraft } from '../releases.ts';
import { damaged } from './damage.ts';
import { cutParts, keepParts, readParts } from './kept-parts.ts';
import { newestNumber, seenRows } from './read-rows.ts';
import { draftKey } from './row-keys.ts';
import type { StoreWork } from './store-work.ts';

/** A draft as its row says it: its parts by name. */
type DraftHead = Omit<StoredDraft, 'parts'> & { readonly parts: readonly ReleasedPart[] };

/** One revision of the draft upon a release, the newest unless one is named; null where there is none. */
export async function readDraft(
  work: StoreWork,
  base: number,
  revision?: number,
): Promise<Result<StoredDraft | null, CrmError>> {
  const key = (number: number) => draftKey(base, number);
  const newest = revision === undefined ? await newestNumber(work, `draft/${base}`, key) : ok(revision);
  if (!newest.ok) return newest;
  if (newest.value === 0) return ok(null);
  const rows = await seenRows(work, [key(newest.value)]);
  if (!rows.ok) return rows;
  const row = rows.value.get(key(newest.value));
  if (!row && revision !== undefined) return ok(null);
  const head = jsonIn(row?.content);
  if (!isObject(head) || !Array.isArray(head['parts'])) return damaged(key(newest.value), 'is no draft');
  const { parts: named, ...said } = head as unknown as DraftHead;
  const parts = await readParts(work, named);
  return parts.ok ? ok({ ...said, parts: parts.value }) : parts;
}

/** Keeps the next revision: the parts first, then the row whose key says that this revision is taken. */
export async function saveDraft(
  work: StoreWork,
  { parts, ...said }: StoredDraft,
): Promise<Result<'saved' | 'taken', CrmError>> {
  const cut = cutParts(parts);
  const words = {
    version: said.base + 1,
    status: 'draft',
    author: said.author,
    at: said.at,
    effectiveOn: null,
  } as const;
  const kept = await keepParts(work, cut, words);
  if (!kept.ok) return kept;
  const content = canonicalJson({ ...said, parts: cut.map(({ named }) => ({ ...named })) } satisfies Json);
  const key = draftKey(said.base, said.revision);
  const row: ModelRow = { ...words, key, part: 'draft', hash: sha256(content), content };
  const [made] = await work.rows.create([row]);
  if (made?.ok && made.value === 'created') return ok('saved');
  // Taken by another, or by this one whose answer was lost.
  const there = await seenRows(work, [key]);
  if (!there.ok) return there;
  const standing = there.value.get(key);
  if (standing) return ok(standing.hash === row.hash && standing.content === content ? 'saved' : 'taken');
  return made?.ok === false ? made : damaged(key, 'was made and cannot be read');
}
