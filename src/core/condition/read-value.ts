import type { CountRange, FactValue } from './facts.ts';
import type { Fact } from './model.ts';
import { dayNumber } from '../../base/calendar.ts';

/** A known value as comparisons take it: days since 1970 for a date, text trimmed and in lower case. */
export type Read = number | string | boolean | readonly string[] | CountRange;

/** A raw value as comparisons take it; null where it is unknown, blank, or not of the fact's type. */
export function readValue(type: Fact['type'], raw: FactValue | undefined): Read | null {
  if (raw === undefined || raw === null) return null;
  switch (type) {
    case 'number':
    case 'money':
      return typeof raw === 'number' && Number.isFinite(raw) ? raw : null;
    case 'count':
      return readCount(raw);
    case 'text':
      return typeof raw === 'string' ? readText(raw) : null;
    case 'option':
      return typeof raw === 'string' && raw !== '' ? raw : null;
    case 'options':
      return isList(raw) ? raw : null;
    case 'yesNo':
      return typeof raw === 'boolean' ? raw : null;
    case 'date':
      return typeof raw === 'string' ? dayNumber(raw) : null;
  }
}

/** A text as it is compared; null where nothing is written. */
export function readText(raw: string): string | null {
  const text = raw.trim().toLowerCase();
  return text === '' ? null : text;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isList = (raw: FactValue): raw is readonly string[] =>
  Array.isArray(raw) && raw.every((item) => typeof item === 'string');

/** Whether a read value is a range of counts. */
export const isRange = (read: Read): read is CountRange => typeof read === 'object' && 'least' in read;

function readCount(raw: FactValue): number | CountRange | null {
  if (isCount(raw)) return raw;
  if (typeof raw !== 'object' || !('least' in raw)) return null;
  const { least, most } = raw;
  if (!isCount(least) || !isCount(most) || least > most) return null;
  return least === most ? least : raw;
}
