import type { AdvisoryCriterion } from '../../crm/salesforce/formula/stage-gates.ts';
import { whyNotWords } from '../../crm/salesforce/formula/why-not.ts';

/** What is left to advice, and why, in lines; none where nothing is. */
export const adviceLines = (advisory: readonly AdvisoryCriterion[]): readonly string[] => [
  ...(advisory.length > 0 ? ['', 'Left to advice:'] : []),
  ...advisory.map(
    ({ stage, direction, criterion, why }) =>
      `  ${criterion.id}, before ${stage} is ${direction === 'exit' ? 'left' : 'entered'}\n    ${whyNotWords(why)}`,
  ),
];

/** The same for a program. */
export const adviceData = (advisory: readonly AdvisoryCriterion[]): readonly object[] =>
  advisory.map(({ pipeline, stage, direction, criterion, why }) => ({
    pipeline,
    stage,
    direction,
    criterion: criterion.id,
    level: criterion.level,
    why: why.why,
    says: whyNotWords(why),
  }));
