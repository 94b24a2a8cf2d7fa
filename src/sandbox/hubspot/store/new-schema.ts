import { err, ok, type Result } from '../../../base/result.ts';
import type { Account } from '../account.ts';
import { invalid, type Refusal } from '../refusals.ts';
import { customProperties } from '../standard/index.ts';
import type { CustomSchema } from './custom-schemas.ts';
import { newDefinition, type Wanted } from './new-definition.ts';
import { customType, type ObjectType } from './object-types.ts';

/** A custom object somebody wants to be created. */
export interface WantedSchema {
  readonly name: string;
  readonly description: string | null;
  readonly labels: { readonly singular?: string; readonly plural?: string };
  readonly primaryDisplayProperty: string | undefined;
  readonly secondaryDisplayProperties: readonly string[];
  readonly requiredProperties: readonly string[];
  readonly searchableProperties: readonly string[];
  readonly properties: readonly Wanted[];
  readonly associatedObjects: readonly string[];
}

const firstTypeNumber = 4_243_001;

/** Makes a custom object with its properties and ways to belong together, or says why HubSpot would not. */
export function addSchema(account: Account, wanted: WantedSchema): Result<CustomSchema, Refusal> {
  const problem = schemaProblem(account, wanted);
  if (problem) return err(problem);
  const id = `2-${firstTypeNumber + account.schemas.size}`;
  const fullName = `p${account.settings.portalId}_${wanted.name}`;
  const searchable = ['hs_object_id', ...wanted.searchableProperties];
  const type = customType(id, fullName, wanted.name, searchable);
  const group = `${wanted.name}_information`;
  account.addType(type, customProperties(group, `${wanted.labels.singular ?? wanted.name} Information`));
  const properties = addProperties(account, type, group, wanted.properties);
  if (!properties.ok) return properties;
  account.types.add(type, [wanted.name, `p_${wanted.name}`]);
  for (const other of wanted.associatedObjects) associateKinds(account, type, other);
  for (const other of ['tasks', 'notes']) associateKinds(account, type, other);
  const now = account.now();
  const schema: CustomSchema = {
    type,
    name: wanted.name,
    description: wanted.description,
    labels: wanted.labels,
    primaryDisplayProperty: wanted.primaryDisplayProperty ?? '',
    secondaryDisplayProperties: wanted.secondaryDisplayProperties,
    requiredProperties: wanted.requiredProperties,
    searchableProperties: searchable,
    createdAt: now,
    updatedAt: now,
  };
  account.schemas.set(id, schema);
  return ok(schema);
}

function schemaProblem(account: Account, wanted: WantedSchema): Refusal | null {
  if (!/^[A-Za-z][A-Za-z0-9_]{0,49}$/.test(wanted.name))
    return invalid(`invalid object type name ${wanted.name}`, {
      subCategory: 'InboundDbObjectTypeError.OBJECT_TYPE_NAME_FORMAT',
    });
  if (wanted.primaryDisplayProperty === undefined)
    return invalid('A primary display property is required', {
      subCategory: 'ObjectSchemaError.PRIMARY_DISPLAY_PROPERTY_REQUIRED',
    });
  if ([...account.schemas.values()].some(({ name }) => name.toLowerCase() === wanted.name.toLowerCase()))
    return {
      status: 409,
      category: 'OBJECT_ALREADY_EXISTS',
      subCategory: 'InboundDbObjectTypeError.OBJECT_TYPE_ALREADY_EXIST',
      message: `${wanted.name} already exists`,
    };
  const own = new Set(wanted.properties.map(({ name }) => name));
  const named = [wanted.primaryDisplayProperty, ...wanted.requiredProperties, ...wanted.searchableProperties];
  const unknown = named.find((name) => !own.has(name));
  return unknown === undefined
    ? null
    : invalid(`Invalid property ${unknown}: it is not one of the object's properties`);
}

function addProperties(
  account: Account,
  type: ObjectType,
  groupName: string,
  wanted: readonly Wanted[],
): Result<null, Refusal> {
  const definitions = account.definitions(type);
  for (const one of wanted) {
    const made = newDefinition(definitions, { groupName, ...one }, account.now());
    if (!made.ok) return made;
    definitions.put(made.value);
    if (made.value.hasUniqueValue) account.store(type).keepUnique(made.value.name);
  }
  return ok(null);
}

/** Lets records of a custom kind belong with records of another, unless they can already. */
export function associateKinds(account: Account, type: ObjectType, other: string): void {
  const to = account.types.find(other);
  if (!to || account.associations.plain(type.id, to.id)) return;
  account.associations.define({
    from: type.id,
    to: to.id,
    names: [`${type.singular}_to_${to.singular}`, `${to.singular}_to_${type.singular}`],
    labels: [null, null],
  });
}
