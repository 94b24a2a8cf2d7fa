import { err, ok, type Result } from '../../base/result.ts';
import { mappingIn } from '../../model/edit/part-access.ts';
import type { ProblemView } from '../../views/parts.ts';
import type { SettingsReply } from '../../wire/admin-reply.ts';
import { ReadSettings } from '../../wire/admin-request.ts';
import { parseRequest } from '../parse.ts';
import { onlyRead, problemOf } from '../problem-of.ts';
import { crmSeen, forgetSeen } from './crm-seen.ts';
import { releasesProblem } from './releases-problem.ts';
import { readState, type SettingsState } from './settings-state.ts';
import { settingsViewOf } from './settings-view-of.ts';
import type { SettingsWith } from './with-admin.ts';

/** The settings page: the shared draft held against the CRM and against what is published. */
export async function readSettings(
  parameters: unknown,
  asked: SettingsWith,
): Promise<Result<SettingsReply, ProblemView>> {
  const request = parseRequest(ReadSettings, parameters);
  if (!request.ok) return request;
  // Whoever opens the page sees the CRM as it is now; changes of the draft are held against what was seen.
  forgetSeen(asked.setup);
  const state = await readState(asked);
  return state.ok ? settingsReply(state.value, null, asked, request.value.count) : state;
}

/** The page as it stands, with what became of what was asked. */
export async function settingsReply(
  state: SettingsState,
  said: string | null,
  asked: SettingsWith,
  count = true,
): Promise<Result<SettingsReply, ProblemView>> {
  const seen = await crmSeen({ ...asked, mapping: mappingIn(state.parts, asked.crmName) }, count);
  if (!seen.ok) return err(problemOf(seen.error, said ?? onlyRead));
  const settings = await settingsViewOf(state, seen.value, asked);
  return settings.ok
    ? ok({ settings: settings.value, said })
    : err(releasesProblem(settings.error, said ?? onlyRead));
}
