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

/** Whether some mapping reads this fact from a field that says how a deal is going. */
export const fieldsOfOurs = ({ mappings }: Draft, fact: string): boolean =>
  isCourseOfDealIn(mappings.map(({ value }) => value))(fact);

/** Tells of a fact whether one of these mappings reads it from a field that says how a deal is going. */
export const isCourseOfDealIn =
  (mappings: readonly CrmMapping[]) =>
  (fact: string): boolean =>
    mappings.some(({ fields }) =>
      Object.values(fields).some((ofKind) => {
        const field = ofKind?.[fact]?.field.toLowerCase();
        return field !== undefined && courseOfDeal.has(field);
      }),
    );
