import { approverOf, contentAt } from '../../model/edit/content-edits.ts';
import { criteriaIn } from '../../model/edit/in-stages.ts';
import type { PartValues } from '../../model/part-values.ts';
import { notChanged } from '../../views/admin/settings-problems.ts';
import type { ProblemView } from '../../views/parts.ts';
import { decideElsewhere } from '../../views/show-problem.ts';
import { counted } from '../../views/words.ts';
import type { Edit } from '../../wire/admin-request.ts';
import { problemOf } from '../problem-of.ts';
import { liveWaivers } from './live-waivers.ts';
import type { SettingsState } from './settings-state.ts';
import { isNamed } from './who-may.ts';
import type { SettingsWith } from './with-admin.ts';

/** Why a change is not this person’s to make, or not to be made today; null where it may be made. */
export async function mayNotEdit(
  state: SettingsState,
  after: PartValues,
  edit: Edit,
  asked: SettingsWith,
): Promise<ProblemView | null> {
  if (edit.kind === 'approve') return mayNotApprove(state, edit.at, asked);
  const left = new Set(criteriaIn(after).map(({ id }) => id));
  const removed = criteriaIn(state.parts).filter(({ id }) => !left.has(id));
  if (removed.length === 0) return null;
  const live = await liveWaivers(state, asked);
  if (!live.ok) return problemOf(live.error, 'Your change was not saved.');
  const waived = removed.find(({ id }) => (live.value.get(id) ?? 0) > 0);
  if (!waived) return null;
  const deals = counted(live.value.get(waived.id) ?? 0, 'deal has', 'deals have');
  return {
    ...notChanged(
      `${deals} a waiver of “${waived.label}” that still counts.`,
      'Let it observe in place of taking it away, until the last waiver has ended.',
    ),
    at: 'at' in edit ? edit.at : '',
  };
}

function mayNotApprove(state: SettingsState, at: string, asked: SettingsWith): ProblemView | null {
  const entry = contentAt(state.parts, at);
  if (!entry) return null;
  const name = approverOf(entry);
  if (isNamed(name, state, asked)) return null;
  if (!asked.caller.signed)
    return decideElsewhere(
      `${name} approves this, through Plumbline’s service or the command line: this installation does not know for certain who you are.`,
    );
  return decideElsewhere(`${name} approves this: the model names nobody else.`);
}
