import { err, type Result } from '../../base/result.ts';
import type { PartValues } from '../../model/part-values.ts';
import { draftBusy } from '../../views/admin/settings-problems.ts';
import type { ProblemView } from '../../views/parts.ts';
import type { SettingsReply } from '../../wire/admin-reply.ts';
import { settingsReply } from './read-settings.ts';
import { releasesProblem } from './releases-problem.ts';
import { readState, type SettingsState } from './settings-state.ts';
import { whatChanged } from './who-changed.ts';
import type { SettingsWith } from './with-admin.ts';

/** What is said when a change did not arrive. */
export const notSaved = 'Your change was not saved.';

/** How often a change is tried again where somebody else changed the draft at the same moment. */
const mostTries = 5;

/** What is to stand in the draft next, upon this state of it; or why nothing is. */
type Revise = (state: SettingsState) => Promise<Result<PartValues, ProblemView>>;

/** What is noted of a revision, and what is said about it; where it is left out, the difference says both. */
interface Said {
  readonly what: string;
  readonly said: string;
}

/** Keeps the next revision of the shared draft; where somebody else was first, reads theirs and tries again. */
export async function reviseDraft(
  asked: SettingsWith,
  revise: Revise,
  words?: () => Said,
): Promise<Result<SettingsReply, ProblemView>> {
  for (let tries = 0; tries < mostTries; tries++) {
    const state = await readState(asked);
    if (!state.ok) return state;
    const parts = await revise(state.value);
    if (!parts.ok) return parts;
    const changes = whatChanged(state.value.parts, parts.value);
    const given = words?.();
    if (changes === null && (!given || state.value.conflicts.length === 0))
      return settingsReply(state.value, 'That is how it stands already.', asked);
    const { what, said } = given ?? { what: changes ?? '', said: `Saved in the draft. ${changes}.` };
    const draft = {
      base: state.value.base,
      revision: state.value.revision + 1,
      author: asked.caller.person.name,
      at: asked.now,
      what,
      parts: parts.value,
    };
    const saved = await asked.releases.saveDraft(draft);
    if (!saved.ok) return err(releasesProblem(saved.error, notSaved));
    if (saved.value === 'saved')
      return settingsReply(
        { ...state.value, conflicts: [], draft, revision: draft.revision, parts: parts.value },
        said,
        asked,
      );
  }
  return err(draftBusy);
}
