import type { Draft } from '../draft.ts';
import type { CrmMapping } from '../mapping.ts';

/** Fields in which every CRM keeps how a deal is going, in lower case. */
const courseOfDeal = new Set([
  'dealstage',
  'amount',
  'amount_in_home_currency',
  'closedate',
  'probability',
  'expectedrevenue',
  'forecastcategory',
  'forecastcategoryname',
  'isclosed',
  'iswon',
  'stage',
  'deal stage',
  'close date',
]);

/** Whether a field of this name says how a deal is going, in whichever CRM or file. */
export const isCourseOfDeal = (field: string): boolean => courseOfDeal.has(field.toLowerCase());

/** Whether some mapping reads this fact from a field that says how a deal is going. */
export const fieldsOfOurs = ({ mappings }: Draft, fact: string): boolean =>
  isCourseOfDealIn(mappings.map(({ value }) => value))(fact);

/** Tells of a fact whether one of these mappings reads it from a field that says how a deal is going. */
export const isCourseOfDealIn =
  (mappings: readonly CrmMapping[]) =>
  (fact: string): boolean =>
    mappings.some(({ fields }) =>
      Object.values(fields).some((ofKind) => {
        const field = ofKind?.[fact]?.field;
        return field !== undefined && isCourseOfDeal(field);
      }),
    );
