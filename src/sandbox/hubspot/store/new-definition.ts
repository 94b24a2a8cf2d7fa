import { err, ok, type Result } from '../../../base/result.ts';
import type { Instant } from '../instants.ts';
import { invalid, type Refusal } from '../refusals.ts';
import {
  plainDefinition,
  type Definitions,
  type PropertyDefinition,
  type PropertyOption,
} from './definitions.ts';

/** Which field types go with a type, from HubSpot's properties guide. */
const fieldTypes: Readonly<Record<string, readonly string[]>> = {
  bool: ['booleancheckbox', 'calculation_equation'],
  date: ['date'],
  datetime: ['date'],
  enumeration: ['booleancheckbox', 'checkbox', 'radio', 'select', 'calculation_equation'],
  number: ['number', 'calculation_equation'],
  phone_number: ['phonenumber'],
  string: ['text', 'textarea', 'html', 'file', 'phonenumber', 'calculation_equation'],
};

/** A property somebody wants to be created. */
export type Wanted = Readonly<Record<string, unknown>>;

const needed = ['name', 'label', 'type', 'fieldType', 'groupName'];

/** Makes a definition of what was sent, or says why HubSpot would not. */
export function newDefinition(
  definitions: Definitions,
  wanted: Wanted,
  at: Instant,
): Result<PropertyDefinition, Refusal> {
  const text = (name: string): string => (typeof wanted[name] === 'string' ? wanted[name] : '');
  const missing = needed.filter((name) => text(name) === '');
  if (missing.length > 0)
    return err(invalid(`Invalid input JSON: Some required fields were not set: [${missing.join(', ')}]`));
  const name = text('name');
  const options = optionsOf(wanted['options']);
  const problem =
    nameProblem(name) ??
    kindProblem(text('type'), text('fieldType')) ??
    groupProblem(definitions, text('groupName')) ??
    optionsProblem(text('type'), options, wanted['externalOptions'] === true);
  if (problem !== null) return err(invalid(problem));
  const archived = definitions.get(name);
  if (archived?.archivedAt === null)
    return err({
      status: 409,
      category: 'OBJECT_ALREADY_EXISTS',
      subCategory: 'Properties.PROPERTY_WITH_NAME_EXISTS',
      message: `A property named '${name}' already exists.`,
    });
  return ok({
    ...plainDefinition,
    name,
    label: text('label'),
    type: text('type'),
    fieldType: text('fieldType'),
    groupName: text('groupName'),
    description: text('description'),
    options,
    displayOrder: typeof wanted['displayOrder'] === 'number' ? wanted['displayOrder'] : -1,
    hasUniqueValue: wanted['hasUniqueValue'] === true,
    hidden: wanted['hidden'] === true,
    formField: wanted['formField'] === true,
    externalOptions: wanted['externalOptions'] === true,
    ...(text('referencedObjectType') === '' ? {} : { referencedObjectType: text('referencedObjectType') }),
    readOnly: text('fieldType') === 'calculation_equation',
    createdAt: archived?.createdAt ?? at,
    updatedAt: at,
  });
}

const nameProblem = (name: string): string | null =>
  /^[a-z][a-z0-9_]*$/.test(name)
    ? null
    : `${name} is not a valid property name. It must start with a letter, and hold small letters, digits and underscores only.`;

function kindProblem(type: string, fieldType: string): string | null {
  const allowed = fieldTypes[type];
  if (!allowed) return `Invalid input JSON: ${type} is not a property type.`;
  return allowed.includes(fieldType) ? null : `${fieldType} is not a field type of ${type} properties.`;
}

function groupProblem(definitions: Definitions, name: string): string | null {
  const group = definitions.group(name);
  return group && !group.archived ? null : `Property group ${name} does not exist.`;
}

function optionsProblem(type: string, options: readonly PropertyOption[], external: boolean): string | null {
  if (type === 'bool') {
    const values = options.map(({ value }) => value).toSorted();
    return values.join() === 'false,true'
      ? null
      : 'Boolean properties must have exactly two options, true and false.';
  }
  if (type === 'enumeration' && !external && options.length === 0)
    return 'Enumeration properties must have options.';
  const values = options.map(({ value }) => value);
  const twice = values.find((value, at) => values.indexOf(value) !== at);
  return twice === undefined ? null : `Option value ${twice} is there twice.`;
}

/** The options that were sent. */
export function optionsOf(sent: unknown): readonly PropertyOption[] {
  if (!Array.isArray(sent)) return [];
  return sent.map((one: unknown, at) => {
    const { label, value, displayOrder, hidden, description } = Object(one) as Wanted;
    return {
      label: String(label ?? value),
      value: String(value),
      displayOrder: typeof displayOrder === 'number' ? displayOrder : at,
      hidden: hidden === true,
      ...(typeof description === 'string' ? { description } : {}),
    };
  });
}
