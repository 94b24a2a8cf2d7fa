import type { Choice } from './settings-view.ts';

/** What each level does, in a word. */
export const levelWords = { observe: 'observes', warn: 'warns', block: 'blocks' } as const;

/** What shows a criterion, in a word. */
export const evidenceWords = {
  field: 'a field',
  association: 'who is on the deal',
  activity: 'an activity',
  buyer_verified: 'the buyer confirmed it',
  manager_attestation: 'a manager says so',
} as const;

const choice = (id: string, label: string, note: string | null = null): Choice => ({ id, label, note });

/** The levels to choose from. */
export const levelChoices: readonly Choice[] = [
  choice('observe', 'Observe', 'Counts, and stops nobody'),
  choice('warn', 'Warn', 'Tells the rep, and stops nobody'),
  choice('block', 'Block', 'Stops the move where the CRM can'),
];

/** What can show a criterion. */
export const evidenceChoices: readonly Choice[] = [
  choice('field', 'A field'),
  choice('association', 'Who is on the deal'),
  choice('activity', 'An activity'),
  choice('buyer_verified', 'The buyer confirmed it'),
  choice('manager_attestation', 'A manager says so'),
];

/** What is done with a record of a tier. */
export const actionChoices: readonly Choice[] = [
  choice('pursue', 'Pursue'),
  choice('nurture', 'Nurture'),
  choice('disqualify', 'Disqualify'),
];

/** The kinds of pipeline. */
export const pipelineKindChoices: readonly Choice[] = [
  choice('new_business', 'New business'),
  choice('expansion', 'Expansion'),
  choice('renewal', 'Renewal'),
  choice('advocacy', 'Advocacy'),
];

/** What kind of value a fact has, in words. */
export const typeWords = {
  number: 'Number',
  money: 'Amount',
  text: 'Text',
  option: 'Choice',
  options: 'Several choices',
  yesNo: 'Yes or no',
  date: 'Day',
  count: 'Count',
} as const;
