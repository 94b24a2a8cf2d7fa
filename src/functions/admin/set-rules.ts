import { err, type Result } from '../../base/result.ts';
import type { ProblemView } from '../../views/parts.ts';
import { decideElsewhere } from '../../views/show-problem.ts';
import type { SettingsReply } from '../../wire/admin-reply.ts';
import { SetRules } from '../../wire/admin-request.ts';
import { parseRequest } from '../parse.ts';
import { problemOf } from '../problem-of.ts';
import { forgetSeen } from './crm-seen.ts';
import { settingsReply } from './read-settings.ts';
import { readState } from './settings-state.ts';
import { publishElsewhere } from './who-may.ts';
import type { SettingsWith } from './with-admin.ts';

/** Sets the CRM’s own rules about moves in one pipeline, at once and for everybody: only for who may publish. */
export async function setRules(
  parameters: unknown,
  asked: SettingsWith,
): Promise<Result<SettingsReply, ProblemView>> {
  const request = parseRequest(SetRules, parameters);
  if (!request.ok) return request;
  const state = await readState(asked);
  if (!state.ok) return state;
  const elsewhere = publishElsewhere(state.value, asked);
  if (elsewhere !== null) return err(decideElsewhere(elsewhere));
  const set = await asked.setup.setRules(request.value);
  if (!set.ok) return err(problemOf(set.error, 'The rules are as they were.'));
  forgetSeen(asked.setup);
  const said = set.value === 'set' ? 'The rules are set, and hold at once.' : 'The rules were so already.';
  return settingsReply(state.value, said, asked);
}
