import { instantText, type Instant } from './instants.ts';

/** Who or what wrote a value, as property history names it. */
export interface Source {
  /** `CRM_UI`, `IMPORT`, `AUTOMATION_PLATFORM`, `INTEGRATION`, `API`, `CALCULATED`, … */
  readonly sourceType: string;
  readonly sourceId?: string;
  readonly sourceLabel?: string;
  readonly userId?: number;
}

/** A value a property had, and since when. A cleared property has the empty text. */
export interface HistoryEntry {
  readonly value: string;
  readonly at: Instant;
  readonly source: Source;
}

/** A person at the record page: `CRM_UI`, with the user named as HubSpot names them. */
export const person = (userId: number): Source => ({
  sourceType: 'CRM_UI',
  sourceId: `userId:${userId}`,
  userId,
});

/** A write through the API with the app's token. */
export const integration = (appId: number): Source => ({
  sourceType: 'INTEGRATION',
  sourceId: String(appId),
});

/** What HubSpot works out by itself. */
export const calculated: Source = { sourceType: 'CALCULATED' };

/** Rules that an admin made bind people and integrations; imports and workflows go past them. */
export const bindsRules = (source: Source): boolean =>
  !['IMPORT', 'AUTOMATION_PLATFORM', 'CALCULATED'].includes(source.sourceType);

/** A history entry on the wire. */
export function historyBody(entry: HistoryEntry): Readonly<Record<string, unknown>> {
  const { sourceType, sourceId, sourceLabel, userId } = entry.source;
  return {
    value: entry.value,
    timestamp: instantText(entry.at),
    sourceType,
    ...(sourceId === undefined ? {} : { sourceId }),
    ...(sourceLabel === undefined ? {} : { sourceLabel }),
    ...(userId === undefined ? {} : { updatedByUserId: userId }),
  };
}
