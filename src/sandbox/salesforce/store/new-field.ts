import { err, ok, type Result } from '../../../base/result.ts';
import type { Field, FieldSeed, FieldType, PicklistValue } from '../definitions.ts';
import { plainField } from '../standard/table.ts';

/** The Metadata API's type, and what describe says of a field of it. */
const types: Readonly<Record<string, Partial<Field> & { readonly type: FieldType }>> = {
  AutoNumber: { type: 'string', length: 30, calculated: true, createable: false, updateable: false },
  Checkbox: { type: 'boolean', nillable: false, defaultValue: false },
  Currency: { type: 'currency', precision: 18, scale: 2 },
  Date: { type: 'date' },
  DateTime: { type: 'datetime' },
  Email: { type: 'email', length: 80 },
  LongTextArea: { type: 'textarea', length: 32_768 },
  Html: { type: 'textarea', length: 32_768 },
  Lookup: { type: 'reference', length: 18 },
  MasterDetail: { type: 'reference', length: 18, nillable: false, masterDetail: true, updateable: false },
  MultiselectPicklist: { type: 'multipicklist', length: 4099 },
  Number: { type: 'double', precision: 18, scale: 0 },
  Percent: { type: 'percent', precision: 18, scale: 0 },
  Phone: { type: 'phone', length: 40 },
  Picklist: { type: 'picklist', length: 255 },
  Text: { type: 'string', length: 255 },
  TextArea: { type: 'textarea', length: 255 },
  Url: { type: 'url', length: 255 },
};

/** A field as describe tells it from one as the Metadata API deploys it, or what is wrong with it. */
export function newField(seed: FieldSeed): Result<Field, string> {
  const kind = types[seed.type];
  if (!kind) return err(`${seed.fullName}: ${seed.type} is no type of a custom field here`);
  if (kind.type === 'reference' && !seed.referenceTo) return err(`${seed.fullName}: it points to no object`);
  const isUp = kind.type === 'reference';
  return ok({
    ...plainField,
    ...kind,
    name: seed.fullName,
    label: seed.label ?? seed.fullName,
    custom: true,
    ...(seed.length === undefined ? {} : { length: seed.length }),
    ...(seed.precision === undefined ? {} : { precision: seed.precision }),
    ...(seed.scale === undefined ? {} : { scale: seed.scale }),
    ...(seed.required === true ? { nillable: false } : {}),
    unique: seed.unique ?? false,
    externalId: seed.externalId ?? false,
    caseSensitive: seed.caseSensitive ?? false,
    defaultValue: defaultOf(seed, kind),
    restrictedPicklist: seed.valueSet?.restricted ?? false,
    picklistValues: picklistOf(seed),
    referenceTo: seed.referenceTo === undefined ? [] : [seed.referenceTo],
    relationshipName: isUp ? seed.fullName.replace(/__c$/i, '__r') : null,
    childRelationshipName: isUp && seed.relationshipName ? `${seed.relationshipName}__r` : null,
    trackHistory: seed.trackHistory ?? false,
    inlineHelpText: seed.inlineHelpText ?? null,
  });
}

/** The options that a field is seeded with. */
export const picklistOf = (seed: FieldSeed): readonly PicklistValue[] =>
  (seed.valueSet?.valueSetDefinition?.value ?? []).map((option) => ({
    value: option.fullName,
    label: option.label ?? option.fullName,
    active: option.isActive ?? true,
    defaultValue: option.default ?? false,
  }));

function defaultOf(seed: FieldSeed, kind: Partial<Field>): Field['defaultValue'] {
  if (kind.type === 'boolean') return seed.defaultValue === true || seed.defaultValue === 'true';
  const option = picklistOf(seed).find(({ defaultValue }) => defaultValue);
  return option?.value ?? seed.defaultValue ?? null;
}
