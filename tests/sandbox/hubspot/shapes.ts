import { Ajv, type ValidateFunction } from 'ajv';
import { expect } from 'vitest';

// Written by hand from HubSpot's reference of API version 2026-09. Answers may hold more than what is named here,
// except where HubSpot promises texts only.

const text = { type: 'string' } as const;
const moment = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{3})?Z$',
} as const;
const flag = { type: 'boolean' } as const;
const whole = { type: 'integer' } as const;
const listOf = (items: object): object => ({ type: 'array', items });
const object = (
  properties: Readonly<Record<string, object>>,
  optional: Readonly<Record<string, object>> = {},
): object => ({
  type: 'object',
  required: Object.keys(properties),
  properties: { ...properties, ...optional },
});
const mapOf = (values: object): object => ({ type: 'object', additionalProperties: values });

const next = object({ next: object({ after: text }, { link: text }) });
const paged = (items: object): object => object({ results: listOf(items) }, { paging: next });
const context = mapOf(listOf(text));
const detail = object({ message: text }, { code: text, context, in: text, subCategory: text });

const history = object(
  { value: text, timestamp: moment, sourceType: text },
  { sourceId: text, sourceLabel: text, updatedByUserId: whole },
);
const record = object(
  {
    id: { type: 'string', pattern: '^\\d+$' },
    properties: mapOf({ type: ['string', 'null'] }),
    createdAt: moment,
    updatedAt: moment,
    archived: flag,
  },
  {
    archivedAt: moment,
    url: text,
    propertiesWithHistory: mapOf(listOf(history)),
    associations: mapOf(paged(object({ id: text, type: text }))),
    warnings: listOf(object({ category: text, message: text, context: mapOf(text) })),
    new: flag,
  },
);

const rowError = object(
  { status: { const: 'error' }, category: text, message: text, context },
  { subCategory: text, errors: listOf(detail), links: mapOf(text), id: text },
);
const batchOf = (items: object): object =>
  object(
    { status: { const: 'COMPLETE' }, results: listOf(items), startedAt: moment, completedAt: moment },
    { errors: listOf(rowError), numErrors: whole },
  );

const category = { enum: ['HUBSPOT_DEFINED', 'USER_DEFINED', 'INTEGRATOR_DEFINED', 'WORK'] };
const spec = object({ category, typeId: whole, label: { type: ['string', 'null'] } });
const associated = object({ toObjectId: text, associationTypes: listOf(spec) });
const end = object({ id: text });

const option = object({ label: text, value: text, hidden: flag }, { displayOrder: whole, description: text });
const property = object(
  {
    name: text,
    label: text,
    type: { enum: ['bool', 'date', 'datetime', 'enumeration', 'number', 'phone_number', 'string'] },
    fieldType: text,
    groupName: text,
    description: text,
    options: listOf(option),
  },
  {
    archived: flag,
    createdAt: moment,
    updatedAt: moment,
    hasUniqueValue: flag,
    hidden: flag,
    formField: flag,
    calculated: flag,
    hubspotDefined: flag,
    displayOrder: whole,
    modificationMetadata: object({ archivable: flag, readOnlyDefinition: flag, readOnlyValue: flag }),
  },
);
const group = object({ name: text, label: text, archived: flag }, { displayOrder: whole });

const stage = object({
  id: text,
  label: text,
  displayOrder: whole,
  metadata: mapOf(text),
  archived: flag,
  createdAt: moment,
  updatedAt: moment,
  writePermissions: { enum: ['CRM_PERMISSIONS_ENFORCEMENT', 'READ_ONLY', 'INTERNAL_ONLY'] },
});
const pipeline = object({
  id: text,
  label: text,
  displayOrder: whole,
  stages: listOf(stage),
  archived: flag,
  createdAt: moment,
  updatedAt: moment,
});

const owner = object(
  { id: text, type: { enum: ['PERSON', 'QUEUE'] }, createdAt: moment, updatedAt: moment, archived: flag },
  {
    email: text,
    firstName: text,
    lastName: text,
    userId: whole,
    userIdIncludingInactive: whole,
    teams: listOf(object({ id: text, name: text, primary: flag })),
  },
);

const customObject = object({
  id: { type: 'string', pattern: '^2-\\d+$' },
  objectTypeId: { type: 'string', pattern: '^2-\\d+$' },
  fullyQualifiedName: text,
  name: text,
  labels: object({}, { singular: text, plural: text }),
  properties: listOf(property),
  associations: listOf(object({ id: text, fromObjectTypeId: text, toObjectTypeId: text }, { name: text })),
  requiredProperties: listOf(text),
  searchableProperties: listOf(text),
  secondaryDisplayProperties: listOf(text),
  allowsSensitiveProperties: flag,
  archived: flag,
});

const schemas = {
  record,
  records: paged(record),
  recordBatch: batchOf(record),
  found: object(
    { total: whole, results: listOf(record) },
    { paging: object({ next: object({ after: text }) }) },
  ),
  error: object(
    {
      status: { const: 'error' },
      message: text,
      correlationId: { type: 'string', pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' },
    },
    { category: text, subCategory: text, errors: listOf(detail), context, links: mapOf(text) },
  ),
  rateLimit: object({
    status: { const: 'error' },
    message: text,
    errorType: { const: 'RATE_LIMIT' },
    policyName: { enum: ['TEN_SECONDLY_ROLLING', 'SECONDLY', 'DAILY'] },
    correlationId: text,
    requestId: text,
  }),
  associated: paged(associated),
  associatedBatch: batchOf(object({ from: end, to: listOf(associated) }, { paging: next })),
  labelsBatch: batchOf(
    object({
      fromObjectTypeId: text,
      fromObjectId: text,
      toObjectTypeId: text,
      toObjectId: text,
      labels: listOf(text),
    }),
  ),
  defaultBatch: batchOf(
    object({
      from: end,
      to: end,
      associationSpec: object({ associationCategory: category, associationTypeId: whole }),
    }),
  ),
  labels: object({ results: listOf(spec) }),
  property,
  properties: object({ results: listOf(property) }),
  propertyBatch: batchOf(property),
  group,
  groups: object({ results: listOf(group) }),
  stage,
  pipeline,
  pipelines: object({ results: listOf(pipeline) }),
  owner,
  owners: paged(owner),
  customObject,
  customObjects: object({ results: listOf(customObject) }),
  account: object({
    portalId: whole,
    accountType: { enum: ['STANDARD', 'DEVELOPER_TEST', 'SANDBOX', 'APP_DEVELOPER'] },
    timeZone: text,
    companyCurrency: text,
    additionalCurrencies: listOf(text),
    utcOffset: text,
    utcOffsetMilliseconds: whole,
    uiDomain: text,
    dataHostingLocation: text,
  }),
  usage: object({ limit: whole, usage: whole, percentage: { type: 'number' } }),
} as const;

const ajv = new Ajv({ allErrors: true, strictTypes: false });
const checks = new Map<string, ValidateFunction>();

/** Expects an answer to be of the shape that HubSpot's reference gives it. */
export function expectShape(name: keyof typeof schemas, body: unknown): void {
  const check = checks.get(name) ?? ajv.compile(schemas[name]);
  checks.set(name, check);
  check(body);
  expect(check.errors ?? []).toEqual([]);
}
