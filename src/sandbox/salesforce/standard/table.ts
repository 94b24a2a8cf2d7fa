import type { Field, FieldType, ObjectType, PicklistValue } from '../definitions.ts';

/** What most fields are. */
export const plainField: Omit<Field, 'name' | 'label' | 'type'> = {
  custom: false,
  length: 0,
  precision: 0,
  scale: 0,
  nillable: true,
  createable: true,
  updateable: true,
  calculated: false,
  nameField: false,
  defaultValue: null,
  unique: false,
  caseSensitive: false,
  externalId: false,
  restrictedPicklist: false,
  picklistValues: [],
  referenceTo: [],
  relationshipName: null,
  childRelationshipName: null,
  masterDetail: false,
  trackHistory: false,
  inlineHelpText: null,
};

/** A picklist's options from their values. */
export const optionsOf = (values: readonly string[]): readonly PicklistValue[] =>
  values.map((value) => ({ value, label: value, active: true, defaultValue: false }));

const numbers: Readonly<Partial<Record<FieldType, readonly [number, number]>>> = {
  currency: [18, 2],
  double: [18, 2],
  percent: [3, 0],
};

const lengths: Readonly<Partial<Record<FieldType, number>>> = {
  id: 18,
  reference: 18,
  string: 255,
  textarea: 32_000,
  email: 80,
  phone: 40,
  url: 255,
  picklist: 255,
  combobox: 255,
  multipicklist: 4099,
};

const nothing: Partial<Field> = {};
const words: Readonly<Record<string, Partial<Field>>> = {
  required: { nillable: false },
  name: { nameField: true },
  worked: { calculated: true, createable: false, updateable: false },
  kept: { createable: false, updateable: false },
  once: { updateable: false },
  restricted: { restrictedPicklist: true },
  detail: { masterDetail: true, nillable: false },
};

/** `-> Account as Account from Contacts`: where a reference points, its name upwards and downwards. */
function reference(text: string): Partial<Field> {
  const parts = /-> (\S+) as (\S+)(?: from (\S+))?/.exec(text);
  if (!parts) return nothing;
  const [, to = '', relationshipName = '', childRelationshipName] = parts;
  return {
    referenceTo: to.split('+'),
    relationshipName,
    childRelationshipName: childRelationshipName ?? null,
  };
}

/** A field from a line `Name | Label | type length | more`, where more is words and a reference. */
function fieldOf(line: string): Field {
  const [name = '', label = '', kind = '', more = ''] = line.split('|').map((cell) => cell.trim());
  const [type, length] = kind.split(' ') as [FieldType, string?];
  const [precision, scale] = numbers[type] ?? [0, 0];
  const said: Partial<Field> = Object.fromEntries(
    (more.split('->')[0] ?? '').split(' ').flatMap((word) => Object.entries(words[word] ?? nothing)),
  );
  const isId = type === 'boolean' ? { nillable: false, defaultValue: false } : nothing;
  return {
    name,
    label,
    type,
    ...plainField,
    length: length === undefined ? (lengths[type] ?? 0) : Number(length),
    precision,
    scale,
    ...isId,
    ...reference(more),
    ...said,
  };
}

const own = `
Id               | Record ID             | id        | kept required
IsDeleted        | Deleted               | boolean   | kept
CreatedDate      | Created Date          | datetime  | kept
CreatedById      | Created By ID         | reference | kept -> User as CreatedBy
LastModifiedDate | Last Modified Date    | datetime  | kept
LastModifiedById | Last Modified By ID   | reference | kept -> User as LastModifiedBy
SystemModstamp   | System Modstamp       | datetime  | kept
`;

const linesOf = (table: string): readonly string[] => table.split('\n').filter((line) => line.trim() !== '');

/** The fields of a table, one a line. */
export const fieldsIn = (table: string): readonly Field[] => linesOf(table).map(fieldOf);

/** The fields that the org keeps of every row. */
const systemFields = (): readonly Field[] => fieldsIn(own);

/** A standard object: prefix, name, label and plural, and its fields as a table. */
export const standardObject = (
  keyPrefix: string,
  name: string,
  [label, labelPlural]: readonly [string, string],
  table: string,
  more: Partial<ObjectType> = {},
): ObjectType => ({
  name,
  label,
  labelPlural,
  keyPrefix,
  custom: false,
  createable: true,
  updateable: true,
  deletable: true,
  fields: [...systemFields(), ...fieldsIn(table)],
  ...more,
});
