import { cardOf, mappedId } from '../../card-of.ts';
import { mainCompetitorFirst } from '../../competitor-order.ts';
import type { CompetitorOnDeal } from '../../port.ts';
import type { Around } from './around.ts';
import type { ReadPlan } from './read-plan.ts';
import { valuesOf, type HistoryEntry, type HubSpotRecord } from './record.ts';

/**
 * The competitors noted on a deal. The main one is the vendor noted longest: several values of a HubSpot property
 * have no order of their own.
 */
export function competitorsOf(
  record: HubSpotRecord,
  plan: ReadPlan,
  around: Around,
): readonly CompetitorOnDeal[] {
  const history = record.history[plan.competitorsField] ?? [];
  const found = valuesOf(record, plan.competitorsField).map((value) => {
    const card = cardOf(value, plan);
    return { value, card, since: notedSince(value, history) };
  });
  const once = found.filter(
    ({ card }, at) => card === null || found.findIndex((one) => one.card === card) === at,
  );
  const named = once.map(({ value, card, since }) => ({
    competitor: card?.id ?? mappedId(value, plan),
    name: card?.label ?? value,
    since,
  }));
  return mainCompetitorFirst(named, plan.model.battleCards).map((one, at) => ({
    ...one,
    main: at === 0,
    since: one.since === null ? null : around.dayOf(one.since),
  }));
}

/** The instant since which the value has stood there without a break; null where history does not tell. */
function notedSince(value: string, history: readonly HistoryEntry[]): string | null {
  let since: string | null = null;
  for (const entry of history) {
    if (!entry.value.split(';').some((one) => one.trim() === value)) break;
    since = entry.at;
  }
  return since;
}
