import type { Facts } from '../../../core/condition/facts.ts';
import type { RecordKind } from '../../../core/condition/model.ts';
import { agreementIn, overrideIn } from '../../decision-text.ts';
import { withCompanyFacts, withUnknown, withWorkedOut } from '../../joined-facts.ts';
import type { ContactFile, Person, RecordFile } from '../../port.ts';
import { decisionField } from './field-names.ts';
import { ownFacts } from './facts.ts';
import { fitAtCreation, storedFit } from './fit-fields.ts';
import type { Around } from '../../model-parts.ts';
import { recordWords } from '../../record-words.ts';
import type { ReadPlan } from './read-plan.ts';
import { idOf, instantAt, parentOf, textAt, valuesAt, type SeenRow } from './row.ts';

/** A record's company: null where it has none; or why it is not known although there is one. */
export type CompanyRead = RecordFile | null | 'notRead' | 'notVisible';

/** A record with its own facts and, except for a company, those of its company. */
export function recordFile(
  kind: RecordKind,
  seen: SeenRow,
  company: CompanyRead,
  plan: ReadPlan,
  around: Around,
): RecordFile {
  const { row } = seen;
  const name = nameOf(kind, seen);
  const own = ownFacts(seen, plan.kinds[kind], name, around);
  return {
    ref: { object: kind, id: idOf(row) },
    name,
    facts: aggregatesUnread(kind, withCompany(kind, own, company, plan), plan),
    owner: ownerOf(seen),
    storedFit: storedFit(row),
    fitAtCreation: fitAtCreation(row),
    override: overrideIn(textAt(row, decisionField.override)),
    agreement: agreementIn(textAt(row, decisionField.agreement)),
    createdOn: createdOn(seen, around),
  };
}

function withCompany(kind: RecordKind, own: Facts, company: CompanyRead, plan: ReadPlan): Facts {
  if (kind === 'company') return own;
  if (company === 'notRead' || company === 'notVisible') return withUnknown(own, plan.companyFacts, company);
  return withCompanyFacts(own, company?.facts ?? null, plan.companyFacts);
}

/** What belongs with a deal is read for one deal at a time; until then it is not known. */
function aggregatesUnread(kind: RecordKind, facts: Facts, plan: ReadPlan): Facts {
  if (kind !== 'deal' || plan.aggregates.length === 0) return facts;
  return withWorkedOut(facts, new Map(plan.aggregates.map(({ id }) => [id, { unknown: 'notRead' }])));
}

function ownerOf({ row }: SeenRow): Person | null {
  const id = textAt(row, 'OwnerId');
  return id === null ? null : { id, name: textAt(row, 'Owner.Name') ?? `Owner ${id}` };
}

function createdOn({ row }: SeenRow, around: Around): string | null {
  const at = instantAt(row, 'CreatedDate');
  return at === null ? null : around.dayOf(at);
}

/** What people call a record. */
const nameOf = (kind: RecordKind, { row }: SeenRow): string =>
  textAt(row, 'Name') ?? textAt(row, 'Email') ?? textAt(row, 'Company') ?? recordWords(kind, idOf(row));

/** The account that a row belongs to, read along with it. One that may not be seen is told apart from none. */
export function companyOf(seen: SeenRow, plan: ReadPlan, around: Around): CompanyRead {
  const account = parentOf(seen, 'Account');
  if (account) return recordFile('company', account, null, plan, around);
  if (textAt(seen.row, 'AccountId') !== null) return 'notVisible';
  return seen.hidden.why('AccountId') === 'notVisible' ? 'notVisible' : null;
}

/** The company as a file; null where there is none, or it is not known. */
export const fileOf = (company: CompanyRead): RecordFile | null =>
  typeof company === 'string' ? null : company;

/** A contact with the roles that it has on opportunities, and those of its own role field. */
export function contactFile(
  seen: SeenRow,
  rolesOnDeals: readonly string[],
  company: CompanyRead,
  plan: ReadPlan,
  around: Around,
): { readonly file: ContactFile; readonly rolesKnown: boolean } {
  const own = plan.contactRoleField === null ? [] : valuesAt(seen.row, plan.contactRoleField);
  const read = plan.roles(rolesOnDeals, [...rolesOnDeals, ...own]);
  const file: ContactFile = {
    ...recordFile('contact', seen, company, plan, around),
    title: textAt(seen.row, 'Title'),
    email: textAt(seen.row, 'Email'),
    roles: read.roles,
    company: fileOf(company),
  };
  return { file, rolesKnown: read.known };
}
