import type { RecordKind } from '../core/condition/model.ts';

const nouns: Readonly<Record<RecordKind, string>> = {
  deal: 'Deal',
  company: 'Company',
  contact: 'Contact',
  lead: 'Lead',
};

/** What a record is called of which only the id is known: `Deal 42`. */
export const recordWords = (kind: RecordKind, id: string): string => `${nouns[kind]} ${id}`;
