import type { NamedPerson } from '../../core/people/model.ts';
import { partIn } from '../../model/edit/part-access.ts';
import { both } from '../../views/words.ts';
import { emailOf } from '../standing.ts';
import type { SettingsState } from './settings-state.ts';
import type { SettingsWith } from './with-admin.ts';

type Named = Pick<SettingsState, 'published' | 'parts'>;
type Asked = Pick<SettingsWith, 'caller' | 'crmName' | 'mayAdminister'>;

/** The people whom the model names: those of the release in force, so that nobody writes themselves in with a draft. */
const peopleOf = ({ published, parts }: Named): readonly NamedPerson[] =>
  partIn(published?.parts ?? parts, 'people.yaml')?.people ?? [];

/** Why this person cannot publish here, and where it is done; null where they can. */
export function publishElsewhere(
  state: SettingsState,
  { caller, crmName, mayAdminister }: Asked,
): string | null {
  if (!caller.signed)
    return 'Publishing is not offered here: this installation does not know for certain who you are. Publish with Plumbline’s command line (plumbline model publish), or on this page through Plumbline’s service.';
  if (crmName === 'salesforce')
    return mayAdminister
      ? null
      : 'Publishing needs the permission set “Plumbline: admin”. Somebody who administers the org assigns it.';
  const named = peopleOf(state).filter(({ publishes }) => publishes);
  if (named.length === 0) return null;
  const email = caller.email?.toLowerCase() ?? null;
  if (named.some((person) => person.email.toLowerCase() === email)) return null;
  return `${both(named.map(({ name }) => name))} ${named.length === 1 ? 'publishes' : 'publish'} the model. Your changes stay in the draft until then.`;
}

/** Why this person cannot change the draft; null where they can. */
export const changeElsewhere = ({ mayAdminister }: Asked): string | null =>
  mayAdminister
    ? null
    : 'Changing settings needs the permission set “Plumbline: admin”. Somebody who administers the org assigns it.';

/** Whether this person is the one whom the model names as the approver, by the address that the CRM vouches for. */
export function isNamed(name: string, state: Named, { caller }: Asked): boolean {
  const email = emailOf({ people: peopleOf(state) }, name);
  return caller.signed && email !== null && caller.email?.toLowerCase() === email;
}
