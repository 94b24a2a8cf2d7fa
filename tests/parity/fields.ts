import type { FactValue } from '../../src/core/condition/facts.ts';
import type { Fact, RecordKind } from '../../src/core/condition/model.ts';
import type { CrmMapping, FieldMapping } from '../../src/model/mapping.ts';
import type { PropertySeed } from '../../src/sandbox/hubspot/index.ts';
import type { FieldSeed } from '../../src/sandbox/salesforce/index.ts';

/** A record as it is meant: what is known of it. What is not here is blank in every CRM. */
export interface MeantRecord {
  /** Digits. */
  readonly id: string;
  readonly known: Readonly<Record<string, FactValue>>;
}

/** The vocabulary of some records, and the kind of record that they are. */
export interface Meant {
  readonly object: Extract<RecordKind, 'company' | 'contact'>;
  readonly facts: readonly Fact[];
  readonly records: readonly MeantRecord[];
}

const currency = 'EUR';
const hubSpotName = ({ id }: Fact): string => `p_${id.replaceAll('-', '_')}`;
const salesforceName = ({ id }: Fact): string => `P_${id.replaceAll('-', '_')}__c`;
const column = ({ id }: Fact): string => `Column ${id}`;

/** What stands in a CRM for an option: not the model's id, so that the mapping has work to do. */
const coded = (id: string): string => `X ${id}`;
const optionsOf = (fact: Fact): readonly string[] => (fact.values ?? []).map(({ id }) => id);

/** The text that a fact's value is written as; options by what the CRM calls them. */
export function written(fact: Fact, value: FactValue): string {
  if (Array.isArray(value)) return (value as readonly string[]).map(coded).join(';');
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'object') throw new Error('No field holds the bounds of a count');
  return fact.type === 'option' ? coded(String(value)) : String(value);
}

/** The same as Salesforce holds it: numbers are numbers. */
export const typed = (fact: Fact, value: FactValue): string | number =>
  typeof value === 'number' ? value : written(fact, value);

/** The names by which each CRM calls the fact. */
export const nameIn = { hubspot: hubSpotName, salesforce: salesforceName, csv: column } as const;

/** Says for one CRM which field carries which fact. */
export function mappingFor(crm: keyof typeof nameIn, { object, facts }: Meant): CrmMapping {
  return {
    engine: 1,
    crm,
    ...(crm === 'csv' ? { idColumn: 'Id' } : {}),
    fields: { [object]: Object.fromEntries(facts.map((fact) => [fact.id, fieldFor(crm, fact)])) },
    pipelines: {},
    roles: {},
    managers: {},
  };
}

function fieldFor(crm: keyof typeof nameIn, fact: Fact): FieldMapping {
  const values = optionsOf(fact);
  return {
    field: nameIn[crm](fact),
    ...(values.length > 0 ? { values: Object.fromEntries(values.map((id) => [coded(id), id])) } : {}),
    ...(fact.type === 'money' ? { currency: fact.currency ?? currency } : {}),
  };
}

/** The property that carries a fact in HubSpot. */
export function propertyFor(fact: Fact): PropertySeed {
  const named = { name: hubSpotName(fact), label: fact.label };
  const choices = fact.type === 'yesNo' ? ['Yes', 'No'] : optionsOf(fact).map(coded);
  const options = choices.map((value) => ({ label: value, value }));
  switch (fact.type) {
    case 'text':
      return { ...named, type: 'string', fieldType: 'text' };
    case 'number':
    case 'money':
    case 'count':
      return { ...named, type: 'number', fieldType: 'number' };
    case 'date':
      return { ...named, type: 'date', fieldType: 'date' };
    case 'options':
      return { ...named, type: 'enumeration', fieldType: 'checkbox', options };
    case 'option':
    case 'yesNo':
      return { ...named, type: 'enumeration', fieldType: 'select', options };
  }
}

/** The field that carries a fact in Salesforce. */
export function customFieldFor(fact: Fact): FieldSeed {
  const named = { fullName: salesforceName(fact), label: fact.label };
  const choices = fact.type === 'yesNo' ? ['Yes', 'No'] : optionsOf(fact).map(coded);
  const options = choices.map((value) => ({ fullName: value, label: value, default: false }));
  const valueSet = { restricted: true, valueSetDefinition: { sorted: false, value: options } };
  switch (fact.type) {
    case 'text':
      return { ...named, type: 'Text', length: 255 };
    case 'number':
    case 'money':
    case 'count':
      return { ...named, type: 'Number', precision: 18, scale: 4 };
    case 'date':
      return { ...named, type: 'Date' };
    case 'options':
      return { ...named, type: 'MultiselectPicklist', valueSet };
    case 'option':
    case 'yesNo':
      return { ...named, type: 'Picklist', valueSet };
  }
}
