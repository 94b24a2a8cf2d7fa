import type { BuyingRole } from '../core/stages/model.ts';
import type { ContactView } from './contact-view.ts';
import type { FitView } from './fit-view.ts';
import type { ModelLine } from './parts.ts';
import { showObjections, type ObjectionsToShow } from './show-objections.ts';
import { both, midSentence, sentence, stopped } from './words.ts';

/** Everything the contact card is made of. */
export interface ContactToShow {
  readonly title: string | null;
  readonly roles: readonly BuyingRole[];
  /** True where this person may not see which roles the contact has. */
  readonly rolesHidden: boolean;
  readonly objections: ObjectionsToShow;
  readonly fit: FitView | null;
  readonly model: ModelLine;
}

/** The contact card: what someone in this role worries about, and the answers. */
export function showContact(shown: ContactToShow): ContactView {
  const worries = shown.roles.flatMap((role) => role.worries);
  return {
    headline: { text: headline(shown, worries), tone: shown.roles.length === 0 ? 'neutral' : 'info' },
    roles: shown.roles.map((role) => role.label),
    worries,
    objections: showObjections(shown.objections),
    fit: shown.fit,
    dealsHint: 'Deals that you may see are listed here.',
    model: shown.fit?.model ?? shown.model,
  };
}

function headline(shown: ContactToShow, worries: readonly string[]): string {
  const roles = both(shown.roles.map((role) => role.label.toLowerCase()));
  if (roles === '') {
    const title = shown.title === null ? '' : `${sentence(shown.title)}. `;
    return shown.rolesHidden
      ? `${title}Buying role: not visible to you.`
      : `${title}Buying role not known yet: what is their part in the decision?`;
  }
  const who = shown.title === null ? sentence(roles) : `${sentence(shown.title)}, ${roles}`;
  const first = worries[0];
  return first === undefined ? stopped(who) : `${stopped(who)} Worries about ${stopped(midSentence(first))}`;
}
