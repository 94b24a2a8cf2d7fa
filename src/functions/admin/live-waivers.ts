import { ok, type Result } from '../../base/result.ts';
import { addDays } from '../../base/calendar.ts';
import type { CrmError, PlumblineEvent } from '../../crm/port.ts';
import { modelFromParts } from '../../model/model-from-parts.ts';
import { standingOf } from '../standing.ts';
import type { SettingsState } from './settings-state.ts';
import type { SettingsWith } from './with-admin.ts';

/** The longest that a waiver may last. */
const longestDays = 366;

/** On how many records a waiver of each criterion counts today, by the criterion’s id. An account that keeps none has none. */
export async function liveWaivers(
  { published, parts }: Pick<SettingsState, 'published' | 'parts'>,
  { store, today }: Pick<SettingsWith, 'store' | 'today'>,
): Promise<Result<ReadonlyMap<string, number>, CrmError>> {
  const decided = await store.waiversSince(addDays(today, -longestDays));
  if (!decided.ok) return decided.error.kind === 'notFound' ? ok(new Map()) : decided;
  const model = modelFromParts(published?.parts ?? parts);
  const counts = new Map<string, number>();
  for (const events of byRecord(decided.value).values())
    for (const criterion of standingOf(events, model, today).waived.keys())
      counts.set(criterion, (counts.get(criterion) ?? 0) + 1);
  return ok(counts);
}

function byRecord(events: readonly PlumblineEvent[]): ReadonlyMap<string, readonly PlumblineEvent[]> {
  const grouped = new Map<string, PlumblineEvent[]>();
  for (const event of events) {
    const key = `${event.about.object}/${event.about.id}`;
    grouped.set(key, [...(grouped.get(key) ?? []), event]);
  }
  return grouped;
}
