/** What a cell of a row holds. Dates are `2026-11-21`, instants `2026-11-21T09:00:00.000+0000`, many options `a;b`. */
export type Value = string | number | boolean | null;

/** A field's type as describe tells it. */
export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'email'
  | 'phone'
  | 'url'
  | 'picklist'
  | 'combobox'
  | 'multipicklist'
  | 'boolean'
  | 'int'
  | 'double'
  | 'currency'
  | 'percent'
  | 'date'
  | 'datetime'
  | 'reference';

/** An option of a picklist. */
export interface PicklistValue {
  readonly value: string;
  readonly label: string;
  readonly active: boolean;
  readonly defaultValue: boolean;
}

/** A field as describe tells it. */
export interface Field {
  /** API name as it was defined: `StageName`, `Plumbline_Fit_Score__c`. */
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly custom: boolean;
  /** Most characters, 0 where the type has no length. */
  readonly length: number;
  /** Most digits, and how many of them after the point; both 0 where the type has none. */
  readonly precision: number;
  readonly scale: number;
  /** False when a row cannot be without it. */
  readonly nillable: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  /** Worked out by the org, never written. */
  readonly calculated: boolean;
  readonly nameField: boolean;
  readonly defaultValue: Value;
  readonly unique: boolean;
  readonly caseSensitive: boolean;
  readonly externalId: boolean;
  readonly restrictedPicklist: boolean;
  readonly picklistValues: readonly PicklistValue[];
  /** The objects that it points to. */
  readonly referenceTo: readonly string[];
  /** What the parent is called in a query: `Account`, `Opportunity__r`. */
  readonly relationshipName: string | null;
  /** What its rows are called from the parent: `OpportunityContactRoles`, `Win_Losses__r`. */
  readonly childRelationshipName: string | null;
  /** Master-detail: the row goes when its parent goes, and the field is always visible. */
  readonly masterDetail: boolean;
  /** Earlier values are kept in the object's history object. */
  readonly trackHistory: boolean;
  readonly inlineHelpText: string | null;
}

/** An object of the org: standard or custom. */
export interface ObjectType {
  /** API name as it was defined: `Opportunity`, `Win_Loss__c`. */
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  /** The first three characters of its rows' ids. */
  readonly keyPrefix: string;
  readonly custom: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  /** In the order in which they were defined. */
  readonly fields: readonly Field[];
}

/** The rows of another object that point to an object. */
export interface ChildRelationship {
  /** `OpportunityContactRoles`. */
  readonly relationshipName: string;
  readonly childSObject: string;
  /** `OpportunityId`. */
  readonly field: string;
  readonly cascadeDelete: boolean;
}

/**
 * A field to be made, in the words of the Metadata API's `CustomField`. `type` is the Metadata API's (`Text`,
 * `LongTextArea`, `Number`, `Currency`, `Percent`, `Checkbox`, `Date`, `DateTime`, `Email`, `Phone`, `Url`,
 * `TextArea`, `Picklist`, `MultiselectPicklist`, `Lookup`, `MasterDetail`, `AutoNumber`).
 *
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/customfield.htm
 */
export interface FieldSeed {
  readonly fullName: string;
  readonly label?: string;
  readonly type: string;
  readonly length?: number;
  readonly precision?: number;
  readonly scale?: number;
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly caseSensitive?: boolean;
  readonly externalId?: boolean;
  readonly defaultValue?: Value;
  readonly referenceTo?: string;
  /** `Win_Losses`: the parent calls it `Win_Losses__r`. */
  readonly relationshipName?: string;
  readonly trackHistory?: boolean;
  readonly inlineHelpText?: string;
  readonly valueSet?: {
    readonly restricted?: boolean;
    readonly valueSetDefinition?: { readonly value: readonly PicklistSeed[] };
  };
}

/** An option to be made, in the words of the Metadata API's `CustomValue`. */
export interface PicklistSeed {
  readonly fullName: string;
  readonly label?: string;
  readonly default?: boolean;
  readonly isActive?: boolean;
}

/** An object to be made, or fields to be added to one that is there, in the words of `CustomObject`. */
export interface ObjectSeed {
  readonly fullName: string;
  readonly label?: string;
  readonly pluralLabel?: string;
  /** Text unless said; `AutoNumber` fills itself. */
  readonly nameField?: { readonly label?: string; readonly type?: string; readonly displayFormat?: string };
  readonly fields?: readonly FieldSeed[];
}
