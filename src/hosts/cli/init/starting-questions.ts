import type { WinLossFile } from '../../../core/win-loss/model.ts';

/** What could be in the running besides vendors. */
export const besidesVendors: WinLossFile['considered'] = [
  { id: 'keeping_what_they_had', label: 'Keeping what they had' },
  { id: 'building_it', label: 'Building it' },
  { id: 'nothing_else', label: 'Nothing else' },
  { id: 'dont_know', label: 'I don’t know' },
];

/** The questions and answers that every model begins with. */
export const startingQuestions: Pick<
  WinLossFile,
  | 'engine'
  | 'withinDays'
  | 'pipelines'
  | 'answerWithinDays'
  | 'questions'
  | 'didInstead'
  | 'howKnown'
  | 'wouldHaveChanged'
> = {
  engine: 1,
  withinDays: 30,
  pipelines: [],
  answerWithinDays: 14,
  questions: {
    considered: 'Who or what else were they considering at the end?',
    decided: 'What mainly decided it?',
    howKnown: 'How do you know?',
    didInstead: 'What did they do instead?',
    mainReason: 'Main reason?',
    wouldHaveChanged: 'What would most likely have changed it?',
  },
  didInstead: [
    { id: 'another_vendor', label: 'Another vendor', outcome: 'lost_to_competitor', asksCompetitor: true },
    { id: 'built_it', label: 'Built it', outcome: 'lost_to_in_house', asksCompetitor: false },
    { id: 'kept_it', label: 'Kept things as they were', outcome: 'no_decision', asksCompetitor: false },
    { id: 'postponed_it', label: 'Postponed or cancelled', outcome: 'postponed', asksCompetitor: false },
    { id: 'we_withdrew', label: 'We withdrew, not a fit', outcome: 'withdrawn', asksCompetitor: false },
    { id: 'silent', label: 'Went silent or don’t know', outcome: 'went_silent', asksCompetitor: false },
    {
      id: 'not_a_real_loss',
      label: 'Not a real loss: duplicate, merged or test',
      outcome: 'not_a_real_loss',
      asksCompetitor: false,
    },
  ],
  howKnown: [
    { id: 'buyer_after', label: 'The buyer said so after deciding' },
    { id: 'buyer_before', label: 'The buyer said so earlier' },
    { id: 'someone_else', label: 'Someone else said so' },
    { id: 'my_reading', label: 'My reading' },
  ],
  wouldHaveChanged: [
    { id: 'product', label: 'The product', note: 'What was missing?' },
    { id: 'price_terms', label: 'Price or terms' },
    { id: 'proof', label: 'Proof', note: 'Proof of what?' },
    { id: 'decider_sooner', label: 'Reaching the decider sooner' },
    { id: 'faster_answer', label: 'A faster answer from us' },
    { id: 'nothing', label: 'Nothing' },
    { id: 'dont_know', label: 'I don’t know' },
  ],
};
