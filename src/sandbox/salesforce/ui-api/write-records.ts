import type { LocalOrg, Outcome, Refusal, Session } from '../org.ts';
import { failed, found, type Answer, type Call } from '../route.ts';
import { askingAs } from '../soql/asking.ts';
import { representation } from './record-representation.ts';

type Sent = Readonly<Record<string, unknown>>;

const isSent = (value: unknown): value is Sent =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A page's writes reach triggers as AURA, whichever way they took. */
const onPage = (call: Call): Session => ({ ...call.session, context: 'AURA' });

/** Makes a record of `{ apiName, fields }`. */
export function createRecord(call: Call): Answer {
  const { apiName, fields } = isSent(call.body) ? call.body : {};
  const type = call.org.object(typeof apiName === 'string' ? apiName : '');
  if (!type) return failed(400, 'INVALID_TYPE', `Object ${String(apiName)} is not supported in UI API`);
  const outcome = call.org.insert(onPage(call), type.name, isSent(fields) ? fields : {});
  return written(call, type.name, isSent(fields) ? fields : {}, outcome, 201);
}

/** Changes a record by `{ fields }`. */
export function changeRecord(call: Call): Answer {
  const row = call.org.rowById(call.param('id'));
  if (!row) return notThere;
  const { fields } = isSent(call.body) ? call.body : {};
  const { Id: _id, ...values } = isSent(fields) ? fields : {};
  return written(call, row.object, values, call.org.update(onPage(call), row.object, row.id, values), 200);
}

/** Puts a record into the recycle bin. */
export function removeRecord(call: Call): Answer {
  const row = call.org.rowById(call.param('id'));
  if (!row) return notThere;
  const removed = call.org.remove(onPage(call), row.object, row.id);
  return removed.ok ? { status: 204 } : refused(call.org, row.object, removed.error, 'delete');
}

/** There is no record of this id, or not for this person. */
export const notThere: Answer = failed(404, 'NOT_FOUND', 'The requested resource does not exist');

function written(call: Call, object: string, values: Sent, outcome: Outcome, status: number): Answer {
  if (!outcome.ok) return refused(call.org, object, outcome.error, status === 201 ? 'create' : 'update');
  const names = Object.keys(values).map((name) => `${object}.${call.org.field(object, name)?.name ?? name}`);
  const told = representation(askingAs(call.org, call.session.user), outcome.value.row, {
    fields: [],
    optionalFields: names,
  });
  return told.ok ? { ...found(told.value), status } : failed(400, told.error.errorCode, told.error.message);
}

/** A refused write as UI API tells it: what is wrong with which field stands in `output`. */
function refused(org: LocalOrg, object: string, refusals: readonly Refusal[], doing: string): Answer {
  const about = (refusal: Refusal, field: string | null): unknown => ({
    constituentField: null,
    duplicateRecordError: null,
    errorCode: refusal.statusCode,
    field,
    fieldLabel: field === null ? null : (org.field(object, field)?.label ?? field),
    message: refusal.message,
  });
  const fieldErrors: Record<string, unknown[]> = {};
  for (const refusal of refusals)
    for (const field of refusal.fields) (fieldErrors[field] ??= []).push(about(refusal, field));
  const errors = refusals.filter(({ fields }) => fields.length === 0).map((refusal) => about(refusal, null));
  const error = {
    message: `An error occurred while trying to ${doing} the record. Please try again.`,
    errorCode: refusals[0]?.statusCode,
    statusCode: 400,
    enhancedErrorType: 'RecordError',
    output: { errors, fieldErrors },
  };
  return { status: 400, body: [error] };
}
