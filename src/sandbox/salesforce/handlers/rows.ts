import type { ObjectType } from '../definitions.ts';
import { failed, found, refusedRow, type Answer, type Call, type Route } from '../route.ts';
import type { StoredRow } from '../org.ts';
import { isFields, notThere, wireRow, withObject } from './sent.ts';

/**
 * One row at a time, by id or by external id.
 *
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_sobject_basic_info_post.htm
 */
export const rowRoutes: readonly Route[] = [
  { method: 'POST', path: '/services/data/:version/sobjects/:object', answer: create },
  { method: 'GET', path: '/services/data/:version/sobjects/:object/:id', answer: read },
  { method: 'PATCH', path: '/services/data/:version/sobjects/:object/:id', answer: change },
  { method: 'DELETE', path: '/services/data/:version/sobjects/:object/:id', answer: remove },
  { method: 'GET', path: '/services/data/:version/sobjects/:object/:key/*value', answer: readByKey },
  { method: 'PATCH', path: '/services/data/:version/sobjects/:object/:key/*value', answer: upsert },
  { method: 'DELETE', path: '/services/data/:version/sobjects/:object/:key/*value', answer: removeByKey },
];

const notJson = (): Answer =>
  failed(400, 'JSON_PARSER_ERROR', 'Unexpected end of input; was expecting an object at [line:1, column:1]');

function create(call: Call): Answer {
  const { org, session, body } = call;
  return withObject(call, (type) => {
    if (!isFields(body)) return notJson();
    const done = org.insert(session, type.name, body);
    return done.ok
      ? { status: 201, body: { id: done.value.id, success: true, errors: [] } }
      : refusedRow(done.error);
  });
}

/** Finds the live row that a path names by id. */
function withRow(call: Call, answer: (type: ObjectType, row: StoredRow) => Answer): Answer {
  return withObject(call, (type) => {
    const row = call.org.row(type.name, call.param('id'));
    if (!row) return notThere();
    return row.deleted ? failed(404, 'ENTITY_IS_DELETED', 'entity is deleted', []) : answer(type, row);
  });
}

function read(call: Call): Answer {
  return withRow(call, (type, row) => readRow(call, type, row));
}

function readRow(call: Call, type: ObjectType, row: StoredRow): Answer {
  const asked = call.query.get('fields');
  if (asked === null) return found(wireRow(call, row));
  const names = asked.split(',').map((name) => name.trim());
  const missing = names.find((name) => !call.org.visible(call.session.user, type.name, name));
  if (missing === undefined) return found(wireRow(call, row, ['Id', ...names]));
  return failed(400, 'INVALID_FIELD', noSuchColumn(missing, type.name));
}

/** What an org says of a field that is not there, or not for this person. */
const noSuchColumn = (field: string, object: string): string =>
  `No such column '${field}' on entity '${object}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`;

function change(call: Call): Answer {
  const { org, session, body } = call;
  return withRow(call, (type, row) => {
    if (!isFields(body)) return notJson();
    const done = org.update(session, type.name, row.id, body);
    return done.ok ? { status: 204 } : refusedRow(done.error);
  });
}

function remove(call: Call): Answer {
  return withRow(call, (type, row) => {
    const done = call.org.remove(call.session, type.name, row.id);
    return done.ok ? { status: 204 } : refusedRow(done.error);
  });
}

/** Finds the rows with an external id. */
function withKey(call: Call, answer: (type: ObjectType, rows: readonly StoredRow[]) => Answer): Answer {
  const { org, session } = call;
  return withObject(call, (type) => {
    const field = org.field(type.name, call.param('key'));
    if (
      !field ||
      !(field.externalId || field.type === 'id') ||
      !org.visible(session.user, type.name, field.name)
    )
      return failed(
        404,
        'NOT_FOUND',
        `Provided external ID field does not exist or is not accessible: ${call.param('key')}`,
      );
    const rows = org
      .rowsWith(type.name, field.name, call.param('value'))
      .filter(({ values }) => !field.caseSensitive || values[field.name] === call.param('value'));
    const urls = rows.map(({ id }) => `/services/data/${call.param('version')}/sobjects/${type.name}/${id}`);
    return rows.length > 1 ? { status: 300, body: urls } : answer(type, rows);
  });
}

function readByKey(call: Call): Answer {
  return withKey(call, (type, [row]) => (row ? readRow(call, type, row) : notThere()));
}

/** Made with 201, changed with 200: both tell the id. */
function upsert(call: Call): Answer {
  const { org, session, body } = call;
  return withKey(call, (type) => {
    if (!isFields(body)) return notJson();
    const done = org.upsert(session, type.name, call.param('key'), call.param('value'), body);
    if (!done.ok) return refusedRow(done.error);
    const { id, created } = done.value;
    return { status: created ? 201 : 200, body: { id, success: true, errors: [], created } };
  });
}

function removeByKey(call: Call): Answer {
  return withKey(call, (type, [row]) => {
    if (!row) return notThere();
    const done = call.org.remove(call.session, type.name, row.id);
    return done.ok ? { status: 204 } : refusedRow(done.error);
  });
}
