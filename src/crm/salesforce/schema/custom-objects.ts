import type { FieldDefinition, ObjectDefinition } from './definition.ts';
import { salesforceSchema } from './definitions.ts';

/** A field as plain JSON in the words of the Metadata API's CustomField. */
export interface CustomField {
  readonly fullName: string;
  readonly label: string;
  readonly type: string;
  readonly required?: boolean;
  readonly length?: number;
  readonly precision?: number;
  readonly scale?: number;
  readonly externalId?: boolean;
  readonly unique?: boolean;
  readonly defaultValue?: boolean;
  readonly referenceTo?: string;
  readonly relationshipName?: string;
  readonly inlineHelpText?: string;
  readonly valueSet?: {
    readonly restricted: boolean;
    readonly valueSetDefinition: {
      readonly value: readonly { readonly fullName: string; readonly label: string }[];
    };
  };
}

/** An object with our fields on it as plain JSON in the words of the Metadata API's CustomObject. */
export interface CustomObject {
  readonly fullName: string;
  readonly label?: string;
  readonly pluralLabel?: string;
  readonly nameField?: {
    readonly label: string;
    readonly type: 'AutoNumber';
    readonly displayFormat: string;
  };
  readonly fields: readonly CustomField[];
}

/** Everything of ours as an org has it once the package is deployed: for a local Salesforce. */
export const customObjects = (): readonly CustomObject[] => salesforceSchema().map(customObject);

function customObject({ name, own, fields }: ObjectDefinition): CustomObject {
  const described = own && {
    label: own.label,
    pluralLabel: own.pluralLabel,
    nameField: { ...own.nameField, type: 'AutoNumber' as const },
  };
  return { fullName: name, ...described, fields: fields.map(customField) };
}

function customField(field: FieldDefinition): CustomField {
  const { name, label, help, required } = field;
  const named = { fullName: name, label, required, ...(help === null ? {} : { inlineHelpText: help }) };
  switch (field.type) {
    case 'Text': {
      const { type, length, externalId, unique } = field;
      return { ...named, type, length, externalId, unique };
    }
    case 'LongTextArea':
      return { ...named, type: field.type, length: field.length };
    case 'Number':
      return { ...named, type: field.type, precision: field.precision, scale: field.scale };
    case 'Date':
    case 'DateTime':
      return { ...named, type: field.type };
    case 'Checkbox':
      return { ...named, type: field.type, defaultValue: field.defaultValue };
    case 'Picklist': {
      const value = field.options.map((option) => ({ fullName: option.value, label: option.label }));
      const valueSet = { restricted: field.restricted, valueSetDefinition: { value } };
      return { ...named, type: field.type, valueSet };
    }
    case 'MasterDetail': {
      const { type, referenceTo, relationshipName } = field;
      return { ...named, type, referenceTo, relationshipName };
    }
  }
}
