import {
  eventField,
  eventObject,
  gateField,
  gateObject,
  modelPartField,
  modelPartObject,
} from '../mapping/field-names.ts';
import { textLength } from '../mapping/text-lengths.ts';
import type { ObjectDefinition } from './definition.ts';
import { choice, day, instant, key, longText, number, required, text, yesNo } from './fields.ts';

const e = eventField;

/**
 * Rows name records by id and parts of the model by id, never a record by name, so everybody may read them: else nobody
 * could count how often an objection is heard.
 */
export const event: ObjectDefinition = {
  name: eventObject,
  metadataName: eventObject,
  own: {
    label: 'Plumbline event',
    pluralLabel: 'Plumbline events',
    description:
      'What people did with Plumbline’s cards, and moves of opportunities: one row each, never changed.',
    nameField: { label: 'Event number', displayFormat: 'PE-{00000000}' },
    sharingModel: 'Read',
  },
  fields: [
    key(e.key, 'Key', 'Names the event; the same event sent twice is one row.'),
    text(e.kind, 'Kind', 'What kind of event it is.'),
    instant(e.at, 'When', 'The moment it happened.'),
    text(e.byId, 'By (id)', 'Who did it, by id.'),
    text(e.byName, 'By', 'Who did it.'),
    yesNo(e.signed, 'Person verified', 'Whether the person was verified, or only named by a card.'),
    text(e.aboutObject, 'About (kind)', 'The kind of record it is about: deal, company, contact or lead.'),
    text(e.aboutId, 'About (id)', 'The record it is about, by id.'),
    text(e.stage, 'Stage', 'The stage of the model that the opportunity was in.'),
    text(e.subject, 'Subject', 'The objection, section, line, claim, fact, tier or stage.'),
    text(e.action, 'Action', 'What was done with it.'),
    longText(textLength.note, e.note, 'Note', 'What was written besides.'),
    day(e.until, 'Until', 'The last day on which it counts.'),
    text(e.context, 'Request context', 'For a move: what Apex calls the request, such as AURA or REST.'),
  ],
};

const m = modelPartField;

/** The published model. */
export const modelPart: ObjectDefinition = {
  name: modelPartObject,
  metadataName: modelPartObject,
  own: {
    label: 'Plumbline model part',
    pluralLabel: 'Plumbline model parts',
    description: 'The published go-to-market model: one row for each part and version.',
    nameField: { label: 'Part number', displayFormat: 'PM-{000000}' },
    sharingModel: 'Read',
  },
  fields: [
    key(m.key, 'Key', 'Part and version.'),
    text(m.part, 'Part', 'Which part of the model it is, such as stages.'),
    text(m.version, 'Version', 'The version of the model.'),
    text(m.status, 'Status', 'Whether the version is in use.'),
    text(m.hash, 'Hash', 'Names the content exactly.'),
    text(m.author, 'Author', 'Who published it.'),
    instant(m.publishedAt, 'Published at', 'When it was published.'),
    day(m.effectiveOn, 'Effective on', 'The first day on which it counts.'),
    longText(textLength.modelPart, m.content, 'Content', 'The part itself, as JSON.'),
  ],
};

const g = gateField;
const direction = [
  { value: 'exit', label: 'Before the stage is left' },
  { value: 'entry', label: 'Before the stage is entered' },
];
const level = [
  { value: 'observe', label: 'Observe: counts, stops nobody' },
  { value: 'warn', label: 'Warn' },
  { value: 'block', label: 'Block' },
];

/** What the trigger on opportunities asks for. */
export const gate: ObjectDefinition = {
  name: gateObject,
  metadataName: gateObject,
  own: {
    label: 'Stage gate',
    pluralLabel: 'Stage gates',
    description: 'One row for each criterion that a stage asks for before it is left or entered.',
    nameField: { label: 'Gate number', displayFormat: 'SG-{0000}' },
    sharingModel: 'Read',
  },
  fields: [
    key(g.key, 'Key', 'Pipeline, stage, direction and criterion.'),
    required(text(g.stage, 'Stage', 'API value of the stage that is left or entered.')),
    choice(direction, g.direction, 'Direction', 'Whether it is asked for before leaving or before entering.'),
    text(g.recordType, 'Record type', 'Developer name of the record type; blank for every opportunity.'),
    text(g.criterion, 'Criterion', 'The criterion’s id in the model.'),
    choice(level, g.level, 'Level', 'What happens when the criterion is not met.'),
    longText(
      textLength.formula,
      g.formula,
      'Formula',
      'What must be true of the opportunity; blank where it counts.',
    ),
    longText(textLength.formula, g.counts, 'Counts', 'What is counted of its contacts, as JSON.'),
    longText(textLength.message, g.message, 'Message', 'The sentence that a person reads when it fails.'),
    text(g.waivableBy, 'Waivable by', 'The e-mail address of whoever may waive it; blank where nobody may.'),
    text(g.field, 'Field', 'API name of the field to fill in; the message stands there.'),
    number(4, 0, g.order, 'Order', 'In which order criteria are told.'),
    yesNo(g.active, 'Active', 'Whether the criterion counts.'),
  ],
};
