import { outcomeLabels } from '../../outcome-labels.ts';
import { winLossField, winLossObject, winLossRelationship } from '../mapping/field-names.ts';
import { textLength } from '../mapping/text-lengths.ts';
import type { FieldDefinition, ObjectDefinition } from './definition.ts';
import { choice, instant, key, longText, number, text, yesNo } from './fields.ts';

const outcome = Object.entries(outcomeLabels).map(([value, label]) => ({ value, label }));
const source = [
  { value: 'rep', label: 'Rep' },
  { value: 'buyer', label: 'Buyer' },
];
const f = winLossField;

const opportunity: FieldDefinition = {
  name: f.opportunity,
  label: 'Opportunity',
  description: 'The opportunity that was closed.',
  help: null,
  required: true,
  type: 'MasterDetail',
  referenceTo: 'Opportunity',
  relationshipName: winLossRelationship.replace(/__r$/, ''),
  relationshipLabel: 'Win/loss',
};

/** Reasons, competitors and answers are texts that hold ids of the model: a new model needs no new fields. */
const fields: readonly FieldDefinition[] = [
  key(f.key, 'Key', 'Opportunity, closing and source: the same answers sent twice are one row.'),
  opportunity,
  instant(f.closing, 'Closed at', 'The moment the opportunity entered the closed stage; names the closing.'),
  choice(source, f.source, 'Whose account', 'Whether the rep or the buyer said so.'),
  choice(outcome, f.outcome, 'Outcome', 'What the buyer did in the end.'),
  longText(
    textLength.ids,
    f.considered,
    'Considered',
    'Who or what was considered at the end: ids of the model.',
  ),
  text(f.competitor, 'Chosen instead', 'Whom the buyer chose in our place.'),
  text(f.primaryReason, 'Main reason', 'What mainly decided it.'),
  longText(textLength.ids, f.contributing, 'Also mattered', 'What else mattered: ids of the model.'),
  text(f.howKnown, 'How known', 'How the rep knows.'),
  text(f.wouldHaveChanged, 'Would have changed it', 'What would most likely have changed a loss.'),
  longText(textLength.notes, f.notes, 'Notes', 'What was written besides, by question, as JSON.'),
  text(f.stageAtClose, 'Stage at close', 'The last open stage before the opportunity was closed.'),
  number(18, 2, f.amount, 'Amount', 'The amount at that moment, in the currency named beside it.'),
  text(f.currency, 'Currency', 'ISO 4217, such as EUR.'),
  text(f.tierAtCreation, 'Tier at creation', 'The tier that the opportunity had when it was created.'),
  text(f.byId, 'Answered by (id)', 'Who answered last, by id.'),
  text(f.byName, 'Answered by', 'Who answered last.'),
  instant(f.at, 'Answered at', 'When it was answered last.'),
  number(9, 0, f.revision, 'Revision', '1 for the first answers, one more for each correction.'),
  yesNo(f.reopened, 'Reopened', 'Whether the opportunity was reopened after this closing.'),
  longText(
    textLength.history,
    f.history,
    'Earlier revisions',
    'Every earlier revision, as JSON lines. Do not edit: nothing is lost here.',
  ),
];

/** One row for each closing and source, below its opportunity: who sees that sees this. */
export const winLoss: ObjectDefinition = {
  name: winLossObject,
  metadataName: winLossObject,
  own: {
    label: 'Win/loss',
    pluralLabel: 'Win/loss',
    description: 'What was answered about a closing of an opportunity, one row for each source.',
    nameField: { label: 'Win/loss number', displayFormat: 'WL-{000000}' },
    sharingModel: 'ControlledByParent',
  },
  fields,
};
