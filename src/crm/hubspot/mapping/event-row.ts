import { eventKinds, eventObjects } from '../../event-kinds.ts';
import type { PlumblineEvent } from '../../port.ts';
import type { Changes } from './fit-properties.ts';
import { eventProperty } from './property-names.ts';
import { instantOf } from '../../instant.ts';
import { valueOf, type HubSpotRecord } from './record.ts';

/** What to read of an event. */
export const eventProperties: readonly string[] = [
  ...Object.values(eventProperty),
  'hs_object_source',
  'hs_updated_by_user_id',
];

/** An event as a row of the custom object. */
export const eventValues = (event: PlumblineEvent): Changes => ({
  [eventProperty.key]: event.key,
  [eventProperty.kind]: event.kind,
  [eventProperty.at]: event.at,
  [eventProperty.byId]: event.by.id,
  [eventProperty.byName]: event.by.name,
  [eventProperty.signed]: String(event.signed),
  [eventProperty.aboutObject]: event.about.object,
  [eventProperty.aboutId]: event.about.id,
  [eventProperty.stage]: event.stage ?? '',
  [eventProperty.subject]: event.subject,
  [eventProperty.action]: event.action,
  [eventProperty.note]: event.note ?? '',
  ...(event.until === undefined ? {} : { [eventProperty.until]: event.until ?? '' }),
  ...(event.byEmail === undefined ? {} : { [eventProperty.byEmail]: event.byEmail ?? '' }),
});

/** The event of a row; null where somebody made a row that is none. */
export function eventIn(record: HubSpotRecord): PlumblineEvent | null {
  const read = (part: keyof typeof eventProperty): string | null => valueOf(record, eventProperty[part]);
  const [key, at, id] = [read('key'), instantOf(read('at')), read('aboutId')];
  const kind = eventKinds.find((one) => one === read('kind'));
  const object = eventObjects.find((one) => one === read('aboutObject'));
  if (key === null || at === null || id === null || !kind || !object) return null;
  return {
    key,
    kind,
    at,
    by: { id: read('byId') ?? '', name: read('byName') ?? '' },
    signed: read('signed') === 'true',
    about: { object, id },
    stage: read('stage'),
    subject: read('subject') ?? '',
    action: read('action') ?? '',
    note: read('note'),
    until: read('until'),
    byEmail: read('byEmail'),
    ours: isOurs(record),
  };
}

/**
 * Made by an app and changed by nobody since: people make and change rows as CRM_UI or IMPORT, and HubSpot notes whoever
 * changes one. https://developers.hubspot.com/docs/api-reference/crm-properties-v3/guide
 */
const isOurs = (record: HubSpotRecord): boolean =>
  valueOf(record, 'hs_object_source') === 'INTEGRATION' && valueOf(record, 'hs_updated_by_user_id') === null;
