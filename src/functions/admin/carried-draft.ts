import { ok, type Result } from '../../base/result.ts';
import type { CrmError } from '../../crm/port.ts';
import type { Release, StoredDraft } from '../../crm/releases.ts';
import { mergeParts, type Conflict } from '../../model/diff/merge-parts.ts';
import { isSame } from '../../model/diff/values.ts';
import type { PartValues } from '../../model/part-values.ts';
import type { SettingsWith } from './with-admin.ts';

/** A draft that was made upon an earlier release, as it stands upon the newest. */
export interface CarriedDraft {
  readonly parts: PartValues;
  /** What the release changed too: there it stands, and not the draft. */
  readonly conflicts: readonly Conflict[];
}

/** How many releases back a draft is looked for: each takes a question. */
const mostBack = 3;

type Asked = Pick<SettingsWith, 'releases' | 'startingParts'>;

/**
 * A draft that nobody published when somebody published something else: what it changed is put upon the newest release, so
 * that neither loses anything without a word. Null where there is none, or nothing of it is left to tell.
 */
export async function carriedDraft(
  newest: Release,
  { releases, startingParts }: Asked,
): Promise<Result<CarriedDraft | null, CrmError>> {
  const { number } = newest.head;
  for (let base = number - 1; base >= 0 && base >= number - mostBack; base--) {
    const draft = await releases.draft(base);
    if (!draft.ok) return draft;
    if (!draft.value) continue;
    const next = await releases.read(base + 1);
    if (!next.ok) return next;
    // It was published: what came later is about what came later.
    if (next.value && isSame(draft.value.parts, next.value.parts)) return ok(null);
    const before = base === 0 ? ok(null) : await releases.read(base);
    return before.ok ? ok(merged(before.value?.parts ?? startingParts, draft.value, newest)) : before;
  }
  return ok(null);
}

function merged(before: PartValues, draft: StoredDraft, { parts: published }: Release): CarriedDraft | null {
  if (isSame(draft.parts, before)) return null;
  const { merged: parts, conflicts } = mergeParts(before, draft.parts, published, 'theirs');
  return isSame(parts, published) && conflicts.length === 0 ? null : { parts, conflicts };
}
