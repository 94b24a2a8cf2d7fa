import { canonicalJson, type Json } from '../../base/canonical-json.ts';
import { addDays, type CalendarDate } from '../../base/calendar.ts';
import { ok, type Result } from '../../base/result.ts';
import { sha256 } from '../../base/sha256.ts';
import type { CriterionEvidence, Evidence } from '../../core/evidence/evidence.ts';
import type { Crm, CrmError, Owner, TaskToMake } from '../../crm/port.ts';
import type { GtmModel } from '../../model/gtm-model.ts';
import { emailOf } from '../standing.ts';
import { whoAnswers } from '../who-answers.ts';
import { signalText } from './signal-text.ts';

/** What became of the signal about one contradicted criterion. */
export interface CriterionAsked {
  readonly criterion: string;
  readonly label: string;
  /** Who has the task; null where nobody was found, or it was not made. */
  readonly owner: { readonly id: string; readonly name: string } | null;
  /** Why they have it: they answer for the criterion, or, since nobody does, for the whole profile. */
  readonly as: 'owner' | 'profile' | null;
  /** Whom the model names for the criterion. */
  readonly named: string | null;
  readonly outcome: 'asked' | 'asked_already' | 'failed' | 'nobody';
  readonly error: CrmError | null;
}

/** A signal is answered within so many days. */
const dueInDays = 14;

type Asking = Pick<GtmModel, 'people' | 'scorecards'>;

/**
 * Makes one task for each contradicted criterion, for whoever the model names as its owner, by their address in the CRM; where
 * the CRM knows no such person, for whoever answers for the profile. The key names criterion and profile, so that the same
 * profile is asked about once however often it is tested.
 */
export async function askAboutCriteria(
  evidence: Evidence,
  model: Asking,
  crm: Pick<Crm, 'listOwners' | 'makeTask'>,
  today: CalendarDate,
): Promise<Result<readonly CriterionAsked[], CrmError>> {
  const contradicted = evidence.criteria.filter(({ verdict }) => verdict === 'contradicted');
  if (contradicted.length === 0) return ok([]);
  const owners = await crm.listOwners();
  if (!owners.ok) return owners;
  const asked: CriterionAsked[] = [];
  for (const criterion of contradicted) {
    const whom = whomFor(criterion, model, owners.value);
    const told = { criterion: criterion.criterion, label: criterion.label, named: criterion.owner };
    if (!whom) {
      asked.push({ ...told, owner: null, as: null, outcome: 'nobody', error: null });
      continue;
    }
    const { as, owner } = whom;
    const made = await crm.makeTask(taskFor(criterion, evidence, model, owner.id, today));
    const row = { ...told, owner: { id: owner.id, name: owner.name }, as };
    if (!made.ok) asked.push({ ...row, outcome: 'failed', error: made.error });
    else asked.push({ ...row, outcome: made.value === 'created' ? 'asked' : 'asked_already', error: null });
  }
  return ok(asked);
}

interface Whom {
  readonly owner: Owner;
  readonly as: 'owner' | 'profile';
}

function whomFor({ owner: named }: CriterionEvidence, model: Asking, owners: readonly Owner[]): Whom | null {
  const own = ownerAt(named === null ? null : emailOf(model, named), owners);
  if (own) return { owner: own, as: 'owner' };
  const profile = profileOwners(model)
    .map(({ email }) => ownerAt(email.toLowerCase(), owners))
    .find((owner) => owner !== null);
  return profile ? { owner: profile, as: 'profile' } : null;
}

/** Whoever has this address; their manager where they have left. */
function ownerAt(email: string | null, owners: readonly Owner[]): Owner | null {
  const found = email === null ? undefined : owners.find((one) => one.email?.toLowerCase() === email);
  const id = whoAnswers(found?.id ?? null, owners);
  return owners.find((one) => one.id === id) ?? null;
}

/** Who answers for the profile as a whole, the likeliest first: who publishes and speaks for marketing, then either. */
function profileOwners({ people }: Asking): Asking['people'] {
  const worth = ({ publishes, speaksFor }: Asking['people'][number]): number =>
    Number(publishes) + 2 * Number(speaksFor.includes('marketing'));
  return people.filter((one) => worth(one) > 0).toSorted((a, b) => worth(b) - worth(a));
}

function taskFor(
  criterion: CriterionEvidence,
  evidence: Evidence,
  model: Asking,
  ownerId: string,
  today: CalendarDate,
): TaskToMake {
  const dueOn = addDays(today, dueInDays);
  const { subject, body } = signalText(criterion, evidence, dueOn);
  const key = `evidence/${evidence.scorecard}/${criterion.criterion}/${profileHash(model)}`;
  return { key, ownerId, subject, body, dueOn, about: [] };
}

/** The first 16 hexadecimal digits of the SHA-256 over the canonical JSON of the scorecards. */
const profileHash = ({ scorecards }: Asking): string =>
  sha256(canonicalJson(JSON.parse(JSON.stringify(scorecards)) as Json)).slice(0, 16);
