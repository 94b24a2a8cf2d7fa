import { err, ok, type Result } from '../../base/result.ts';
import type { RecordKind } from '../../core/condition/model.ts';
import type { ContactFile, CrmError, RecordFile, RecordPage } from '../port.ts';
import { rolesIn } from './mapping/deal-file.ts';
import { fitInPlace } from './mapping/fit-fields.ts';
import type { Around } from '../model-parts.ts';
import { kindOfId, objectOf } from './mapping/objects.ts';
import { under, type ReadPlan } from './mapping/read-plan.ts';
import { companyOf, contactFile, recordFile } from './mapping/record-file.ts';
import { hiddenOf, idOf, rowsOf, type SeenRow } from './mapping/row.ts';
import type { FieldPath } from './org.ts';
import { answerAt, around, byId, checkedId, noSuch, readOne, readWhole, type OrgWork } from './org-work.ts';

/** A company by its id. */
export const readCompany = (work: OrgWork, id: string): Promise<Result<RecordFile, CrmError>> =>
  readAlone(work, 'company', id);

/** A lead by its id. It belongs to no account: facts of a company are those that the lead's own fields carry. */
export const readLead = (work: OrgWork, id: string): Promise<Result<RecordFile, CrmError>> =>
  readAlone(work, 'lead', id);

async function readAlone(
  work: OrgWork,
  kind: 'company' | 'lead',
  id: string,
): Promise<Result<RecordFile, CrmError>> {
  const plan = work.plan();
  const [seen, known] = await Promise.all([readOne(work, kind, id, plan.kinds[kind].fields), around(work)]);
  if (!seen.ok) return seen;
  if (!known.ok) return known;
  remember(work, kind, seen.value);
  return ok(recordFile(kind, seen.value, null, plan, known.value));
}

/**
 * A contact with its account, and the roles that it has on any opportunity: one round trip. A lead is a contact that is
 * not one yet: by a lead's id it is read as one without account and opportunities.
 */
export async function readContact(work: OrgWork, id: string): Promise<Result<ContactFile, CrmError>> {
  const checked = checkedId('contact', id);
  if (!checked.ok) return checked;
  if (kindOfId(checked.value) === 'lead') return readLeadAsContact(work, checked.value);
  const plan = work.plan();
  const [answers, known] = await Promise.all([
    work.org.read([
      byId('contact', checked.value, fieldsOf('contact', plan)),
      {
        object: 'OpportunityContactRole',
        fields: ['Id', 'Role'],
        where: { field: 'ContactId', is: checked.value },
        orderBy: [{ field: 'CreatedDate', descending: true }],
        limit: 200,
      },
    ]),
    around(work),
  ]);
  if (!answers.ok) return answers;
  const [seen] = rowsOf(answerAt(answers.value, 0));
  if (!seen) return err(noSuch('contact', id));
  if (!known.ok) return known;
  remember(work, 'contact', seen);
  const onDeals = answerAt(answers.value, 1);
  const company = companyOf(seen, plan, known.value);
  const { file } = contactFile(seen, onDeals.rows.flatMap(rolesIn), company, plan, known.value);
  const isHidden = hiddenOf(onDeals).why('Role') === 'notVisible';
  return ok(isHidden ? { ...file, notVisible: ['roles'] } : file);
}

async function readLeadAsContact(work: OrgWork, id: string): Promise<Result<ContactFile, CrmError>> {
  const plan = work.plan();
  const [seen, known] = await Promise.all([readOne(work, 'lead', id, plan.kinds.lead.fields), around(work)]);
  if (!seen.ok) return seen;
  if (!known.ok) return known;
  const { file } = contactFile(seen.value, [], null, plan, known.value);
  return ok({ ...file, ...recordFile('lead', seen.value, null, plan, known.value) });
}

/** The fields of a record, those of its account included. */
const fieldsOf = (kind: RecordKind, plan: ReadPlan): readonly FieldPath[] =>
  kind === 'deal' || kind === 'contact'
    ? [...plan.kinds[kind].fields, ...under('Account', plan.kinds.company)]
    : plan.kinds[kind].fields;

const remember = (work: OrgWork, kind: RecordKind, { row }: SeenRow): void =>
  work.fits.put(`${kind}/${idOf(row)}`, fitInPlace(row));

/** Five calls to read; what is then written of so many travels by the Bulk API. */
const pageSize = 10_000;

/**
 * A page of records with the facts of their accounts, in the order of their ids; the next begins after the last id, so
 * work that was stopped goes on where it was. What belongs with a deal besides its account is not read here.
 */
export async function listRecords(
  work: OrgWork,
  kind: RecordKind,
  after: string | null,
): Promise<Result<RecordPage, CrmError>> {
  const plan = work.plan();
  const query = {
    object: objectOf(kind),
    fields: fieldsOf(kind, plan),
    where:
      after === null
        ? ({ field: 'Id', isNot: null } as const)
        : ({ field: 'Id', after, type: 'id' } as const),
    orderBy: [{ field: 'Id' }],
    limit: pageSize,
  };
  const [read, known] = await Promise.all([readWhole(work, [query]), around(work)]);
  if (!read.ok) return read;
  if (!known.ok) return known;
  const rows = read.value[0] ?? [];
  for (const seen of rows) remember(work, kind, seen);
  const last = rows.at(-1);
  return ok({
    records: rows.map((seen) => listed(kind, seen, plan, known.value)),
    next: last && rows.length === pageSize ? idOf(last.row) : null,
  });
}

function listed(kind: RecordKind, seen: SeenRow, plan: ReadPlan, known: Around): RecordFile {
  if (kind === 'company' || kind === 'lead') return recordFile(kind, seen, null, plan, known);
  const company = companyOf(seen, plan, known);
  return kind === 'contact'
    ? contactFile(seen, [], company, plan, known).file
    : recordFile(kind, seen, company, plan, known);
}
