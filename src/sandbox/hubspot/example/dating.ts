import { addDays, type CalendarDate } from '../../../base/calendar.ts';

/** Days and moments counted back from one day, so that the example never ages. */
export interface Dating {
  /** The day so many days ago; negative for days to come. */
  readonly day: (daysAgo: number) => CalendarDate;
  /** A moment of that day, ISO 8601 in UTC; nine o'clock unless given. */
  readonly at: (daysAgo: number, clock?: string) => string;
  /** The calendar year of that day and so many years on. */
  readonly year: (yearsOn: number) => number;
}

/** Counts from this day. */
export const datingFrom = (today: CalendarDate): Dating => {
  const day = (daysAgo: number): CalendarDate => addDays(today, -daysAgo);
  return {
    day,
    at: (daysAgo, clock = '09:00') => `${day(daysAgo)}T${clock}:00.000Z`,
    year: (yearsOn) => Number(today.slice(0, 4)) + yearsOn,
  };
};
