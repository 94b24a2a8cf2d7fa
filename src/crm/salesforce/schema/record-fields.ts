import {
  atCreation,
  closingField,
  decisionField,
  exitField,
  fitField,
  taskKeyField,
  type FitPart,
} from '../mapping/field-names.ts';
import { textLength } from '../mapping/text-lengths.ts';
import type { FieldDefinition } from './definition.ts';
import { day, helped, key, longText, number, text, yesNo } from './fields.ts';

const parts = Object.keys(fitField) as FitPart[];
const warning = 'Written by Plumbline; whatever is typed here is written over.';

/** What is kept on every kind of record that can be scored. */
export const fitAndDecisions: readonly FieldDefinition[] = [
  ...parts.map((part) => fitPart(part, fitField[part], '')),
  ...parts.map((part) => fitPart(part, atCreation(part), ' when created')),
  longText(
    textLength.decision,
    decisionField.override,
    'ICP fit: override',
    'A manager’s override of the tier, as JSON.',
  ),
  longText(
    textLength.decision,
    decisionField.agreement,
    'ICP fit: agreement',
    'A manager’s agreement with the tier, as JSON.',
  ),
];

/** Tiers are texts: which there are is the model’s to say, and a new model needs no new fields. */
function fitPart(part: FitPart, name: string, when: string): FieldDefinition {
  switch (part) {
    case 'score':
      return helped(
        `How well the record matches the ideal customer profile. ${warning}`,
        number(
          9,
          0,
          name,
          `ICP fit: score${when}`,
          'How well the record matches the ideal customer profile.',
        ),
      );
    case 'tier':
      return helped(warning, text(name, `ICP fit: tier${when}`, 'The tier as computed: an id of the model.'));
    case 'effectiveTier':
      return helped(
        warning,
        text(name, `ICP fit: effective tier${when}`, 'The tier after a manager’s override.'),
      );
    case 'coverage':
      return helped(
        warning,
        number(7, 4, name, `ICP fit: share known${when}`, 'How much of what counts is known, 0 to 1.'),
      );
    case 'reasons':
      return helped(
        warning,
        longText(textLength.reasons, name, `ICP fit: reasons${when}`, 'What the score is made of.'),
      );
    case 'modelVersion':
      return text(name, `ICP fit: model version${when}`, 'The model that the fit was computed with.');
    case 'inputHash':
      return text(name, `ICP fit: input hash${when}`, 'Names exactly the facts that were read.');
    case 'on':
      return day(name, `ICP fit: computed on${when}`, 'The day of the score.');
  }
}

/** What stands on an opportunity besides. */
export const opportunityFields: readonly FieldDefinition[] = [
  yesNo(
    exitField.met,
    'Exit criteria met',
    'Whether everything that the stage asks for before it is left is there. Rules of your own may require it.',
  ),
  longText(
    textLength.missing,
    exitField.missing,
    'Exit criteria missing',
    'What the stage still asks for before it is left.',
  ),
  longText(
    textLength.deferrals,
    closingField.deferrals,
    'Win/loss: put off',
    'Who put a closing off or handed it on, as JSON.',
  ),
  longText(
    textLength.writtenBack,
    closingField.writtenBack,
    'Win/loss: written back',
    'What Plumbline wrote into your own fields, as JSON.',
  ),
];

/** Stands on Activity, and so on tasks and events; an event has none. */
export const taskKey: FieldDefinition = {
  ...key(taskKeyField, 'Plumbline: task key', 'Names a task that Plumbline made, so that it is made once.'),
  required: false,
};
