import { latestOf } from '../../closed-deals.ts';
import { instantOf } from '../../instant.ts';
import { valueOf, type HubSpotRecord } from './record.ts';

/** When a record says that it was made; an import can say a moment of long ago. Null where it does not say. */
export const createdAt = (record: HubSpotRecord): string | null =>
  instantOf(valueOf(record, 'createdate') ?? valueOf(record, 'hs_createdate'));

/** Since when HubSpot has a record: `hs_createdate`, where it was read, cannot be set by anybody. */
export const cameIn = (record: HubSpotRecord): string =>
  latestOf([createdAt(record), instantOf(valueOf(record, 'hs_createdate'))]);
