import { ok, type Result } from '../../base/result.ts';
import type { CrmError, RecordRef } from '../port.ts';
import { idOf, textAt } from './mapping/row.ts';
import type { ReadPlan } from './mapping/read-plan.ts';
import type { Query } from './org.ts';
import { checkedId, readWhole, type OrgWork } from './org-work.ts';

/**
 * Which records' fit a change of this record affects: a company's, its open deals and its contacts; a contact's, the
 * open deals that it is on; a deal's or lead's, none.
 */
export async function affectedBy(
  work: OrgWork,
  ref: RecordRef,
): Promise<Result<readonly RecordRef[], CrmError>> {
  if (ref.object === 'deal' || ref.object === 'lead') return ok([]);
  const checked = checkedId(ref.object, ref.id);
  if (!checked.ok) return checked;
  const isCompany = ref.object === 'company';
  const withContacts = isCompany && contactsReadCompany(work.plan());
  const found = await readWhole(work, [
    isCompany ? openDealsOf(checked.value) : openDealsWith(checked.value),
    ...(withContacts ? [contactsOf(checked.value)] : []),
  ]);
  if (!found.ok) return found;
  const [deals = [], contacts = []] = found.value;
  const dealIds = deals.map(({ row }) => (isCompany ? idOf(row) : (textAt(row, 'OpportunityId') ?? '')));
  return ok([
    ...[...new Set(dealIds)].map((id) => ({ object: 'deal', id }) as const),
    ...contacts.map(({ row }) => ({ object: 'contact', id: idOf(row) }) as const),
  ]);
}

const openDealsOf = (company: string): Query => ({
  object: 'Opportunity',
  fields: ['Id'],
  where: {
    all: [
      { field: 'AccountId', is: company },
      { field: 'IsClosed', is: false },
    ],
  },
  orderBy: [{ field: 'Id' }],
});

const openDealsWith = (contact: string): Query => ({
  object: 'OpportunityContactRole',
  fields: ['Id', 'OpportunityId'],
  where: {
    all: [
      { field: 'ContactId', is: contact },
      { field: 'Opportunity.IsClosed', is: false },
    ],
  },
  orderBy: [{ field: 'OpportunityId' }],
});

const contactsOf = (company: string): Query => ({
  object: 'Contact',
  fields: ['Id'],
  where: { field: 'AccountId', is: company },
  orderBy: [{ field: 'Id' }],
});

/** Contacts are looked up only where their scorecard reads a fact of the company. */
function contactsReadCompany({ model }: ReadPlan): boolean {
  const card = model.scorecards.find(({ object }) => object === 'contact');
  const ofCompany = new Set(model.facts.filter(({ object }) => object === 'company').map(({ id }) => id));
  return card !== undefined && namedFacts(card).some((fact) => ofCompany.has(fact));
}

/** Every fact that a condition somewhere in a part of the model names. */
function namedFacts(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(namedFacts);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    key === 'fact' && typeof value === 'string' ? [value] : namedFacts(value),
  );
}
