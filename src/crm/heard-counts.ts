import type { CalendarDate } from '../base/calendar.ts';
import type { HeardCounts, PlumblineEvent } from './port.ts';

/** Counts deals, not shouts: an objection that was taken back everywhere on a deal was not heard there. */
export function heardCounts(
  events: readonly PlumblineEvent[],
  since: CalendarDate,
  days: number,
  stage: string | null,
): HeardCounts {
  const inWindow = events.filter(
    (event) =>
      event.about.object === 'deal' &&
      event.kind !== 'move_audited' &&
      event.at.slice(0, 10) >= since &&
      (stage === null || event.stage === stage),
  );
  const standing = new Map<string, { readonly deal: string; readonly objection: string }>();
  for (const event of inWindow.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))) {
    const said = [event.about.id, event.stage, event.subject, event.by.id].join('/');
    if (event.kind === 'objection_heard')
      standing.set(said, { deal: event.about.id, objection: event.subject });
    if (event.kind === 'objection_unheard') standing.delete(said);
  }
  const dealsBy = new Map<string, Set<string>>();
  for (const { deal, objection } of standing.values()) {
    dealsBy.set(objection, (dealsBy.get(objection) ?? new Set()).add(deal));
  }
  return {
    days,
    deals: new Set(inWindow.map((event) => event.about.id)).size,
    byObjection: Object.fromEntries([...dealsBy].map(([objection, deals]) => [objection, deals.size])),
  };
}
