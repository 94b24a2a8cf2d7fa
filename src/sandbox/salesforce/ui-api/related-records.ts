import { failed, found, type Answer, type Call } from '../route.ts';
import { askingAs } from '../soql/asking.ts';
import { representation } from './record-representation.ts';
import { notThere } from './write-records.ts';

const usualPage = 50;
const namesIn = (text: string | null): readonly string[] =>
  text?.split(',').filter((name) => name !== '') ?? [];

/**
 * The records of a related list, such as the contact roles of an opportunity.
 * https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_related_list_records_get.htm
 */
export function relatedRecords({ org, session, param, query }: Call): Answer {
  const parent = org.rowById(param('id'));
  if (!parent || parent.deleted || !org.canSee(session.user, parent.object)) return notThere;
  const wanted = param('relationship');
  const list = org.children(parent.object).find(({ relationshipName }) => relationshipName === wanted);
  if (!list || !org.canSee(session.user, list.childSObject))
    return failed(404, 'NOT_FOUND', `The related list ${wanted} is not there`);
  const rows = org.rowsWith(list.childSObject, list.field, parent.id);
  const from = Number(query.get('pageToken') ?? 0);
  const size = Number(query.get('pageSize') ?? usualPage);
  const fields = namesIn(query.get('fields'));
  const optionalFields = namesIn(query.get('optionalFields'));
  const asking = askingAs(org, session.user);
  const records: unknown[] = [];
  for (const row of rows.slice(from, from + size)) {
    const told = representation(asking, row, { fields, optionalFields });
    if (!told.ok) return failed(400, told.error.errorCode, told.error.message);
    records.push(told.value);
  }
  return found({
    count: records.length,
    currentPageToken: String(from),
    fields,
    listReference: { parentObjectApiName: parent.object, relatedListId: wanted },
    nextPageToken: from + size < rows.length ? String(from + size) : null,
    optionalFields,
    pageSize: size,
    previousPageToken: from > 0 ? String(Math.max(0, from - size)) : null,
    records,
  });
}
