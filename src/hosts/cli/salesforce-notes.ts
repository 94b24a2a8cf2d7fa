import { stageGates, type AdvisoryCriterion } from '../../crm/salesforce/formula/stage-gates.ts';
import { whyNotWords, type WhyNot } from '../../crm/salesforce/formula/why-not.ts';
import type { StageNote } from '../../model/check-model.ts';
import type { GtmModel } from '../../model/gtm-model.ts';

/** What a model hopes for that Salesforce cannot do: criteria at level block that it can only advise on. */
export function salesforceNotes(model: GtmModel): readonly StageNote[] {
  const { advisory } = stageGates(model);
  return advisory
    .filter(({ criterion, why }) => criterion.level === 'block' && !isSaidLater(why))
    .map(noteOf);
}

/** Which currency an org counts in is known once gates are written for it. */
const isSaidLater = ({ why }: WhyNot): boolean => why === 'currencyOfOrg';

const noteOf = ({ criterion, path, why }: AdvisoryCriterion): StageNote => ({
  path: [...path, 'level'],
  what: `Salesforce can only advise on \`${criterion.id}\`: ${whyNotWords(why)}`,
  todo: 'The card tells it; a move is not stopped. Ask it of a field, or set the level to warn.',
});
