import { ok, type Result } from '../../base/result.ts';
import type { CrmError, RecordRef } from '../port.ts';
import { contactsReadCompany } from '../contacts-read-company.ts';
import { idOf, textAt } from './mapping/row.ts';
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
  const withContacts = isCompany && contactsReadCompany(work.plan().model);
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
