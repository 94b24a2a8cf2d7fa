import { ok, type Result } from '../../../base/result.ts';
import { objectsOf } from '../../json.ts';
import type { CrmError } from '../../port.ts';
import { askObject, reading } from './asking.ts';
import type { Calls } from './call.ts';

/**
 * Names, in small letters, of the fields of an object whose changes the org keeps in the object's history.
 *
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_fielddefinition.htm
 */
export async function trackedFields(
  calls: Calls,
  object: 'Opportunity' | 'Account',
): Promise<Result<ReadonlySet<string>, CrmError>> {
  // This object takes one comparison for equality, and little else.
  const soql = `SELECT QualifiedApiName, IsFieldHistoryTracked FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = '${object}'`;
  const reply = await askObject(calls, reading(`/query?q=${encodeURIComponent(soql)}`), 'fields');
  if (!reply.ok) return reply;
  const tracked = objectsOf(reply.value['records']).filter((row) => row['IsFieldHistoryTracked'] === true);
  return ok(new Set(tracked.map((row) => String(row['QualifiedApiName']).toLowerCase())));
}
