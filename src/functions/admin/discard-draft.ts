import { err, ok, type Result } from '../../base/result.ts';
import type { ProblemView } from '../../views/parts.ts';
import { decideElsewhere } from '../../views/show-problem.ts';
import type { SettingsReply } from '../../wire/admin-reply.ts';
import { DiscardDraft } from '../../wire/admin-request.ts';
import { parseRequest } from '../parse.ts';
import { whyStale } from './publish-draft.ts';
import { reviseDraft } from './revise-draft.ts';
import { changeElsewhere } from './who-may.ts';
import type { SettingsWith } from './with-admin.ts';

/** Gives the draft up as it was read: what is published stands in it again. A change that came after is kept, and told. */
export async function discardDraft(
  parameters: unknown,
  asked: SettingsWith,
): Promise<Result<SettingsReply, ProblemView>> {
  const request = parseRequest(DiscardDraft, parameters);
  if (!request.ok) return request;
  const elsewhere = changeElsewhere(asked);
  if (elsewhere !== null) return err(decideElsewhere(elsewhere));
  return reviseDraft(
    asked,
    (state) => {
      const stale = whyStale(request.value, state);
      return Promise.resolve(stale ? err(stale) : ok(state.published?.parts ?? asked.startingParts));
    },
    () => ({ what: 'the draft was given up', said: 'The draft is given up.' }),
  );
}
