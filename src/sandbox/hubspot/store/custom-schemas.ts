import { instantText, type Instant } from '../instants.ts';
import type { AssociationType } from './association-types.ts';
import { definitionBody, type PropertyDefinition } from './definitions.ts';
import type { ObjectType } from './object-types.ts';

/** A custom object of the account. */
export interface CustomSchema {
  readonly type: ObjectType;
  readonly name: string;
  readonly description: string | null;
  readonly labels: { readonly singular?: string; readonly plural?: string };
  readonly primaryDisplayProperty: string;
  readonly secondaryDisplayProperties: readonly string[];
  readonly requiredProperties: readonly string[];
  readonly searchableProperties: readonly string[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** A custom object on the wire. */
export const schemaBody = (
  schema: CustomSchema,
  properties: readonly PropertyDefinition[],
  associations: readonly AssociationType[],
): Readonly<Record<string, unknown>> => ({
  id: schema.type.id,
  objectTypeId: schema.type.id,
  fullyQualifiedName: schema.type.name,
  name: schema.name,
  ...(schema.description === null ? {} : { description: schema.description }),
  labels: schema.labels,
  primaryDisplayProperty: schema.primaryDisplayProperty,
  secondaryDisplayProperties: schema.secondaryDisplayProperties,
  requiredProperties: schema.requiredProperties,
  searchableProperties: schema.searchableProperties,
  allowsSensitiveProperties: false,
  archived: false,
  createdAt: instantText(schema.createdAt),
  updatedAt: instantText(schema.updatedAt),
  properties: properties.map(definitionBody),
  associations: associations.map(({ typeId, from, to, name }) => ({
    id: String(typeId),
    fromObjectTypeId: from,
    toObjectTypeId: to,
    name,
  })),
});
