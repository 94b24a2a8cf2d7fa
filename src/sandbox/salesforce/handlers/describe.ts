import type { Field, ObjectType } from '../definitions.ts';
import type { LocalOrg, User, WireRow } from '../org.ts';
import { found, type Answer, type Call, type Route } from '../route.ts';
import { withObject } from './sent.ts';

const versions = ['65.0', '66.0', '67.0'] as const;
const newest = 67;
const labels: Readonly<Record<string, string>> = {
  '65.0': "Winter '26",
  '66.0': "Spring '26",
  '67.0': "Summer '26",
};

/** What the org has: API versions, objects, and the fields of an object that this person sees. */
export const describeRoutes: readonly Route[] = [
  { method: 'GET', path: '/services/data', answer: () => found(versions.map(versionOf)), isOpen: true },
  { method: 'GET', path: '/services/data/:version', answer: resources },
  { method: 'GET', path: '/services/data/:version/sobjects', answer: describeGlobal },
  { method: 'GET', path: '/services/data/:version/sobjects/:object', answer: basics },
  { method: 'GET', path: '/services/data/:version/sobjects/:object/describe', answer: describeObject },
];

const versionOf = (version: string): WireRow => ({
  label: labels[version],
  url: `/services/data/v${version}`,
  version,
});

const base = (call: Call): string => `/services/data/${call.param('version') || `v${newest}.0`}`;

const areas = [
  'sobjects',
  'query',
  'queryAll',
  'composite',
  'limits',
  'jobs',
  'ui-api',
  'graphql',
  'metadata',
];

function resources(call: Call): Answer {
  return found(Object.fromEntries(areas.map((name) => [name, `${base(call)}/${name}`])));
}

function describeGlobal(call: Call): Answer {
  const { org, session } = call;
  const types = org.objects().filter(({ name }) => org.canSee(session.user, name));
  return found({ encoding: 'UTF-8', maxBatchSize: 200, sobjects: types.map((type) => summary(call, type)) });
}

const summary = (call: Call, type: ObjectType): WireRow => ({
  activateable: false,
  createable: type.createable,
  custom: type.custom,
  customSetting: false,
  deletable: type.deletable,
  deprecatedAndHidden: false,
  feedEnabled: false,
  hasSubtypes: false,
  isSubtype: false,
  keyPrefix: type.keyPrefix,
  label: type.label,
  labelPlural: type.labelPlural,
  layoutable: true,
  mergeable: false,
  mruEnabled: false,
  name: type.name,
  queryable: true,
  replicateable: true,
  retrieveable: true,
  searchable: true,
  triggerable: true,
  undeletable: true,
  updateable: type.updateable,
  urls: {
    sobject: `${base(call)}/sobjects/${type.name}`,
    describe: `${base(call)}/sobjects/${type.name}/describe`,
    rowTemplate: `${base(call)}/sobjects/${type.name}/{ID}`,
  },
});

function basics(call: Call): Answer {
  return withObject(call, (type) => found({ objectDescribe: summary(call, type), recentItems: [] }));
}

function describeObject(call: Call): Answer {
  const { org, session } = call;
  return withObject(call, (type) =>
    found({
      ...summary(call, type),
      childRelationships: org
        .children(type.name)
        .filter(({ childSObject }) => org.canSee(session.user, childSObject))
        .map((child) => ({ ...child, deprecatedAndHidden: false, restrictedDelete: false })),
      fields: type.fields
        .filter(({ name }) => org.visible(session.user, type.name, name))
        .map((field) => fieldBody(org, session.user, type, field)),
      recordTypeInfos: recordTypes(org, type),
    }),
  );
}

const soapTypes: Readonly<Record<string, string>> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  boolean: 'xsd:boolean',
  int: 'xsd:int',
  double: 'xsd:double',
  currency: 'xsd:double',
  percent: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
};

const isLong = (field: Field): boolean => field.type === 'textarea' && field.length > 255;

/** A field as describe tells it to somebody. */
function fieldBody(org: LocalOrg, user: User, type: ObjectType, field: Field): WireRow {
  const mayWrite = org.editable(user, type.name, field.name);
  const { masterDetail, trackHistory: _tracked, childRelationshipName: _child, ...told } = field;
  return {
    ...told,
    aggregatable: !isLong(field) && field.type !== 'boolean',
    autoNumber: field.calculated && field.nameField && field.custom,
    byteLength: field.length * 3,
    cascadeDelete: masterDetail,
    createable: field.createable && mayWrite,
    updateable: field.updateable && mayWrite,
    calculatedFormula: null,
    controllerName: null,
    defaultedOnCreate: field.type === 'boolean' || field.name === 'OwnerId' || field.defaultValue !== null,
    dependentPicklist: false,
    deprecatedAndHidden: false,
    digits: field.type === 'int' ? 9 : 0,
    encrypted: false,
    extraTypeInfo: isLong(field) ? 'plaintextarea' : null,
    filterable: !isLong(field),
    groupable: !isLong(field) && !['currency', 'double', 'percent', 'datetime'].includes(field.type),
    htmlFormatted: false,
    idLookup: field.externalId || field.type === 'id',
    namePointing: field.referenceTo.length > 1,
    permissionable: field.nillable && !field.nameField && field.type !== 'id',
    polymorphicForeignKey: field.referenceTo.length > 1,
    picklistValues: field.picklistValues.map((one) => ({ ...one, validFor: null })),
    relationshipOrder: masterDetail && field.custom ? 0 : null,
    restrictedDelete: false,
    soapType: soapTypes[field.type] ?? 'xsd:string',
    sortable: !isLong(field) && field.type !== 'multipicklist',
    writeRequiresMasterRead: false,
  };
}

const masterId = '012000000000000AAA';

function recordTypes(org: LocalOrg, type: ObjectType): readonly WireRow[] {
  const rows = org.rowsWith('RecordType', 'SobjectType', type.name);
  const own = rows.map(({ id, values }, at) => ({
    active: true,
    available: true,
    defaultRecordTypeMapping: at === 0,
    developerName: values['DeveloperName'],
    master: false,
    name: values['Name'],
    recordTypeId: id,
  }));
  const master = {
    active: true,
    available: true,
    defaultRecordTypeMapping: rows.length === 0,
    developerName: 'Master',
    master: true,
    name: 'Master',
    recordTypeId: masterId,
  };
  return [...own, master];
}
