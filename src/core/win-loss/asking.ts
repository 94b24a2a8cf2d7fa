import { daysBetween, type CalendarDate } from '../../base/calendar.ts';
import type { WinLossFile } from './model.ts';
import type { Closing, WinLossDeferral, WinLossRecord } from './record.ts';

/** A closed deal as the question *do we ask about it?* needs it. */
export interface ClosingInQuestion {
  readonly closing: Closing;
  readonly pipeline: string | null;
  readonly amount: { readonly amount: number; readonly currency: string } | null;
  readonly records: readonly WinLossRecord[];
  readonly deferrals: readonly WinLossDeferral[];
}

/** Whether the form is due, and if not, why. */
export type Asking =
  | { readonly ask: true; readonly handedTo: string | null }
  | {
      readonly ask: false;
      readonly why:
        'reopened' | 'saved' | 'put_off' | 'before_we_asked' | 'long_ago' | 'other_pipeline' | 'small';
      /** For *put_off*: the day from which it is asked again. */
      readonly until: CalendarDate | null;
    };

/** Decides by state, never by event: a closing without a record asks, within what the model names. */
export function whetherToAsk(file: WinLossFile, deal: ClosingInQuestion, today: CalendarDate): Asking {
  const { closing } = deal;
  if (closing.reopened) return not('reopened');
  if (repRecord(deal.records, closing.id)) return not('saved');
  if (closing.on < file.askFrom) return not('before_we_asked');
  if (daysBetween(closing.on, today) > file.withinDays) return not('long_ago');
  if (file.pipelines.length > 0 && !file.pipelines.includes(deal.pipeline ?? ''))
    return not('other_pipeline');
  if (isSmall(file, deal.amount)) return not('small');
  const deferral = lastDeferral(deal.deferrals, closing.id);
  if (deferral?.until && deferral.until > today) return { ...not('put_off'), until: deferral.until };
  return { ask: true, handedTo: deferral?.handedTo ?? null };
}

const not = (why: Extract<Asking, { ask: false }>['why']): Extract<Asking, { ask: false }> => ({
  ask: false,
  why,
  until: null,
});

/** What the rep answered about a closing; the newest revision. */
export function repRecord(records: readonly WinLossRecord[], closing: string): WinLossRecord | null {
  const ours = records.filter((record) => record.closing === closing && record.source === 'rep');
  return ours.reduce<WinLossRecord | null>(
    (newest, record) => (newest === null || record.revision > newest.revision ? record : newest),
    null,
  );
}

/** The deferral that counts for a closing: the newest, and of two of one instant the one that was said last. */
function lastDeferral(deferrals: readonly WinLossDeferral[], closing: string): WinLossDeferral | null {
  return deferrals
    .filter((deferral) => deferral.closing === closing)
    .reduce<WinLossDeferral | null>((last, one) => (last === null || one.at >= last.at ? one : last), null);
}

/** A deal without a known amount, or in another currency, is asked about. */
function isSmall(file: WinLossFile, amount: ClosingInQuestion['amount']): boolean {
  const least = file.amountAtLeast;
  return (
    least !== undefined &&
    amount !== null &&
    amount.currency === least.currency &&
    amount.amount < least.amount
  );
}
