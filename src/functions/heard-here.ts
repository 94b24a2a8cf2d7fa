import { addDays } from '../base/calendar.ts';
import type { PlumblineEvent, RecordRef } from '../crm/port.ts';
import type { HeardHere } from './guide-of.ts';
import { nothingStands, standingOf } from './standing.ts';
import type { Needs } from './with.ts';

/** Over how many days objections are counted. */
const countedDays = 90;

/**
 * How often objections were heard, and which of them this person heard here. A card without counts is still
 * useful: what cannot be read is left out.
 */
export async function heardHere(
  about: RecordRef,
  stage: string | null,
  {
    store,
    model,
    today,
    caller,
  }: Pick<Needs<never, 'heardSince' | 'eventsAbout'>, 'store' | 'model' | 'today' | 'caller'>,
): Promise<HeardHere> {
  const [counts, events] = await Promise.all([
    store.heardSince(addDays(today, -countedDays), countedDays, stage),
    store.eventsAbout(about),
  ]);
  return {
    heard: counts.ok ? counts.value : null,
    youHeard: events.ok ? heardBy(events.value, caller.person.id, stage) : new Set(),
    standing: events.ok ? standingOf(events.value, model, today) : nothingStands,
  };
}

/** The objections that a person said to have heard at a stage and did not take back. */
function heardBy(events: readonly PlumblineEvent[], person: string, stage: string | null): Set<string> {
  const heard = new Set<string>();
  for (const event of events) {
    if (event.by.id !== person || event.stage !== stage) continue;
    if (event.kind === 'objection_heard') heard.add(event.subject);
    if (event.kind === 'objection_unheard') heard.delete(event.subject);
  }
  return heard;
}
