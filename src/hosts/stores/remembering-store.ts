import { ok } from '../../base/result.ts';
import type { PlumblineEvent, RecordStore } from '../../crm/port.ts';

/** A store may show what was appended some moments late; nothing waits longer for it than this. */
const rememberedMs = 120_000;
const mostRemembered = 1000;

/**
 * A store that sees at once what this process appended: HubSpot's search lags behind, and somebody who takes a tap back
 * does so within seconds.
 */
export function rememberingStore(store: RecordStore, nowMs: () => number): RecordStore {
  let recent: readonly { readonly at: number; readonly event: PlumblineEvent }[] = [];
  const fresh = (): typeof recent => recent.filter(({ at }) => nowMs() - at < rememberedMs);
  return {
    heardSince: (since, days, stage) => store.heardSince(since, days, stage),
    waiversSince: (since) => store.waiversSince(since),
    async append(event) {
      const appended = await store.append(event);
      if (appended.ok) recent = [...fresh(), { at: nowMs(), event }].slice(-mostRemembered);
      return appended;
    },
    async eventsAbout(ref) {
      const events = await store.eventsAbout(ref);
      if (!events.ok) return events;
      const seen = new Set(events.value.map(({ key }) => key));
      const own = fresh().map(({ event }) => event);
      const unseen = own.filter(
        ({ key, about }) => !seen.has(key) && about.object === ref.object && about.id === ref.id,
      );
      return ok([...events.value, ...unseen]);
    },
  };
}
