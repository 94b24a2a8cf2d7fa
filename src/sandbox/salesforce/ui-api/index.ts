import type { ObjectType } from '../definitions.ts';
import { failed, found, type Answer, type Call, type Route } from '../route.ts';
import type { StoredRow } from '../org.ts';
import { askingAs } from '../soql/asking.ts';
import { objectInfo, picklistValues, valuesOf } from './object-info.ts';
import { representation, type FieldsAsked } from './record-representation.ts';
import { relatedRecords } from './related-records.ts';
import { changeRecord, createRecord, notThere, removeRecord } from './write-records.ts';

const base = '/services/data/:version/ui-api';

/**
 * What pages read and write records through.
 * https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_get_started.htm
 */
export const uiApiRoutes: readonly Route[] = [
  { method: 'GET', path: `${base}/records/batch/:ids`, answer: (call) => readBatch(call) },
  { method: 'GET', path: `${base}/records/:id`, answer: (call) => readRecord(call, call.param('id')) },
  { method: 'POST', path: `${base}/records`, answer: createRecord },
  { method: 'PATCH', path: `${base}/records/:id`, answer: changeRecord },
  { method: 'DELETE', path: `${base}/records/:id`, answer: removeRecord },
  {
    method: 'GET',
    path: `${base}/object-info/:object/picklist-values/:recordType/:field`,
    answer: (call) => withObject(call, (type) => readPicklist(call, type)),
  },
  {
    method: 'GET',
    path: `${base}/object-info/:object/picklist-values/:recordType`,
    answer: (call) => withObject(call, (type) => readPicklists(call, type)),
  },
  {
    method: 'GET',
    path: `${base}/object-info/:object`,
    answer: (call) =>
      withObject(call, (type) => found(objectInfo(askingAs(call.org, call.session.user), type))),
  },
  { method: 'GET', path: `${base}/related-list-records/:id/:relationship`, answer: relatedRecords },
];

const listOf = (text: string | null): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const askedIn = ({ query }: Call): FieldsAsked => ({
  fields: listOf(query.get('fields')),
  optionalFields: listOf(query.get('optionalFields')),
});

function visibleRow({ org, session }: Call, id: string): StoredRow | null {
  const row = org.rowById(id);
  return row && !row.deleted && org.canSee(session.user, row.object) ? row : null;
}

function readRecord(call: Call, id: string): Answer {
  const row = visibleRow(call, id);
  if (!row) return notThere;
  const asked = askedIn(call);
  if (asked.fields.length + asked.optionalFields.length === 0)
    return failed(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', 'Specify fields, optionalFields or layoutTypes');
  const told = representation(askingAs(call.org, call.session.user), row, asked);
  return told.ok ? found(told.value) : failed(400, told.error.errorCode, told.error.message);
}

function readBatch(call: Call): Answer {
  const results = listOf(call.param('ids')).map((id) => {
    const { status, body } = readRecord(call, id);
    return { statusCode: status, result: body };
  });
  return found({ hasErrors: results.some(({ statusCode }) => statusCode >= 400), results });
}

function withObject(call: Call, answer: (type: ObjectType) => Answer): Answer {
  const type = call.org.object(call.param('object'));
  return type && call.org.canSee(call.session.user, type.name)
    ? answer(type)
    : failed(404, 'INVALID_TYPE', `The specified object type was not found: ${call.param('object')}`);
}

function readPicklist({ org, session, param }: Call, type: ObjectType): Answer {
  const field = org.field(type.name, param('field').split('.').at(-1) ?? '');
  return field && org.visible(session.user, type.name, field.name)
    ? found(picklistValues(field, valuesOf(org, field.name, param('recordType'))))
    : failed(400, 'INVALID_FIELD', `No such column '${param('field')}' on entity '${type.name}'.`);
}

function readPicklists({ org, session, param }: Call, type: ObjectType): Answer {
  const fields = type.fields.filter(
    ({ name, type: kind }) =>
      (kind === 'picklist' || kind === 'multipicklist') && org.visible(session.user, type.name, name),
  );
  return found({
    picklistFieldValues: Object.fromEntries(
      fields.map((field) => [
        field.name,
        picklistValues(field, valuesOf(org, field.name, param('recordType'))),
      ]),
    ),
  });
}
