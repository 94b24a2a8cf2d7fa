import { propertyGroup } from '../mapping/property-names.ts';

/** A value that can be chosen. */
export interface OptionDefinition {
  readonly value: string;
  readonly label: string;
}

/** A property as it shall be, in the words of HubSpot's `PropertyCreate`. */
export interface PropertyDefinition {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly type: 'string' | 'number' | 'date' | 'datetime' | 'bool' | 'enumeration';
  readonly fieldType: 'text' | 'textarea' | 'number' | 'date' | 'booleancheckbox' | 'select' | 'checkbox';
  readonly options: readonly OptionDefinition[];
  readonly hasUniqueValue?: boolean;
}

type Named = readonly [name: string, label: string, description: string];

const plain =
  (type: PropertyDefinition['type'], fieldType: PropertyDefinition['fieldType']) =>
  (...[name, label, description]: Named): PropertyDefinition => ({
    name,
    label,
    description,
    type,
    fieldType,
    options: [],
  });

/** A line of text. */
export const text = plain('string', 'text');
/** Text of several lines. */
export const longText = plain('string', 'textarea');
/** A number. */
export const number = plain('number', 'number');
/** A day. */
export const day = plain('date', 'date');
/** An instant. */
export const instant = plain('datetime', 'date');

/** Yes or no; HubSpot wants exactly these two options. */
export const yesNo = (...[name, label, description]: Named): PropertyDefinition => ({
  ...plain('bool', 'booleancheckbox')(name, label, description),
  options: [
    { value: 'true', label: 'Yes' },
    { value: 'false', label: 'No' },
  ],
});

/** One of several values. */
export const choice = (options: readonly OptionDefinition[], ...named: Named): PropertyDefinition => ({
  ...plain('enumeration', 'select')(...named),
  options,
});

/** Any number of several values. */
export const choices = (options: readonly OptionDefinition[], ...named: Named): PropertyDefinition => ({
  ...plain('enumeration', 'checkbox')(...named),
  options,
});

/** Options of the model, each once, in its order. */
export const optionsOf = (
  list: readonly { readonly id: string; readonly label: string }[],
): readonly OptionDefinition[] => {
  const labels = new Map<string, string>();
  for (const { id, label } of list) if (!labels.has(id)) labels.set(id, label);
  return [...labels].map(([value, label]) => ({ value, label }));
};

/** A definition as HubSpot takes it. */
export const wireDefinition = (
  property: PropertyDefinition,
  grouped = true,
): Readonly<Record<string, unknown>> => ({
  name: property.name,
  label: property.label,
  description: property.description,
  type: property.type,
  fieldType: property.fieldType,
  ...(grouped ? { groupName: propertyGroup.name } : {}),
  ...(property.options.length > 0 ? { options: property.options.map(wireOption) } : {}),
  ...(property.hasUniqueValue ? { hasUniqueValue: true } : {}),
});

/** An option as HubSpot takes it. */
export const wireOption = (
  { value, label }: OptionDefinition,
  displayOrder: number,
): Readonly<Record<string, unknown>> => ({ value, label, displayOrder, hidden: false });
