import { ok, type Result } from '../../base/result.ts';
import type { RecordKind } from '../../core/condition/model.ts';
import type { ContactFile, CrmError, RecordFile, RecordPage } from '../port.ts';
import { around, aroundAll, readOne, type AccountWork } from './account-work.ts';
import { ask, reading } from './client/asking.ts';
import { objects, objectType } from './client/paths.ts';
import { batchSize, nextPage, queryOf, readRecords } from './client/records.ts';
import { fitInPlace } from './mapping/fit-properties.ts';
import type { Around } from './mapping/around.ts';
import type { ReadPlan } from './mapping/read-plan.ts';
import { associatedIn, recordsIn, valueOf, type HubSpotRecord } from './mapping/record.ts';
import { withOwnDecision, withOwnDecisions } from './own-decisions.ts';
import { contactFile, foundBy, recordFile, type CompanyRead } from './mapping/record-file.ts';

/** One record, with the decisions about its tier that are ours. */
async function readDecided(
  work: AccountWork,
  ...[kind, id, wanted]: ReadOne
): Promise<Result<HubSpotRecord, CrmError>> {
  const record = await readOne(work, kind, id, wanted);
  return record.ok ? withOwnDecision(work, kind, record.value) : record;
}

type ReadOne = readonly [kind: RecordKind, id: string, wanted: Parameters<typeof readOne>[3]];

/** A company by its id: one call, and one more where somebody decided about its tier. */
export async function readCompany(work: AccountWork, id: string): Promise<Result<RecordFile, CrmError>> {
  const plan = work.plan();
  const [company, known] = await Promise.all([
    readDecided(work, 'company', id, plan.kinds.company),
    around(work),
  ]);
  if (!company.ok) return company;
  if (!known.ok) return known;
  const complete = await aroundAll(known.value, work, [company.value]);
  work.fits.put(`company/${company.value.id}`, fitInPlace(company.value));
  return ok(recordFile('company', company.value, undefined, plan, complete));
}

/** A contact with its primary company: two calls, one after the other. Roles are those of its role field. */
export async function readContact(work: AccountWork, id: string): Promise<Result<ContactFile, CrmError>> {
  const plan = work.plan();
  const [contact, known] = await Promise.all([
    readDecided(work, 'contact', id, plan.kinds.contact),
    around(work),
  ]);
  if (!contact.ok) return contact;
  if (!known.ok) return known;
  const companyId = valueOf(contact.value, 'associatedcompanyid');
  const companies = await readRecords(
    work.transport,
    'companies',
    companyId === null ? [] : [companyId],
    plan.kinds.company,
  );
  if (!companies.ok) return companies;
  const complete = await aroundAll(known.value, work, [contact.value, ...companies.value]);
  const company = companyId === null ? null : companyIn(companyId, companies.value, plan, complete);
  work.fits.put(`contact/${contact.value.id}`, fitInPlace(contact.value));
  return ok(contactFile(contact.value, [], company, plan, complete).file);
}

/** A lead with its primary company: two calls, one after the other. */
export async function readLead(work: AccountWork, id: string): Promise<Result<RecordFile, CrmError>> {
  const plan = work.plan();
  const wanted = { ...plan.kinds.lead, associations: companyLinks('lead') };
  const [lead, known] = await Promise.all([readDecided(work, 'lead', id, wanted), around(work)]);
  if (!lead.ok) return lead;
  if (!known.ok) return known;
  const companies = await companiesOf(work, 'lead', [lead.value], plan);
  if (!companies.ok) return companies;
  const complete = await aroundAll(known.value, work, [lead.value, ...companies.value]);
  const linked = companyId('lead', lead.value);
  const company = linked === null ? null : companyIn(linked, companies.value, plan, complete);
  work.fits.put(`lead/${lead.value.id}`, fitInPlace(lead.value));
  return ok(recordFile('lead', lead.value, company, plan, complete));
}

function companyIn(
  id: string,
  companies: readonly HubSpotRecord[],
  plan: ReadPlan,
  known: Around,
): RecordFile | null {
  const record = foundBy(id, companies);
  return record ? recordFile('company', record, undefined, plan, known) : null;
}

/**
 * A page of a hundred records, in HubSpot's own order: one call, and one for the primary companies where the records
 * have such. What belongs with a deal besides its company is not read here.
 */
export async function listRecords(
  work: AccountWork,
  kind: RecordKind,
  after: string | null,
): Promise<Result<RecordPage, CrmError>> {
  const plan = work.plan();
  const query = {
    ...queryOf({ properties: plan.kinds[kind].properties, associations: companyLinks(kind) }),
    limit: String(batchSize),
    ...(after === null ? {} : { after }),
  };
  const call = reading(objects(objectType(kind)), query);
  const [answer, known] = await Promise.all([ask(work.transport, call, objectType(kind)), around(work)]);
  if (!answer.ok) return answer;
  if (!known.ok) return known;
  const decided = await withOwnDecisions(work, kind, recordsIn(answer.value['results']));
  if (!decided.ok) return decided;
  const records = decided.value;
  const companies = await companiesOf(work, kind, records, plan);
  if (!companies.ok) return companies;
  const complete = await aroundAll(known.value, work, [...records, ...companies.value]);
  const files = new Map(
    companies.value.map((record) => [record.id, recordFile('company', record, undefined, plan, complete)]),
  );
  for (const record of records) work.fits.put(`${kind}/${record.id}`, fitInPlace(record));
  return ok({
    records: records.map((record) => {
      const company = companyRead(kind, record, files);
      return kind === 'contact'
        ? contactFile(record, [], company, plan, complete).file
        : recordFile(kind, record, company, plan, complete);
    }),
    next: nextPage(answer.value),
  });
}

/** Deals and contacts name their primary company in a property of their own; leads do not. */
const companyProperty: Readonly<Record<RecordKind, string | null>> = {
  deal: 'hs_primary_associated_company',
  contact: 'associatedcompanyid',
  company: null,
  lead: null,
};

const companyLinks = (kind: RecordKind): readonly string[] => (kind === 'lead' ? ['companies'] : []);

function companyId(kind: RecordKind, record: HubSpotRecord): string | null {
  const property = companyProperty[kind];
  if (property !== null) return valueOf(record, property);
  const linked = kind === 'lead' ? (associatedIn(record, 'companies') ?? []) : [];
  return linked.find(({ type }) => type === 'lead_to_company')?.id ?? null;
}

async function companiesOf(
  work: AccountWork,
  kind: RecordKind,
  records: readonly HubSpotRecord[],
  plan: ReadPlan,
): Promise<Result<readonly HubSpotRecord[], CrmError>> {
  const ids = records.map((record) => companyId(kind, record)).filter((id) => id !== null);
  return readRecords(work.transport, 'companies', ids, plan.kinds.company);
}

function companyRead(
  kind: RecordKind,
  record: HubSpotRecord,
  companies: ReadonlyMap<string, RecordFile>,
): CompanyRead {
  if (kind === 'company') return undefined;
  const id = companyId(kind, record);
  return id === null ? null : companies.get(id);
}
