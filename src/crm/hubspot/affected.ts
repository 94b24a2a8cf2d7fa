import { ok, type Result } from '../../base/result.ts';
import type { CrmError, RecordRef } from '../port.ts';
import { contactsReadCompany } from '../contacts-read-company.ts';
import { checkedId, type AccountWork } from './account-work.ts';
import { objectType } from './client/paths.ts';
import { readBelongings, readRecords, type Belonging } from './client/records.ts';
import { valueOf } from './mapping/record.ts';

/**
 * Which records' fit a change of this record affects: a company's, the open deals and the contacts whose primary
 * company it is; a contact's, the open deals that it is on; a deal's or lead's, none.
 */
export async function affectedBy(
  work: AccountWork,
  ref: RecordRef,
): Promise<Result<readonly RecordRef[], CrmError>> {
  if (ref.object === 'deal' || ref.object === 'lead') return ok([]);
  const checked = checkedId(ref.object, ref.id);
  if (!checked.ok) return checked;
  const isCompany = ref.object === 'company';
  const [deals, contacts] = await Promise.all([
    belonging(work, ref, 'deals', isCompany),
    isCompany && contactsReadCompany(work.plan().model) ? belonging(work, ref, 'contacts', true) : ok([]),
  ]);
  if (!deals.ok) return deals;
  if (!contacts.ok) return contacts;
  const open = await openDeals(work, deals.value);
  if (!open.ok) return open;
  return ok([
    ...open.value.map((id) => ({ object: 'deal', id }) as const),
    ...contacts.value.map((id) => ({ object: 'contact', id }) as const),
  ]);
}

async function belonging(
  work: AccountWork,
  ref: RecordRef,
  to: string,
  primaryOnly: boolean,
): Promise<Result<readonly string[], CrmError>> {
  const read = await readBelongings(work.transport, objectType(ref.object), to, [ref.id]);
  if (!read.ok) return read;
  const all = read.value.get(ref.id) ?? [];
  return ok(all.filter((one) => !primaryOnly || isPrimary(one)).map(({ id }) => id));
}

const isPrimary = ({ types }: Belonging): boolean => types.some(({ label }) => label === 'Primary');

async function openDeals(
  work: AccountWork,
  ids: readonly string[],
): Promise<Result<readonly string[], CrmError>> {
  const deals = await readRecords(work.transport, 'deals', ids, { properties: ['hs_is_closed'] });
  if (!deals.ok) return deals;
  return ok(deals.value.filter((deal) => valueOf(deal, 'hs_is_closed') !== 'true').map(({ id }) => id));
}
