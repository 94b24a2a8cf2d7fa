import type { BuyingJob, Pipeline } from '../../core/stages/model.ts';

type Kind = Pipeline['kind'];

const job = (id: string, label: string, doing: string): BuyingJob => ({ id, label, doing });

/** What buyers do in each kind of pipeline, for a model that has none yet: a start that its authors change. */
export const startingJobs: Readonly<Record<Kind, readonly BuyingJob[]>> = {
  // After the six buying jobs of business buyers: https://www.gartner.com/en/sales/insights/b2b-buying-journey
  new_business: [
    job(
      'problem_identification',
      'Problem identification',
      'They are working out whether this is worth solving.',
    ),
    job('solution_exploration', 'Solution exploration', 'They are looking at what could be done about it.'),
    job('requirements_building', 'Requirements building', 'They are writing down what it has to do.'),
    job('supplier_selection', 'Supplier selection', 'They are choosing a supplier.'),
    job('validation', 'Validation', 'They are checking whether what they were told is true.'),
    job('consensus_creation', 'Consensus creation', 'They are getting everyone to agree.'),
  ],
  expansion: [
    job('next_problem', 'Next problem', 'They are working out what else it could do for them.'),
    job('internal_case', 'Internal case', 'They are showing others what it did so far.'),
    job('extension_agreed', 'Extension', 'They are agreeing on what is added, and when.'),
  ],
  renewal: [
    job('value_review', 'Value review', 'They are looking at whether it did what it was bought for.'),
    job('alternatives_check', 'Check of alternatives', 'They are looking at what else there is by now.'),
    job('renewal_terms', 'Terms of renewal', 'They are agreeing on how it goes on.'),
  ],
  advocacy: [
    job('result_shared', 'Result shared', 'They are telling others what changed for them.'),
    job('reference_given', 'Reference given', 'They are answering questions of buyers like them.'),
  ],
};
