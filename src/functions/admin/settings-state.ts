import { err, ok, type Result } from '../../base/result.ts';
import type { Release, StoredDraft } from '../../crm/releases.ts';
import type { Conflict } from '../../model/diff/merge-parts.ts';
import type { PartValues } from '../../model/part-values.ts';
import type { ProblemView } from '../../views/parts.ts';
import { onlyRead } from '../problem-of.ts';
import { carriedDraft } from './carried-draft.ts';
import { releasesProblem } from './releases-problem.ts';
import type { SettingsWith } from './with-admin.ts';

/** The newest release, the shared draft upon it, and what stands in the draft now. */
export interface SettingsState {
  readonly published: Release | null;
  readonly draft: StoredDraft | null;
  /** The number of the newest release; 0 where nothing was published. */
  readonly base: number;
  /** The newest revision of the draft; 0 where nobody changed anything. */
  readonly revision: number;
  /** The draft; what is published where there is none. */
  readonly parts: PartValues;
  /** What the draft is compared with. */
  readonly before: PartValues;
  /** What an unpublished draft and a release that came meanwhile both changed: the release stands. */
  readonly conflicts: readonly Conflict[];
}

type Asked = Pick<SettingsWith, 'releases' | 'startingParts'>;

/** Reads the newest release and the draft upon it. */
export async function readState({
  releases,
  startingParts,
}: Asked): Promise<Result<SettingsState, ProblemView>> {
  const newest = await releases.newest();
  if (!newest.ok) return err(releasesProblem(newest.error, onlyRead));
  const base = newest.value?.head.number ?? 0;
  const draft = await releases.draft(base);
  if (!draft.ok) return err(releasesProblem(draft.error, onlyRead));
  const isNew = newest.value !== null && draft.value === null;
  const carried = isNew ? await carriedDraft(newest.value, { releases, startingParts }) : ok(null);
  if (!carried.ok) return err(releasesProblem(carried.error, onlyRead));
  return ok({
    published: newest.value,
    draft: draft.value,
    base,
    revision: draft.value?.revision ?? 0,
    parts: draft.value?.parts ?? carried.value?.parts ?? newest.value?.parts ?? startingParts,
    before: newest.value?.parts ?? {},
    conflicts: carried.value?.conflicts ?? [],
  });
}
