import { eventObject, eventProperty } from '../mapping/property-names.ts';
import type { CustomObject } from './ensure-objects.ts';
import { day, instant, longText, text, yesNo, type PropertyDefinition } from './property-definition.ts';

/** The properties of an event; the key is unique, which makes a row that is sent twice one. */
const properties: readonly PropertyDefinition[] = [
  {
    ...text(eventProperty.key, 'Key', 'Names the event; the same event sent twice is one row.'),
    hasUniqueValue: true,
  },
  text(eventProperty.kind, 'Kind', 'What kind of event it is.'),
  instant(eventProperty.at, 'When', 'The moment it happened.'),
  text(eventProperty.byId, 'By (id)', 'Who did it, by id.'),
  text(eventProperty.byName, 'By', 'Who did it.'),
  yesNo(eventProperty.signed, 'Person verified', 'Whether the person was verified, or only named by a card.'),
  text(eventProperty.aboutObject, 'About (kind)', 'The kind of record it is about.'),
  text(eventProperty.aboutId, 'About (id)', 'The record it is about, by id.'),
  text(eventProperty.stage, 'Stage', 'The stage of the model that the deal was in.'),
  text(eventProperty.subject, 'Subject', 'The objection, section, line, claim, fact or tier.'),
  text(eventProperty.action, 'Action', 'What was done with it.'),
  longText(eventProperty.note, 'Note', 'What was written besides.'),
  day(eventProperty.until, 'Until', 'The last day on which it counts.'),
  text(eventProperty.byEmail, 'By (e-mail)', 'Who did it, by address, where the person was verified.'),
];

/** Where what people do with the cards is kept. */
export const events: CustomObject = {
  name: eventObject,
  properties,
  schema: {
    labels: { singular: 'Plumbline event', plural: 'Plumbline events' },
    description: 'What people did with Plumbline’s cards: one row each, never changed.',
    primaryDisplayProperty: eventProperty.key,
    requiredProperties: [eventProperty.key],
    searchableProperties: [eventProperty.key],
    secondaryDisplayProperties: [eventProperty.kind, eventProperty.subject],
  },
  instead:
    'This account’s tier, or the app’s scopes, have no custom objects (they need HubSpot Enterprise, and the scopes crm.schemas.custom.read and .write). Plumbline’s service keeps what people do with the cards in a store of its own instead; everything else works as it is.',
};
