import type { Fact } from '../../../../src/core/condition/model.ts';
import type { FieldKinds } from '../../../../src/crm/salesforce/formula/field-kind.ts';
import type { CrmMapping, FieldMapping } from '../../../../src/model/mapping.ts';

interface Carried {
  readonly fact: Fact;
  readonly deal?: FieldMapping;
  readonly company?: FieldMapping;
}

const fact = (id: string, type: Fact['type'], more: Partial<Fact> = {}): Fact => ({
  id,
  label: id,
  type,
  object: 'deal',
  ...more,
});

const values = [
  { id: 'red', label: 'Red wine' },
  { id: 'white', label: 'White "dry" wine' },
  { id: 'sparkling', label: 'Sparkling' },
];

const carried: readonly Carried[] = [
  { fact: fact('pain', 'text'), deal: { field: 'Pain__c' } },
  { fact: fact('step', 'text'), deal: { field: 'NextStep', blank: ['n/a', 'None yet'] } },
  { fact: fact('site', 'text', { object: 'company' }), company: { field: 'Website' } },
  {
    fact: fact('wine', 'option', { values }),
    deal: { field: 'Wine__c', values: { Rosso: 'red', 'Bianco!': 'white' }, blank: ['-- None --'] },
  },
  {
    fact: fact('cellar', 'option', { values, object: 'company' }),
    deal: { field: 'Cellar__c' },
    company: { field: 'BillingCountry', values: { Italy: 'red', France: 'sparkling' } },
  },
  {
    fact: fact('wines', 'options', { values }),
    deal: { field: 'Wines__c', values: { 'Spark & Co': 'sparkling' } },
  },
  { fact: fact('approved', 'yesNo'), deal: { field: 'Approved__c', unchecked: 'unknown' } },
  { fact: fact('agreed', 'yesNo'), deal: { field: 'Agreed__c', unchecked: 'no' } },
  { fact: fact('fleet', 'yesNo', { object: 'company' }), company: { field: 'Fleet__c', unchecked: 'no' } },
  {
    fact: fact('chilled', 'yesNo', { object: 'company' }),
    company: { field: 'Chilled__c', values: { Sometimes: true, Never: false }, blank: ['off'] },
  },
  { fact: fact('users', 'number'), deal: { field: 'Users__c', blank: ['0', '-1'] } },
  {
    fact: fact('revenue', 'number', { object: 'company' }),
    company: { field: 'AnnualRevenue', multiply: 1000 },
  },
  { fact: fact('amount', 'money', { currency: 'EUR' }), deal: { field: 'Amount', currency: 'EUR' } },
  { fact: fact('price', 'money', { currency: 'EUR' }), deal: { field: 'Price__c', currency: 'record' } },
  { fact: fact('visits', 'count'), deal: { field: 'Visits__c' } },
  { fact: fact('visited', 'date'), deal: { field: 'Visited__c', blank: ['1900-01-01'] } },
  { fact: fact('founded', 'date', { object: 'company' }), company: { field: 'Founded__c' } },
];

const object = (kind: 'deal' | 'company'): Record<string, FieldMapping> =>
  Object.fromEntries(carried.flatMap((one) => (one[kind] ? [[one.fact.id, one[kind]]] : [])));

/** Facts of every type, mapped in every way that a formula can read. */
export const facts: readonly Fact[] = carried.map((one) => one.fact);

export const mapping: CrmMapping = {
  engine: 1,
  crm: 'salesforce',
  fields: { deal: object('deal'), company: object('company') },
  pipelines: {},
  roles: {},
  managers: {},
};

/** What kind each field is, as the org would say. */
export const kinds: FieldKinds = {
  Pain__c: 'text',
  NextStep: 'text',
  'Account.Website': 'text',
  Wine__c: 'picklist',
  Cellar__c: 'picklist',
  'Account.BillingCountry': 'text',
  Wines__c: 'multipicklist',
  Approved__c: 'checkbox',
  Agreed__c: 'checkbox',
  'Account.Fleet__c': 'checkbox',
  'Account.Chilled__c': 'picklist',
  Users__c: 'number',
  'Account.AnnualRevenue': 'number',
  Amount: 'number',
  Price__c: 'number',
  Visits__c: 'number',
  Visited__c: 'date',
  'Account.Founded__c': 'date',
  AccountId: 'text',
  CurrencyIsoCode: 'picklist',
};
