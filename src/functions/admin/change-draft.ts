import { err, ok, type Result } from '../../base/result.ts';
import type { RecordKind } from '../../core/condition/model.ts';
import { applyEdit } from '../../model/edit/apply-edit.ts';
import type { EditContext, EditProblem } from '../../model/edit/edit.ts';
import type { PartValues } from '../../model/part-values.ts';
import type { ProblemView } from '../../views/parts.ts';
import { decideElsewhere } from '../../views/show-problem.ts';
import { changedByAnother, notChanged } from '../../views/admin/settings-problems.ts';
import type { SettingsReply } from '../../wire/admin-reply.ts';
import { ChangeDraft } from '../../wire/admin-request.ts';
import { parseRequest } from '../parse.ts';
import { problemOf } from '../problem-of.ts';
import { crmSeen, type CrmSeen } from './crm-seen.ts';
import { mayNotEdit } from './may-edit.ts';
import { notSaved, reviseDraft } from './revise-draft.ts';
import type { SettingsState } from './settings-state.ts';
import { whoChanged } from './who-changed.ts';
import { changeElsewhere } from './who-may.ts';
import type { SettingsWith } from './with-admin.ts';

/**
 * Makes one change of the shared draft, upon its newest revision whoever made that. Refused where the thing itself was
 * changed since the page was read: nobody overwrites what they have not seen.
 */
export async function changeDraft(
  parameters: unknown,
  asked: SettingsWith,
): Promise<Result<SettingsReply, ProblemView>> {
  const request = parseRequest(ChangeDraft, parameters);
  if (!request.ok) return request;
  const elsewhere = changeElsewhere(asked);
  if (elsewhere !== null) return err(decideElsewhere(elsewhere));
  const seen = await crmSeen(asked, true);
  if (!seen.ok) return err(problemOf(seen.error, notSaved));
  return reviseDraft(asked, (state) => changed(state, request.value, seen.value, asked));
}

async function changed(
  state: SettingsState,
  request: ChangeDraft,
  seen: CrmSeen,
  asked: SettingsWith,
): Promise<Result<PartValues, ProblemView>> {
  const another = await whoChanged(state, request, asked);
  if (!another.ok) return another;
  if (another.value) return err(changedByAnother(another.value.who, another.value.what));
  const edited = applyEdit(state.parts, request.edit, contextOf(seen, asked));
  if (!edited.ok) return err(editProblem(edited.error));
  const refused = await mayNotEdit(state, edited.value, request.edit, asked);
  return refused ? err(refused) : ok(edited.value);
}

/** The CRM as changes are made against it. */
const contextOf = (seen: CrmSeen, { crmName }: Pick<SettingsWith, 'crmName'>): EditContext => ({
  crm: crmName,
  currency: seen.currency,
  pipelines: seen.pipelines,
  fields: seen.fields satisfies readonly { readonly object: RecordKind }[],
  owners: seen.owners,
});

const editProblem = ({ kind, at, what, todo }: EditProblem): ProblemView => ({
  ...notChanged(what, todo),
  ...(kind === 'gone' ? { kind: 'out_of_date', retry: true } : {}),
  at,
});
