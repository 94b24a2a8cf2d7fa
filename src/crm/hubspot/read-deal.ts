import { ok, type Result } from '../../base/result.ts';
import type { CrmError, DealFile } from '../port.ts';
import { around, aroundAll, checkedId, readOne, type AccountWork } from './account-work.ts';
import { readBelongings, readRecords, type Belonging } from './client/records.ts';
import { dealFile, type ContactRead, type DealRead } from './mapping/deal-file.ts';
import type { Around } from './mapping/around.ts';
import type { ReadPlan } from './mapping/read-plan.ts';
import { instantOf } from '../instant.ts';
import { associatedIn, valueOf, type Associated, type HubSpotRecord } from './mapping/record.ts';
import { fitInPlace } from './mapping/fit-properties.ts';
import { withOwnDecisions } from './own-decisions.ts';

/**
 * A deal with everything around it, in two rounds of at most two calls each: the deal beside the labels of its
 * contacts, then companies beside contacts; one call more for each kind of activity whose moment a fact asks for, and one
 * where somebody decided about the company's tier.
 * What is kept of the account is not counted.
 */
export async function readDeal(work: AccountWork, id: string): Promise<Result<DealFile, CrmError>> {
  const plan = work.plan();
  const known = around(work);
  const first = await firstRound(work, plan, id);
  if (!first.ok) return first;
  const { deal } = first.value;
  const [second, surroundings] = await Promise.all([secondRound(work, plan, first.value), known]);
  if (!surroundings.ok) return surroundings;
  if (!second.ok) return second;
  const { companies, contacts, dated } = second.value;
  const people = [deal, ...companies, ...contacts.map(({ record }) => record)];
  const complete = await aroundAll(surroundings.value, work, people);
  work.fits.put(`deal/${deal.id}`, fitInPlace(deal));
  const read: DealRead = {
    deal,
    primaryCompanyId: first.value.primaryCompanyId,
    companies,
    contacts,
    beside: { counts: first.value.counts, days: daysOf(dated, complete) },
  };
  return ok(dealFile(read, plan, complete));
}

/** What the first round told: the deal, and the ids of what belongs with it. */
interface FirstRound {
  readonly deal: HubSpotRecord;
  readonly contacts: readonly Belonging[];
  readonly companyIds: readonly string[];
  readonly primaryCompanyId: string | null;
  readonly counts: ReadonlyMap<string, number>;
  readonly datedIds: ReadonlyMap<string, readonly string[]>;
}

async function firstRound(
  work: AccountWork,
  plan: ReadPlan,
  id: string,
): Promise<Result<FirstRound, CrmError>> {
  const checked = checkedId('deal', id);
  if (!checked.ok) return checked;
  const kinds = ['companies', ...plan.counted];
  const [deal, labelled] = await Promise.all([
    readOne(work, 'deal', id, {
      properties: plan.kinds.deal.properties,
      withHistory: ['dealstage', plan.competitorsField],
      associations: kinds,
    }),
    readBelongings(work.transport, 'deals', 'contacts', [id]),
  ]);
  if (!deal.ok) return deal;
  // The id of a deal that was merged into another: what belongs with it belongs with the other now.
  const contacts =
    deal.value.id === id
      ? labelled
      : await readBelongings(work.transport, 'deals', 'contacts', [deal.value.id]);
  if (!contacts.ok) return contacts;
  const ids = await associatedIds(work, deal.value, kinds);
  if (!ids.ok) return ids;
  const companies = ids.value.get('companies') ?? [];
  return ok({
    deal: deal.value,
    contacts: contacts.value.get(deal.value.id) ?? [],
    companyIds: idsIn(companies),
    primaryCompanyId: primaryCompany(deal.value, companies),
    counts: new Map([...ids.value].map(([kind, list]) => [kind, idsIn(list).length])),
    datedIds: new Map(plan.dated.map((kind) => [kind, idsIn(ids.value.get(kind) ?? [])])),
  });
}

/** The ids that came with the deal; a list that did not fit there is read on its own. */
async function associatedIds(
  work: AccountWork,
  deal: HubSpotRecord,
  kinds: readonly string[],
): Promise<Result<ReadonlyMap<string, readonly Associated[]>, CrmError>> {
  const found = new Map<string, readonly Associated[]>();
  for (const kind of kinds) {
    const told = associatedIn(deal, kind);
    if (told) {
      found.set(kind, told);
      continue;
    }
    const read = await readBelongings(work.transport, 'deals', kind, [deal.id]);
    if (!read.ok) return read;
    const all = read.value.get(deal.id) ?? [];
    found.set(
      kind,
      all.map(({ id, types }) => ({
        id,
        type: types.some(({ label }) => label === 'Primary') ? primary : '',
      })),
    );
  }
  return ok(found);
}

const primary = 'deal_to_company';

const primaryCompany = (deal: HubSpotRecord, companies: readonly Associated[]): string | null =>
  companies.find(({ type }) => type === primary)?.id ?? valueOf(deal, 'hs_primary_associated_company');

const idsIn = (list: readonly Associated[]): readonly string[] => [...new Set(list.map(({ id }) => id))];

interface SecondRound {
  readonly companies: readonly HubSpotRecord[];
  readonly contacts: readonly ContactRead[];
  readonly dated: ReadonlyMap<string, readonly HubSpotRecord[]>;
}

async function secondRound(
  work: AccountWork,
  plan: ReadPlan,
  first: FirstRound,
): Promise<Result<SecondRound, CrmError>> {
  const contactIds = first.contacts.map((contact) => contact.id);
  const kinds = [...first.datedIds];
  const [companies, contacts, ...dated] = await Promise.all([
    readRecords(work.transport, 'companies', first.companyIds, plan.kinds.company),
    readRecords(work.transport, 'contacts', contactIds, plan.kinds.contact),
    ...kinds.map(([kind, ids]) => readRecords(work.transport, kind, ids, { properties: ['hs_timestamp'] })),
  ]);
  if (!companies.ok) return companies;
  if (!contacts.ok) return contacts;
  const decided = await withOwnDecisions(work, 'company', companies.value);
  if (!decided.ok) return decided;
  const failed = dated.find((read) => !read.ok);
  if (failed && !failed.ok) return failed;
  const labels = new Map(first.contacts.map((contact) => [contact.id, labelsOf(contact)]));
  return ok({
    companies: decided.value,
    contacts: contacts.value.map((record) => ({ record, labels: labels.get(record.id) ?? [] })),
    dated: new Map(kinds.map(([kind], at) => [kind, listOf(dated[at])])),
  });
}

const listOf = (read: Result<readonly HubSpotRecord[], CrmError> | undefined): readonly HubSpotRecord[] =>
  read?.ok ? read.value : [];

/** A way to belong together has a text, which may be changed, and an id, which stays. */
const labelsOf = ({ types }: Belonging): readonly string[] =>
  types.flatMap(({ typeId, label }) => (label === null ? [typeId] : [label, typeId]));

function daysOf(
  dated: ReadonlyMap<string, readonly HubSpotRecord[]>,
  known: Around,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...dated].map(([kind, records]) => [
      kind,
      records.flatMap((record) => {
        const at = instantOf(valueOf(record, 'hs_timestamp'));
        return at === null ? [] : [known.dayOf(at)];
      }),
    ]),
  );
}
