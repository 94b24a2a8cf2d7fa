import { dayNumber, type CalendarDate } from '../../../base/calendar.ts';
import type { LocalOrg, User } from '../org.ts';

/** Who asks which org, and what days are where they are. */
export interface Asking {
  readonly org: LocalOrg;
  readonly user: User;
  readonly today: CalendarDate;
  /** The day of an instant in the asker's time zone. */
  readonly dayOf: (at: number) => CalendarDate;
  /** True when rows in the recycle bin are found too. */
  readonly deleted: boolean;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs more than a thousand days written with it. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const kept = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, kept);
  return kept;
}

/** Prepares questions of somebody. */
export function askingAs(org: LocalOrg, user: User, options: { readonly deleted?: boolean } = {}): Asking {
  const format = formatIn(user.timeZone);
  const dayOf = (at: number): CalendarDate => format.format(at);
  return { org, user, today: dayOf(org.now()), dayOf, deleted: options.deleted ?? false };
}

/** Milliseconds since 1970 of a stored date or instant; null where nothing stands. */
export function instantOf(stored: unknown): number | null {
  if (typeof stored !== 'string') return null;
  if (dayNumber(stored) !== null) return Date.parse(stored);
  const at = Date.parse(stored.replace(/\+0000$/, 'Z'));
  return Number.isNaN(at) ? null : at;
}
