import type { RecordKind } from '../../../core/condition/model.ts';

const objects = { deal: 'Opportunity', company: 'Account', contact: 'Contact', lead: 'Lead' } as const;

/** What Salesforce calls a kind of record: `Opportunity`. */
export const objectOf = (kind: RecordKind): string => objects[kind];

/** Ids of standard objects begin the same in every org. */
const prefixes: Readonly<Record<string, RecordKind>> = {
  '006': 'deal',
  '001': 'company',
  '003': 'contact',
  '00Q': 'lead',
};

/** The kind of record that an id is of; null where it is of none of ours. */
export const kindOfId = (id: string): RecordKind | null => prefixes[id.slice(0, 3)] ?? null;
