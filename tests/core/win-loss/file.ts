import { WinLossFile } from '../../../src/core/win-loss/model.ts';

/** A small set of questions at close for tests. */
export const winLossFile = WinLossFile.parse({
  askFrom: '2026-06-01',
  withinDays: 30,
  pipelines: ['new-business'],
  amountAtLeast: { amount: 5000, currency: 'EUR' },
  questions: {
    considered: 'Who else?',
    decided: 'What decided it?',
    howKnown: 'How do you know?',
    didInstead: 'What did they do instead?',
    mainReason: 'Main reason?',
    wouldHaveChanged: 'What would have changed it?',
  },
  considered: [{ id: 'nothing_else', label: 'Nothing else' }],
  didInstead: [
    { id: 'vendor', label: 'Another vendor', outcome: 'lost_to_competitor', asksCompetitor: true },
    { id: 'kept', label: 'Kept things as they were', outcome: 'no_decision' },
    { id: 'silent', label: 'Went silent', outcome: 'went_silent' },
    { id: 'not_real', label: 'Not a real loss', outcome: 'not_a_real_loss' },
  ],
  reasons: [
    {
      id: 'price_value',
      label: 'Price',
      definition: 'Cost decided.',
      outcomes: ['won', 'lost_to_competitor'],
    },
    { id: 'no_budget', label: 'No budget', definition: 'No money.', outcomes: ['no_decision'] },
    {
      id: 'other',
      label: 'Other',
      definition: 'None of these.',
      outcomes: ['won', 'lost_to_competitor', 'no_decision'],
      noteRequired: true,
    },
  ],
  howKnown: [{ id: 'buyer_after', label: 'Buyer said after deciding' }],
  wouldHaveChanged: [{ id: 'product', label: 'The product', note: 'What was missing?', owner: 'Mara Lind' }],
});
