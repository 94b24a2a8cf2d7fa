import type { CalendarDate } from '../../base/calendar.ts';

/** A criterion that need not be met on one deal for a while, since its approver said so. */
export interface Waiver {
  readonly criterion: string;
  readonly by: string;
  /** The day on which it was given. */
  readonly on: CalendarDate;
  /** ISO 8601: the moment from which it counts. */
  readonly from: string;
  /** The last day on which it counts. */
  readonly until: CalendarDate;
  readonly reason: string;
}

/** Somebody asked for a waiver, and its approver has not answered yet. */
export interface WaiverAsked {
  readonly criterion: string;
  readonly by: string;
  readonly on: CalendarDate;
  readonly reason: string;
}

/** Somebody whom the model names stands behind a criterion on one deal. */
export interface Attestation {
  readonly criterion: string;
  readonly by: string;
  readonly on: CalendarDate;
}

/** Whether a waiver counts on a day: it ends by itself. Days written YYYY-MM-DD sort as text. */
export const counts = (waiver: Pick<Waiver, 'until'>, today: CalendarDate): boolean => today <= waiver.until;
