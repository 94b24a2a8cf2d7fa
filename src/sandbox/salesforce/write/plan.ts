import { err, ok, type Result } from '../../../base/result.ts';
import type { Field, ObjectType, Value } from '../definitions.ts';
import type { LocalOrg, Refusal, Sent, Session, StoredRow } from '../org.ts';
import { readValue } from './values.ts';

/** What a write asks about the org and of the one who writes. */
export interface Writing {
  readonly org: LocalOrg;
  readonly by: Session;
  readonly type: ObjectType;
  /** Null for a row that is made. */
  readonly before: StoredRow | null;
}

type Mutable = Record<string, Value>;
type Planned = Result<Readonly<Mutable>, readonly Refusal[]>;

const refusal = (statusCode: string, message: string, fields: readonly string[] = []): Refusal => ({
  statusCode,
  message,
  fields,
});

/** Reads what was sent for a row: values by the field's own name, or everything that is wrong with it. */
export function readSent(writing: Writing, sent: Sent): Planned {
  const values: Mutable = {};
  const refusals: Refusal[] = [];
  const readOnly: string[] = [];
  for (const [name, value] of Object.entries(sent)) {
    if (name === 'attributes') continue;
    const target = targetOf(writing, name, value);
    if (!target.ok) refusals.push(target.error);
    else if (isWritable(writing, target.value.field)) {
      const read = readValue(
        target.value.field,
        target.value.value,
        prefixes(writing.org, target.value.field),
      );
      if (read.ok) values[target.value.field.name] = read.value;
      else refusals.push(read.error);
    } else readOnly.push(target.value.field.name);
  }
  if (readOnly.length > 0) refusals.push(cannotWrite(readOnly));
  return refusals.length > 0 ? err(refusals) : ok(values);
}

const cannotWrite = (fields: readonly string[]): Refusal =>
  refusal(
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    `Unable to create/update fields: ${fields.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
    fields,
  );

/** An org does not say whether a field is missing or hidden: for whom it is hidden, it is not there. */
function targetOf(
  { org, by, type }: Writing,
  name: string,
  value: unknown,
): Result<{ readonly field: Field; readonly value: unknown }, Refusal> {
  const field = org.field(type.name, name);
  if (field && (by.isSystem || org.visible(by.user, type.name, field.name))) return ok({ field, value });
  const upward = type.fields.find(({ relationshipName }) => sameName(relationshipName, name));
  if (upward && isFields(value)) return byKey(org, upward, value);
  return err(refusal('INVALID_FIELD', `No such column '${name}' on sobject of type ${type.name}`));
}

const sameName = (a: string | null, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A parent named by its external id: `{ "Opportunity__r": { "Key__c": "x" } }`. */
function byKey(
  org: LocalOrg,
  field: Field,
  sent: Readonly<Record<string, unknown>>,
): Result<{ readonly field: Field; readonly value: unknown }, Refusal> {
  const [name = '', value] = Object.entries(sent).find(([key]) => key !== 'attributes') ?? [];
  const parent = field.referenceTo[0] ?? '';
  const key = org.field(parent, name);
  const [row] = key?.externalId === true ? org.rowsWith(parent, key.name, String(value)) : [];
  return row
    ? ok({ field, value: row.id })
    : err(
        refusal(
          'INVALID_FIELD',
          `Foreign key external ID: ${String(value)} not found for field ${name} in entity ${parent}`,
        ),
      );
}

function isWritable({ org, by, type, before }: Writing, field: Field): boolean {
  if (by.isSystem) return true;
  const canAnybody = before === null ? field.createable : field.updateable;
  return canAnybody && org.editable(by.user, type.name, field.name);
}

const prefixes = (org: LocalOrg, field: Field): readonly string[] =>
  field.referenceTo.flatMap((name) => org.object(name)?.keyPrefix ?? []);

/** The values that a new row starts with. */
export function startingValues({ org, type }: Writing): Readonly<Mutable> {
  const values: Mutable = {};
  for (const field of type.fields) {
    const chosen =
      field.type === 'picklist' ? field.picklistValues.find((one) => one.defaultValue) : undefined;
    values[field.name] = chosen?.value ?? field.defaultValue;
  }
  if (org.field(type.name, 'CurrencyIsoCode')) values['CurrencyIsoCode'] = org.settings.currency;
  return values;
}

/** What is wrong with the whole row: required, unique, pointing nowhere. */
export function checkRow(writing: Writing, after: StoredRow): readonly Refusal[] {
  const { type, by } = writing;
  const missing = by.isSystem ? [] : type.fields.filter((field) => isMissing(field, after));
  return [
    ...(missing.length === 0 ? [] : [requiredMissing(missing.map(({ name }) => name))]),
    ...inactiveOwner(writing, after),
    ...type.fields.flatMap((field) => [
      ...taken(writing, field, after),
      ...pointsNowhere(writing, field, after),
    ]),
  ];
}

const requiredMissing = (names: readonly string[]): Refusal =>
  refusal('REQUIRED_FIELD_MISSING', `Required fields are missing: [${names.join(', ')}]`, names);

const isMissing = (field: Field, row: StoredRow): boolean =>
  !field.nillable && field.createable && (row.values[field.name] ?? null) === null;

/** Nothing new can be given to somebody who has left; what they have they keep. */
function inactiveOwner({ org, by, type, before }: Writing, { values }: StoredRow): readonly Refusal[] {
  const { OwnerId: owner } = values;
  if (by.isSystem || typeof owner !== 'string' || before?.values['OwnerId'] === owner) return [];
  if (org.user(owner)?.isActive !== false) return [];
  const message = `operation performed with inactive user [${owner.slice(0, 15)}] as owner of ${type.name.toLowerCase()}`;
  return [refusal('INACTIVE_OWNER_OR_USER', message)];
}

function taken({ org, type }: Writing, field: Field, after: StoredRow): readonly Refusal[] {
  const value = after.values[field.name] ?? null;
  if (!field.unique || value === null) return [];
  const other = org
    .rowsWith(type.name, field.name, value)
    .find((row) => row.id !== after.id && (!field.caseSensitive || row.values[field.name] === value));
  const message = `duplicate value found: ${field.name} duplicates value on record with id: ${other?.id.slice(0, 15) ?? ''}`;
  return other ? [refusal('DUPLICATE_VALUE', message)] : [];
}

function pointsNowhere({ org, by, before }: Writing, field: Field, after: StoredRow): readonly Refusal[] {
  const id = after.values[field.name] ?? null;
  if (field.type !== 'reference' || typeof id !== 'string' || before?.values[field.name] === id) return [];
  const parent = org.rowById(id);
  if (by.isSystem || (parent && !parent.deleted)) return [];
  return parent
    ? [refusal('ENTITY_IS_DELETED', 'entity is deleted', [field.name])]
    : [refusal('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.name])];
}
