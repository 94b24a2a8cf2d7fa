import type { Fact, RecordKind } from '../../../core/condition/model.ts';
import type { FieldMapping } from '../../../model/mapping.ts';

/** What kind of field it is, as far as formulas tell them apart. */
export type FieldKind = 'text' | 'picklist' | 'multipicklist' | 'checkbox' | 'number' | 'date' | 'datetime';

/** Kinds of fields by path from the opportunity: `Budget__c`, `Account.ERP__c`. */
export type FieldKinds = Readonly<Record<string, FieldKind>>;

/**
 * The standard fields whose kind the fact does not give away.
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_account.htm
 */
const standard: FieldKinds = {
  NextStep: 'text',
  Description: 'text',
  Name: 'text',
  IsPrivate: 'checkbox',
  CreatedDate: 'datetime',
  LastModifiedDate: 'datetime',
  LastStageChangeDate: 'datetime',
  'Account.AccountNumber': 'text',
  'Account.BillingCity': 'text',
  'Account.BillingState': 'text',
  'Account.BillingCountry': 'text',
  'Account.BillingPostalCode': 'text',
  'Account.ShippingCity': 'text',
  'Account.ShippingState': 'text',
  'Account.ShippingCountry': 'text',
  'Account.ShippingPostalCode': 'text',
  'Account.Sic': 'text',
  'Account.SicDesc': 'text',
  'Account.NaicsCode': 'text',
  'Account.NaicsDesc': 'text',
  'Account.Site': 'text',
  'Account.TickerSymbol': 'text',
  'Account.YearStarted': 'text',
  'Account.CreatedDate': 'datetime',
  'Account.LastModifiedDate': 'datetime',
};

/** The field of the opportunity, or of its account, that carries the fact. */
export const pathOf = (object: RecordKind, field: string): string =>
  object === 'company' ? `Account.${field}` : field;

/**
 * The kind of the field at this path: as told, as Salesforce has it, else as the fact would have it. A yes/no whose
 * mapping says what unchecked means is a checkbox, another one a picklist.
 */
export function kindOf(path: string, fact: Fact, mapping: FieldMapping, told: FieldKinds): FieldKind {
  return told[path] ?? standard[path] ?? usual(fact, mapping);
}

function usual(fact: Fact, mapping: FieldMapping): FieldKind {
  switch (fact.type) {
    case 'number':
    case 'money':
    case 'count':
      return 'number';
    case 'option':
      return 'picklist';
    case 'options':
      return 'multipicklist';
    case 'yesNo':
      return mapping.unchecked === undefined ? 'picklist' : 'checkbox';
    case 'text':
    case 'date':
      return fact.type;
  }
}
