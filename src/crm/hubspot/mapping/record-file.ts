import type { Facts } from '../../../core/condition/facts.ts';
import type { RecordKind } from '../../../core/condition/model.ts';
import type { ContactFile, RecordFile } from '../../port.ts';
import { recordWords } from '../../record-words.ts';
import { agreementOf, overrideOf } from './decisions.ts';
import { withCompanyFacts, withUnknown, withWorkedOut } from '../../joined-facts.ts';
import { ownFacts } from './facts.ts';
import { fitAtCreation, storedFit } from './fit-properties.ts';
import type { Around } from './around.ts';
import type { ReadPlan } from './read-plan.ts';
import { instantOf } from '../../instant.ts';
import { valueOf, valuesOf, type HubSpotRecord } from './record.ts';

/** A record whose company is another record; undefined where the company was not read. */
export type CompanyRead = RecordFile | null | undefined;

/** A record with its own facts and, except for a company, those of its primary company. */
export function recordFile(
  kind: RecordKind,
  record: HubSpotRecord,
  company: CompanyRead,
  plan: ReadPlan,
  around: Around,
): RecordFile {
  const name = nameOf(kind, record);
  const own = ownFacts(record, plan.kinds[kind], name, around);
  return {
    ref: { object: kind, id: record.id },
    name,
    facts: aggregatesUnread(kind, withCompany(kind, own, company, plan), plan),
    owner: around.owner(valueOf(record, 'hubspot_owner_id')),
    storedFit: storedFit(record),
    fitAtCreation: fitAtCreation(record),
    override: overrideOf(record),
    agreement: agreementOf(record),
    createdOn: createdOn(record, around),
  };
}

function withCompany(kind: RecordKind, own: Facts, company: CompanyRead, plan: ReadPlan): Facts {
  if (kind === 'company') return own;
  if (company === undefined) return withUnknown(own, plan.companyFacts, 'notRead');
  return withCompanyFacts(own, company?.facts ?? null, plan.companyFacts);
}

/** What belongs with a deal is read for one deal at a time; until then it is not known. */
function aggregatesUnread(kind: RecordKind, facts: Facts, plan: ReadPlan): Facts {
  if (kind !== 'deal' || plan.aggregates.length === 0) return facts;
  return withWorkedOut(facts, new Map(plan.aggregates.map(({ id }) => [id, { unknown: 'notRead' }])));
}

function createdOn(record: HubSpotRecord, around: Around): string | null {
  const at = instantOf(valueOf(record, 'createdate') ?? valueOf(record, 'hs_createdate'));
  return at === null ? null : around.dayOf(at);
}

/** What people call a record. */
function nameOf(kind: RecordKind, record: HubSpotRecord): string {
  const named = nameFields[kind].map((field) => valueOf(record, field)).find((text) => text !== null);
  const full = kind === 'contact' ? personName(record) : '';
  return full || named || recordWords(kind, record.id);
}

const nameFields: Readonly<Record<RecordKind, readonly string[]>> = {
  deal: ['dealname'],
  company: ['name', 'domain'],
  contact: ['email'],
  lead: ['hs_lead_name'],
};

const personName = (record: HubSpotRecord): string =>
  [valueOf(record, 'firstname'), valueOf(record, 'lastname')].filter((text) => text !== null).join(' ');

/** A contact with the roles that its role field and the labels of its association give it. */
export function contactFile(
  record: HubSpotRecord,
  labels: readonly string[],
  company: CompanyRead,
  plan: ReadPlan,
  around: Around,
): { readonly file: ContactFile; readonly rolesKnown: boolean } {
  const field = plan.mapping.roleField;
  const read = plan.roles(labels, field === undefined ? [] : valuesOf(record, field));
  const file: ContactFile = {
    ...recordFile('contact', record, company, plan, around),
    title: valueOf(record, 'jobtitle'),
    email: valueOf(record, 'email'),
    roles: read.roles,
    company: company ?? null,
  };
  return { file, rolesKnown: read.known };
}

/** The record in a list that this id names: itself, or the one that it was merged into. */
export function foundBy(id: string, records: readonly HubSpotRecord[]): HubSpotRecord | null {
  return (
    records.find((record) => record.id === id) ??
    records.find((record) => valuesOf(record, 'hs_merged_object_ids').includes(id)) ??
    null
  );
}
