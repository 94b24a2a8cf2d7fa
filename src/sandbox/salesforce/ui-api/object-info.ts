import type { Field, FieldType, ObjectType } from '../definitions.ts';
import type { LocalOrg, StoredRow } from '../org.ts';
import type { Asking } from '../soql/asking.ts';

/** What UI API calls each type of field. */
export const dataTypes: Readonly<Record<FieldType, string>> = {
  id: 'Reference',
  string: 'String',
  textarea: 'TextArea',
  email: 'Email',
  phone: 'Phone',
  url: 'Url',
  picklist: 'Picklist',
  combobox: 'ComboBox',
  multipicklist: 'MultiPicklist',
  boolean: 'Boolean',
  int: 'Int',
  double: 'Double',
  currency: 'Currency',
  percent: 'Percent',
  date: 'Date',
  datetime: 'DateTime',
  reference: 'Reference',
};

/** The id of the record type of records that have none. */
const masterRecordType = '012000000000000AAA';

/**
 * What UI API tells of an object: the fields that this person sees, children, record types.
 * https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_object_info.htm
 */
export function objectInfo(asking: Asking, type: ObjectType): unknown {
  const { org, user } = asking;
  const fields = type.fields.filter(({ name }) => org.visible(user, type.name, name));
  return {
    apiName: type.name,
    childRelationships: org.children(type.name).map(({ childSObject, field, relationshipName }) => ({
      childObjectApiName: childSObject,
      fieldName: field,
      relationshipName,
    })),
    createable: type.createable,
    custom: type.custom,
    deletable: type.deletable,
    fields: Object.fromEntries(fields.map((field) => [field.name, fieldInfo(asking, type, field)])),
    keyPrefix: type.keyPrefix,
    label: type.label,
    labelPlural: type.labelPlural,
    nameFields: fields.filter(({ nameField }) => nameField).map(({ name }) => name),
    queryable: true,
    recordTypeInfos: recordTypes(asking, type),
    updateable: type.updateable,
  };
}

function fieldInfo({ org, user }: Asking, type: ObjectType, field: Field): unknown {
  const isEditable = org.editable(user, type.name, field.name);
  return {
    apiName: field.name,
    calculated: field.calculated,
    createable: field.createable && isEditable,
    custom: field.custom,
    dataType: dataTypes[field.type],
    externalId: field.externalId,
    inlineHelpText: field.inlineHelpText,
    label: field.label,
    length: field.length,
    nameField: field.nameField,
    precision: field.precision,
    reference: field.type === 'reference',
    referenceToInfos: field.referenceTo.map((apiName) => ({ apiName, nameFields: ['Name'] })),
    relationshipName: field.relationshipName,
    required: !field.nillable && field.type !== 'boolean',
    scale: field.scale,
    unique: field.unique,
    updateable: field.updateable && isEditable,
  };
}

function recordTypes({ org }: Asking, type: ObjectType): Readonly<Record<string, unknown>> {
  const own = org.object('RecordType') ? org.rowsWith('RecordType', 'SobjectType', type.name) : [];
  const infos = own.map((row: StoredRow) => [
    row.id,
    recordType(row.id, row.values['Name'] ?? row.id, false),
  ]);
  return {
    ...(Object.fromEntries(infos) as Readonly<Record<string, unknown>>),
    [masterRecordType]: recordType(masterRecordType, 'Master', true),
  };
}

const recordType = (recordTypeId: string, name: unknown, master: boolean): unknown => ({
  available: true,
  defaultRecordTypeMapping: master,
  master,
  name,
  recordTypeId,
});

/** Which options of a field a record type has; null for all of them. Only stages are parted, by sales processes. */
export const valuesOf = (org: LocalOrg, field: string, recordType: string): ReadonlySet<string> | null => {
  const stages = field === 'StageName' ? org.salesProcesses.get(recordType) : undefined;
  return stages ? new Set(stages) : null;
};

/** The options of a picklist as UI API tells them. */
export function picklistValues(field: Field, among: ReadonlySet<string> | null = null): unknown {
  const values = field.picklistValues
    .filter(({ active, value }) => active && (among === null || among.has(value)))
    .map(({ label, value }) => ({ attributes: null, label, validFor: [], value }));
  const usual = field.picklistValues.find(({ defaultValue }) => defaultValue);
  return {
    controllerValues: {},
    defaultValue: usual ? { attributes: null, label: usual.label, validFor: [], value: usual.value } : null,
    values,
  };
}
