import type { CustomField, CustomObject } from '@salesforce/types/metadata';
import type {
  FieldDefinition,
  ObjectDefinition,
  OwnObject,
} from '../../../src/crm/salesforce/schema/definition.ts';
import { metaXml, type Written } from './xml.ts';

/** The files of objects and fields: path below the package's folder to contents. */
export function objectFiles(objects: readonly ObjectDefinition[]): ReadonlyMap<string, string> {
  return new Map(
    objects.flatMap(({ metadataName, own, fields }) => {
      const folder = `objects/${metadataName}`;
      const object =
        own === null
          ? []
          : [[`${folder}/${metadataName}.object-meta.xml`, metaXml('CustomObject', ownObject(own))] as const];
      return [
        ...object,
        ...fields.map(
          (field) =>
            [
              `${folder}/fields/${field.name}.field-meta.xml`,
              metaXml('CustomField', fieldMetadata(field)),
            ] as const,
        ),
      ];
    }),
  );
}

const ownObject = (own: OwnObject): Written<CustomObject> => ({
  label: own.label,
  pluralLabel: own.pluralLabel,
  description: own.description,
  deploymentStatus: 'Deployed',
  sharingModel: own.sharingModel,
  // A child has no sharing of its own outside the organization either.
  externalSharingModel: own.sharingModel === 'ControlledByParent' ? 'ControlledByParent' : 'Private',
  nameField: { ...own.nameField, type: 'AutoNumber' },
  enableReports: true,
  enableHistory: false,
});

/** A field, in the words of the Metadata API. */
function fieldMetadata(field: FieldDefinition): Written<CustomField> {
  const { name, label, description, help, required } = field;
  return {
    fullName: name,
    label,
    description,
    ...(help === null ? {} : { inlineHelpText: help }),
    // A master-detail field, a long text and a checkbox take no such word.
    ...(canBeRequired(field) ? { required } : {}),
    ...typeMetadata(field),
  };
}

const canBeRequired = ({ type }: FieldDefinition): boolean =>
  !['MasterDetail', 'LongTextArea', 'Checkbox'].includes(type);

function typeMetadata(field: FieldDefinition): Written<CustomField> {
  switch (field.type) {
    case 'Text':
      return {
        type: 'Text',
        length: field.length,
        externalId: field.externalId,
        unique: field.unique,
        ...(field.unique ? { caseSensitive: false } : {}),
      };
    case 'LongTextArea':
      return { type: 'LongTextArea', length: field.length, visibleLines: field.visibleLines };
    case 'Number':
      return { type: 'Number', precision: field.precision, scale: field.scale };
    case 'Date':
    case 'DateTime':
      return { type: field.type };
    case 'Checkbox':
      return { type: 'Checkbox', defaultValue: String(field.defaultValue) };
    case 'Picklist':
      return {
        type: 'Picklist',
        valueSet: {
          restricted: field.restricted,
          valueSetDefinition: {
            sorted: false,
            value: field.options.map(({ value, label }) => ({ fullName: value, default: false, label })),
          },
        },
      };
    case 'MasterDetail':
      return {
        type: 'MasterDetail',
        referenceTo: field.referenceTo,
        relationshipName: field.relationshipName,
        relationshipLabel: field.relationshipLabel,
        relationshipOrder: 0,
        reparentableMasterDetail: false,
        writeRequiresMasterRead: false,
      };
  }
}
