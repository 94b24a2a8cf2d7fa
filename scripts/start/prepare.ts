import type { CalendarDate } from '../../src/base/calendar.ts';
import type { WinLossRecord } from '../../src/core/win-loss/record.ts';
import type { CrmError, PlumblineEvent } from '../../src/crm/port.ts';
import { keepFitAtCreation, scoreAll } from '../../src/functions/score-all.ts';
import type { With } from '../../src/functions/with.ts';

/** What happened on the example's records before today. */
export interface History {
  readonly deals: readonly string[];
  readonly winLoss: readonly unknown[];
  readonly events: readonly PlumblineEvent[];
}

/** What could not be done, and why. */
export interface Refused {
  readonly doing: string;
  readonly error: CrmError;
}

/** Scores every company and every contact; null when all of it was done. */
export async function scoreRecords(asked: With): Promise<Refused | null> {
  for (const object of ['company', 'contact'] as const) {
    const scored = await scoreAll(object, asked);
    if (!scored.ok) return { doing: 'scoring', error: scored.error };
  }
  return null;
}

/** Keeps fit at creation, answers at close and objections heard, as they were; null when all of it was done. */
export async function keepHistory(
  { deals, winLoss, events }: History,
  asked: With,
  today: CalendarDate,
): Promise<Refused | null> {
  for (const id of deals) {
    const deal = await asked.crm.readDeal(id);
    if (!deal.ok) return { doing: `reading deal ${id}`, error: deal.error };
    const kept = await keepFitAtCreation(deal.value, { ...asked, today: deal.value.createdOn ?? today });
    const refused = kept.find((one) => one.error !== null);
    if (refused?.error) return { doing: `keeping the first fit of deal ${id}`, error: refused.error };
  }
  for (const record of winLoss) {
    const saved = await asked.crm.saveWinLoss(record as WinLossRecord, null);
    if (!saved.ok) return { doing: 'keeping answers at close', error: saved.error };
  }
  for (const event of events) {
    const appended = await asked.store.append(event);
    if (!appended.ok) return { doing: 'keeping what was heard', error: appended.error };
  }
  return null;
}
