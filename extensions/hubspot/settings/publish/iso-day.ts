/** A day as HubSpot’s date control has it: months count from 0. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** `2026-11-22`; null for no day. */
export const isoDay = (day: Day | null | undefined): string | null =>
  day == null ? null : `${padded(day.year, 4)}-${padded(day.month + 1, 2)}-${padded(day.date, 2)}`;
