import { noDay } from '../table.ts';
import type { CodedColumn } from '../table.ts';
import type { ColumnProfile, DayForm } from './profile.ts';
import { readDay } from './read-day.ts';

/** The day of each row, in days since 1970; `noDay` where none stands there or the column is not one of days. */
export function daysOf(column: CodedColumn, profile: Pick<ColumnProfile, 'days'>): Int32Array {
  const days = new Int32Array(column.codes.length).fill(noDay);
  if (profile.days === null) return days;
  const byCode = daysByText(column, profile.days);
  for (let row = 0; row < days.length; row += 1) days[row] = byCode[column.codes[row] ?? 0] ?? noDay;
  return days;
}

function daysByText({ texts }: CodedColumn, form: DayForm): Int32Array {
  const days = new Int32Array(texts.length);
  for (let code = 0; code < days.length; code += 1) days[code] = readDay(texts.at(code) ?? '', form) ?? noDay;
  return days;
}
