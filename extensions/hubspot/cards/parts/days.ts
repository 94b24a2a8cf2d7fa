import type { BaseDate } from '@hubspot/ui-extensions';

/** A day of HubSpot's as YYYY-MM-DD: HubSpot counts months from 0. */
export const isoDay = ({ year, month, date }: BaseDate): string =>
  [String(year), String(month + 1).padStart(2, '0'), String(date).padStart(2, '0')].join('-');

/** A day, YYYY-MM-DD, as HubSpot's inputs take it. */
export function baseDate(day: string): BaseDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month: month - 1, date };
}
