import { modelPartObject, modelPartProperty } from '../mapping/property-names.ts';
import { day, instant, longText, number, text, type PropertyDefinition } from './property-definition.ts';
import type { CustomObject } from './ensure-objects.ts';

const p = modelPartProperty;

/** The properties of a row of a model; the key is unique, by which two who publish at once are told apart. */
const properties: readonly PropertyDefinition[] = [
  {
    ...text(p.key, 'Key', 'Names the row; of two rows with one key only the first is made.'),
    hasUniqueValue: true,
  },
  text(p.part, 'Part', 'What it is a row of: a part of the model such as stages.yaml, a release, a draft.'),
  number(p.version, 'Release', 'The number of the release that it was first written for.'),
  text(p.status, 'Status', 'draft, published or retired.'),
  text(p.hash, 'Hash', 'Names the content exactly.'),
  text(p.author, 'Author', 'Who wrote it.'),
  instant(p.at, 'Written at', 'When it was written.'),
  day(p.effectiveOn, 'Effective on', 'The first day on which it counts.'),
  longText(
    p.content,
    'Content',
    'The content as JSON, or a piece of it. Do not edit: it would not be used any more.',
  ),
];

/** Where published models are kept. */
export const modelPart: CustomObject = {
  name: modelPartObject,
  properties,
  schema: {
    labels: { singular: 'Plumbline model part', plural: 'Plumbline model parts' },
    description: 'The published go-to-market model and its drafts: rows that are never changed.',
    primaryDisplayProperty: p.key,
    requiredProperties: [p.key],
    searchableProperties: [p.key],
    secondaryDisplayProperties: [p.status, p.author],
  },
  instead:
    'This account’s tier, or the app’s scopes, have no custom objects (they need HubSpot Enterprise, and the scopes crm.schemas.custom.read and .write). Plumbline’s service keeps published models in files of its own instead; app functions work with the model of their bundle.',
};
