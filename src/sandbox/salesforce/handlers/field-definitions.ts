import type { FieldType, WhereClause } from '@jetstreamapp/soql-parser-js';
import { err, ok, type Result } from '../../../base/result.ts';
import type { LocalOrg, QueryProblem, QueryResult, RunSoql } from '../org.ts';
import { parseSoql } from '../soql/read-query.ts';

/**
 * Answers queries of `FieldDefinition`, which lists an object's fields whoever may see them, for one object at a time;
 * hands every other query on.
 *
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_fielddefinition.htm
 */
export const withFieldDefinitions =
  (runSoql: RunSoql): RunSoql =>
  (org, user, text, options) => {
    if (!/\bFieldDefinition\b/i.test(text)) return runSoql(org, user, text, options);
    const query = parseSoql(text);
    if (!query.ok || query.value.sObject !== 'FieldDefinition') return runSoql(org, user, text, options);
    const object = objectIn(query.value.where);
    const names = (query.value.fields ?? []).map(nameIn);
    const unknown = names.find((name) => !known.has(name));
    if (object === null || unknown !== undefined) return err(notSupported(unknown ?? 'this condition'));
    return fieldsOf(org, object, names);
  };

const known = new Set(['QualifiedApiName', 'RelationshipName', 'Label', 'DataType', 'IsFieldHistoryTracked']);

const nameIn = (field: FieldType): string => (field.type === 'Field' ? field.field : field.type);

const notSupported = (what: string): QueryProblem => ({
  errorCode: 'MALFORMED_QUERY',
  message: `The local Salesforce does not know ${what} of FieldDefinition`,
});

/** The object in `EntityDefinition.QualifiedApiName = '…'`, which must stand alone. */
function objectIn(where: WhereClause | undefined): string | null {
  if (!where || 'operator' in where || !where.left || !('field' in where.left)) return null;
  if (!('value' in where.left)) return null;
  const { field, operator, value } = where.left;
  if (field !== 'EntityDefinition.QualifiedApiName' || operator !== '=' || typeof value !== 'string')
    return null;
  return value.replace(/^'|'$/g, '');
}

function fieldsOf(
  org: LocalOrg,
  object: string,
  names: readonly string[],
): Result<QueryResult, QueryProblem> {
  const fields = org.object(object)?.fields ?? [];
  const records = fields.map(({ name, label, type, relationshipName, trackHistory }) => {
    const told: Readonly<Record<string, unknown>> = {
      QualifiedApiName: name,
      RelationshipName: relationshipName,
      Label: label,
      DataType: type,
      IsFieldHistoryTracked: trackHistory,
    };
    const attributes = {
      type: 'FieldDefinition',
      url: `/services/data/v67.0/sobjects/FieldDefinition/${name}`,
    };
    return { attributes, ...Object.fromEntries(names.map((column) => [column, told[column]])) };
  });
  return ok({ totalSize: records.length, records });
}
