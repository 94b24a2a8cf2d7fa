import type { OutcomeType } from '../core/win-loss/model.ts';

/** What the outcomes of a closing are called in lists of the CRM, in the order in which they stand there. */
export const outcomeLabels: Readonly<Record<OutcomeType, string>> = {
  won: 'Won',
  lost_to_competitor: 'Lost to a competitor',
  lost_to_in_house: 'They build it themselves',
  no_decision: 'No decision',
  postponed: 'Postponed',
  withdrawn: 'We withdrew',
  went_silent: 'Went silent',
  not_a_real_loss: 'Not a real loss',
};
