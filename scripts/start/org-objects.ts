import type { FieldDefinition, ObjectDefinition } from '../../src/crm/salesforce/schema/definition.ts';
import type { FieldSeed, ObjectSeed } from '../../src/sandbox/salesforce/index.ts';

/** Plumbline's objects and fields as the package brings them, for a local Salesforce. */
export const orgObjects = (definitions: readonly ObjectDefinition[]): readonly ObjectSeed[] =>
  definitions.map(({ name, own, fields }) => ({
    fullName: name,
    ...(own
      ? {
          label: own.label,
          pluralLabel: own.pluralLabel,
          nameField: { ...own.nameField, type: 'AutoNumber' },
        }
      : {}),
    fields: fields.map(fieldSeed),
  }));

function fieldSeed(field: FieldDefinition): FieldSeed {
  const { name, label, type, required, help } = field;
  return {
    fullName: name,
    label,
    type,
    required,
    ...(help === null ? {} : { inlineHelpText: help }),
    ...('length' in field ? { length: field.length } : {}),
    ...('precision' in field ? { precision: field.precision, scale: field.scale } : {}),
    ...('unique' in field ? { unique: field.unique, externalId: field.externalId } : {}),
    ...('defaultValue' in field ? { defaultValue: field.defaultValue } : {}),
    ...('referenceTo' in field
      ? { referenceTo: field.referenceTo, relationshipName: field.relationshipName }
      : {}),
    ...('options' in field
      ? {
          valueSet: {
            restricted: field.restricted,
            valueSetDefinition: {
              value: field.options.map((option) => ({ fullName: option.value, label: option.label })),
            },
          },
        }
      : {}),
  };
}
