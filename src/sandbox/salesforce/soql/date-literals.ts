import { addDays, type CalendarDate } from '../../../base/calendar.ts';

/** Days from, up to but not including. */
export interface DayRange {
  readonly from: CalendarDate;
  readonly before: CalendarDate;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

const monthsIn = { MONTH: 1, QUARTER: 3, YEAR: 12 };
const fixed = /^(LAST|THIS|NEXT)_(WEEK|MONTH|QUARTER|YEAR)$/;
const counted = /^(LAST|NEXT)_N_(DAY|WEEK|MONTH|QUARTER|YEAR)S:(\d+)$/;
const ago = /^N_(DAY|WEEK|MONTH|QUARTER|YEAR)S_AGO:(\d+)$/;
const named: Readonly<Record<string, readonly [from: number, before: number]>> = {
  YESTERDAY: [-1, 0],
  TODAY: [0, 1],
  TOMORROW: [1, 2],
  LAST_90_DAYS: [-90, 1],
  NEXT_90_DAYS: [1, 91],
};

/**
 * The days that a date literal means on this day, or null for one that is not known, fiscal ones among them. The last
 * n days contain today, the last n weeks, months and so on do not; weeks begin on Sunday.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_dateformats.htm
 */
export function daysMeant(literal: string, today: CalendarDate): DayRange | null {
  const text = literal.toUpperCase();
  const days = named[text];
  if (days) return { from: addDays(today, days[0]), before: addDays(today, days[1]) };
  const one = fixed.exec(text);
  if (one) {
    const at = { LAST: -1, THIS: 0, NEXT: 1 }[one[1] as 'LAST' | 'THIS' | 'NEXT'];
    return spanning(one[2] as Unit, at, at + 1, today);
  }
  const many = counted.exec(text);
  if (many) return countedDays(many[1] === 'LAST', many[2] as Unit, Number(many[3]), today);
  const past = ago.exec(text);
  return past ? spanning(past[1] as Unit, -Number(past[2]), 1 - Number(past[2]), today) : null;
}

function countedDays(isPast: boolean, unit: Unit, count: number, today: CalendarDate): DayRange {
  if (isPast) return spanning(unit, -count, unit === 'DAY' ? 1 : 0, today);
  return spanning(unit, 1, count + 1, today);
}

const spanning = (unit: Unit, from: number, before: number, today: CalendarDate): DayRange => ({
  from: startOf(unit, from, today),
  before: startOf(unit, before, today),
});

/** The first day of the unit so many units from the one that today is in. */
function startOf(unit: Unit, count: number, today: CalendarDate): CalendarDate {
  if (unit === 'DAY') return addDays(today, count);
  if (unit === 'WEEK') return addDays(today, count * 7 - new Date(`${today}T00:00:00Z`).getUTCDay());
  const months = monthsIn[unit];
  const month = Number(today.slice(5, 7)) - 1;
  const first = month - (month % months) + count * months;
  return new Date(Date.UTC(Number(today.slice(0, 4)), first, 1)).toISOString().slice(0, 10);
}
