import type { PropertySeed } from '../../hubspot/seed.ts';
import type { FieldSeed, Value } from '../seed.ts';

/** A property of an account's own as a custom field, and how its values are written there. */
export interface CustomField {
  readonly seed: FieldSeed;
  readonly read: (value: Value) => Value;
}

const asIs = (value: Value): Value => value;
const number = (value: Value): Value => (value === null ? null : Number(value));
const ticked = (value: Value): Value => value === true || value === 'true';

/** The custom fields for properties, by the property's name. */
export const customFields = (properties: readonly PropertySeed[]): ReadonlyMap<string, CustomField> =>
  new Map(properties.map((property) => [property.name, customField(property)]));

function customField(property: PropertySeed): CustomField {
  const about = { fullName: apiName(property.name), label: property.label };
  switch (property.type) {
    case 'number':
      return { seed: { ...about, type: 'Number', precision: 18, scale: 2 }, read: number };
    case 'date':
      return { seed: { ...about, type: 'Date' }, read: asIs };
    case 'datetime':
      return { seed: { ...about, type: 'DateTime' }, read: asIs };
    case 'bool':
      return { seed: { ...about, type: 'Checkbox' }, read: ticked };
    case 'enumeration':
      return { seed: { ...about, ...chosenFrom(property) }, read: asIs };
    default:
      return property.fieldType === 'textarea'
        ? { seed: { ...about, type: 'LongTextArea', length: 32_768 }, read: asIs }
        : { seed: { ...about, type: 'Text', length: 255 }, read: asIs };
  }
}

const chosenFrom = ({ fieldType, options = [] }: PropertySeed): Pick<FieldSeed, 'type' | 'valueSet'> => ({
  type: fieldType === 'checkbox' ? 'MultiselectPicklist' : 'Picklist',
  valueSet: {
    valueSetDefinition: { value: options.map(({ label, value }) => ({ fullName: value, label })) },
  },
});

/** `engage_date` becomes `Engage_Date__c`; what is an API name of a custom field already stays. */
function apiName(name: string): string {
  if (name.endsWith('__c')) return name;
  const words = name.split(/[^a-zA-Z0-9]+/).filter((word) => word !== '');
  return `${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('_')}__c`;
}
