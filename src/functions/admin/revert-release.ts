import { err, type Result } from '../../base/result.ts';
import { notPublished } from '../../views/admin/settings-problems.ts';
import type { ProblemView } from '../../views/parts.ts';
import { decideElsewhere } from '../../views/show-problem.ts';
import type { SettingsReply } from '../../wire/admin-reply.ts';
import { RevertRelease } from '../../wire/admin-request.ts';
import { parseRequest } from '../parse.ts';
import { partsOfRelease, publishParts, whyStale } from './publish-draft.ts';
import { readState } from './settings-state.ts';
import { publishElsewhere } from './who-may.ts';
import type { SettingsWith } from './with-admin.ts';

/** Publishes what an older release held, as a new one: nothing of the history is lost. */
export async function revertRelease(
  parameters: unknown,
  asked: SettingsWith,
): Promise<Result<SettingsReply, ProblemView>> {
  const request = parseRequest(RevertRelease, parameters);
  if (!request.ok) return request;
  const { base, to } = request.value;
  const state = await readState(asked);
  if (!state.ok) return state;
  const elsewhere = publishElsewhere(state.value, asked);
  if (elsewhere !== null) return err(decideElsewhere(elsewhere));
  const stale = whyStale({ base, revision: null }, state.value);
  if (stale) return err(stale);
  if (to >= base)
    return err(notPublished('Only what an earlier release held can be brought back. Choose another.'));
  const parts = await partsOfRelease(to, asked);
  if (!parts.ok) return parts;
  const release = {
    parts: parts.value,
    effectiveOn: asked.today,
    note: `Back to release ${to}`,
    revertOf: to,
  };
  return publishParts(state.value, release, asked);
}
