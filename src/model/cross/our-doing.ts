import type { Draft } from '../draft.ts';

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
export function fieldsOfOurs({ mappings }: Draft, fact: string): boolean {
  return mappings.some(({ value }) =>
    Object.values(value.fields).some((fields) => {
      const field = fields?.[fact]?.field.toLowerCase();
      return field !== undefined && courseOfDeal.has(field);
    }),
  );
}
