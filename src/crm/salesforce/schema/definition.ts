/** A value that can be chosen. */
export interface OptionDefinition {
  readonly value: string;
  readonly label: string;
}

/** What every field has. */
interface Named {
  /** API name. */
  readonly name: string;
  /** At most 40 characters. */
  readonly label: string;
  /** For admins, in Setup. */
  readonly description: string;
  /** For people who fill the field in, beside its label; null where nobody does. */
  readonly help: string | null;
  /** Cannot be blank; such a field takes no field-level security in a permission set. */
  readonly required: boolean;
}

/** What names a row besides its id; a key that is `unique` is so whatever its case. */
interface Keyed {
  readonly externalId: boolean;
  readonly unique: boolean;
}

/** A field as it shall be, in the words of the Metadata API’s CustomField. */
export type FieldDefinition = Named &
  (
    | ({ readonly type: 'Text'; readonly length: number } & Keyed)
    | { readonly type: 'LongTextArea'; readonly length: number; readonly visibleLines: number }
    | { readonly type: 'Number'; readonly precision: number; readonly scale: number }
    | { readonly type: 'Date' }
    | { readonly type: 'DateTime' }
    | { readonly type: 'Checkbox'; readonly defaultValue: boolean }
    | {
        readonly type: 'Picklist';
        readonly options: readonly OptionDefinition[];
        /** False: values that are not among the options are taken too. */
        readonly restricted: boolean;
      }
    | {
        readonly type: 'MasterDetail';
        readonly referenceTo: string;
        /** The children from the parent’s side, without `__r`. */
        readonly relationshipName: string;
        readonly relationshipLabel: string;
      }
  );

/** What only an object of ours has. */
export interface OwnObject {
  readonly label: string;
  readonly pluralLabel: string;
  readonly description: string;
  /** The name of a row, numbered by Salesforce. */
  readonly nameField: { readonly label: string; readonly displayFormat: string };
  /** Who sees rows that others own. */
  readonly sharingModel: 'ControlledByParent' | 'Read' | 'Private';
}

/** An object with the fields of ours on it. */
export interface ObjectDefinition {
  /** API name, as rows are asked for: `Opportunity`, `Win_Loss__c`. */
  readonly name: string;
  /** The object that carries the fields in metadata: fields of tasks stand on `Activity`, else the name itself. */
  readonly metadataName: string;
  /** Null for an object that every org has. */
  readonly own: OwnObject | null;
  readonly fields: readonly FieldDefinition[];
}
