import { useAssociations } from '@hubspot/ui-extensions/crm';

/** A deal of this person that the one who looks may see. */
export interface DealRow {
  readonly id: string;
  readonly name: string;
  readonly outcome: 'won' | 'lost' | 'open';
  /** The close date as the account writes dates; null when it is not set. */
  readonly closeDate: string | null;
}

/** The deals as far as they could be read. */
export interface Deals {
  readonly rows: readonly DealRow[];
  readonly isLoading: boolean;
  readonly isFailed: boolean;
  /** Whether there are more than were read. */
  readonly hasMore: boolean;
}

/** The deals associated with the open record, read by HubSpot under the rights of the person who looks. */
export function useDeals(): Deals {
  const { results, isLoading, error, pagination } = useAssociations(
    {
      toObjectType: '0-3',
      properties: ['dealname', 'closedate', 'hs_is_closed', 'hs_is_closed_won'],
      pageLength: 100,
    },
    { propertiesToFormat: ['closedate'] },
  );
  const rows = results.map(({ toObjectId, properties }) => ({
    id: String(toObjectId),
    name: properties['dealname'] ?? 'A deal without a name',
    outcome: outcomeOf(properties),
    closeDate: properties['closedate'] || null,
  }));
  return { rows, isLoading, isFailed: error !== null, hasMore: pagination.hasNextPage };
}

function outcomeOf(properties: Readonly<Record<string, string | null>>): DealRow['outcome'] {
  if (properties['hs_is_closed_won'] === 'true') return 'won';
  return properties['hs_is_closed'] === 'true' ? 'lost' : 'open';
}
