import type { FieldSeed, ObjectSeed, PicklistSeed } from '../definitions.ts';
import type { LocalOrg } from '../org.ts';
import type { Component } from './package.ts';
import { elementsIn, has, textIn, textsIn, type Element } from './xml.ts';

/** What there will be once a package is in: the org's objects and fields, those of the package, classes, permissions. */
export interface Known {
  readonly hasObject: (object: string) => boolean;
  readonly field: (object: string, field: string) => KnownField | null;
  readonly has: (type: string, fullName: string) => boolean;
}

/** What a permission set must know of a field. */
export interface KnownField {
  readonly isRequired: boolean;
  readonly isMasterDetail: boolean;
}

const keyOf = (type: string, fullName: string): string => `${type}/${fullName}`.toLowerCase();

/** Custom fields of tasks and events are defined together, on an object that has no rows. */
const activity = 'Activity';
const activities: readonly string[] = ['Task', 'Event'];

/** The objects that get the fields of an object in a package. */
export function objectsDefinedBy(object: string): readonly string[] {
  if (object === activity) return activities;
  // Custom metadata types are taken, and nothing here reads their records.
  return object.endsWith('__mdt') ? [] : [object];
}

/** Joins what the org has, what was deployed before and what the package brings. */
export function knownWith(
  org: LocalOrg,
  deployed: ReadonlySet<string>,
  components: readonly Component[],
): Known {
  const brought = new Set(components.map(({ type, fullName }) => keyOf(type.name, fullName)));
  const objects = new Map(
    components
      .filter(({ type }) => type.name === 'CustomObject')
      .map((one) => [one.fullName.toLowerCase(), one]),
  );
  return {
    hasObject: (object) =>
      object === activity ||
      org.object(object) !== undefined ||
      objects.has(object.toLowerCase()) ||
      deployed.has(keyOf('CustomObject', object)),
    has: (type, fullName) => deployed.has(keyOf(type, fullName)) || brought.has(keyOf(type, fullName)),
    field: (object, name) => {
      const places = activities.includes(object) ? [object, activity] : [object];
      const own = places
        .flatMap((place) => elementsIn(objects.get(place.toLowerCase())?.root ?? {}, 'fields'))
        .find((one) => textIn(one, 'fullName').toLowerCase() === name.toLowerCase());
      if (own) {
        const isMasterDetail = textIn(own, 'type') === 'MasterDetail';
        return { isMasterDetail, isRequired: isMasterDetail || textIn(own, 'required') === 'true' };
      }
      const there = org.field(object, name);
      return there
        ? { isMasterDetail: there.masterDetail, isRequired: !there.nillable && there.type !== 'boolean' }
        : null;
    },
  };
}

/** How components are kept once they are in. */
export const deployedKey = ({ type, fullName }: Component): string => keyOf(type.name, fullName);

/** An object as the org defines it, from its XML. */
export function objectSeedOf({ fullName, root }: Component): ObjectSeed {
  const element = root ?? {};
  const [nameField] = elementsIn(element, 'nameField');
  const label = textIn(element, 'label');
  return {
    fullName,
    ...(label === '' ? {} : { label, pluralLabel: textIn(element, 'pluralLabel') || label }),
    ...(nameField
      ? { nameField: { label: textIn(nameField, 'label'), type: textIn(nameField, 'type') } }
      : {}),
    fields: elementsIn(element, 'fields')
      .filter((field) => has(field, 'type'))
      .map(fieldSeedOf),
  };
}

const numbers = ['length', 'precision', 'scale'] as const;
const switches = ['required', 'unique', 'caseSensitive', 'externalId', 'trackHistory'] as const;
const texts = ['label', 'referenceTo', 'relationshipName', 'inlineHelpText', 'defaultValue'] as const;

function fieldSeedOf(field: Element): FieldSeed {
  const read = <T>(names: readonly string[], value: (text: string) => T): Record<string, T> =>
    Object.fromEntries(
      names.filter((name) => has(field, name)).map((name) => [name, value(textIn(field, name))]),
    );
  const [valueSet] = elementsIn(field, 'valueSet');
  return {
    fullName: textIn(field, 'fullName'),
    type: textIn(field, 'type'),
    ...read(numbers, Number),
    ...read(switches, (text) => text === 'true'),
    ...read(texts, (text) => text),
    ...(valueSet
      ? {
          valueSet: {
            restricted: textIn(valueSet, 'restricted') === 'true',
            valueSetDefinition: {
              value: elementsIn(valueSet, 'valueSetDefinition').flatMap((definition) =>
                elementsIn(definition, 'value').map(optionOf),
              ),
            },
          },
        }
      : {}),
  };
}

const optionOf = (value: Element): PicklistSeed => ({
  fullName: textIn(value, 'fullName'),
  label: textsIn(value, 'label')[0] ?? textIn(value, 'fullName'),
  default: textIn(value, 'default') === 'true',
});
