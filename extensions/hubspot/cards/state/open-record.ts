import { useExtensionContext } from '@hubspot/ui-extensions';

/** The kinds of record that a card knows, by HubSpot's id of the object. */
const KIND_OF = { '0-1': 'contact', '0-2': 'company', '0-3': 'deal', '0-136': 'lead' } as const;

/** A kind of record. */
export type RecordKind = (typeof KIND_OF)[keyof typeof KIND_OF];

const TYPE_ID_OF: Readonly<Record<RecordKind, string>> = {
  contact: '0-1',
  company: '0-2',
  deal: '0-3',
  lead: '0-136',
};

/** The record that the page shows. */
export interface OpenRecord {
  readonly object: RecordKind;
  readonly id: string;
}

/** HubSpot's id of the object. */
export const typeIdOf = (object: RecordKind): string => TYPE_ID_OF[object];

/** The record that the page shows; a card is placed on the four kinds alone, so another one reads as a deal. */
export function useOpenRecord(): OpenRecord {
  const { crm } = useExtensionContext<'crm.record.tab'>();
  const object = KIND_OF[crm.objectTypeId as keyof typeof KIND_OF] ?? 'deal';
  return { object, id: String(crm.objectId) };
}

/** Whether the card has the width of a tab; in the sidebar, HubSpot draws no CRM data components. */
export function useIsTab(): boolean {
  return useExtensionContext<'crm.record.tab'>().location === 'crm.record.tab';
}
