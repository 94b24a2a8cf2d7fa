import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { err, ok, type Result } from '../../base/result.ts';
import { heardCounts } from '../../crm/heard-counts.ts';
import type { CrmError, PlumblineEvent, RecordStore } from '../../crm/port.ts';

/**
 * Keeps events of one account in a file, a JSON line each, appended and never rewritten: for accounts without
 * custom objects. One process writes it. A last line that was cut off is left out and said by `lost`.
 */
export async function openFileRecordStore(
  path: string,
): Promise<{ readonly store: RecordStore; readonly lost: number }> {
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n').filter((line) => line !== '');
  const events = lines.flatMap(parsed);
  await mkdir(dirname(path), { recursive: true });
  return { store: storeOver(path, events), lost: lines.length - events.length };
}

function parsed(line: string): readonly PlumblineEvent[] {
  try {
    return [JSON.parse(line) as PlumblineEvent];
  } catch {
    return [];
  }
}

function storeOver(path: string, events: PlumblineEvent[]): RecordStore {
  const keys = new Set(events.map((event) => event.key));
  let writing: Promise<unknown> = Promise.resolve();
  return {
    append(event) {
      const outcome = writing.then(() => appendOnce(path, event, keys, events));
      writing = outcome;
      return outcome;
    },
    heardSince: (since, days, stage) => Promise.resolve(ok(heardCounts(events, since, days, stage))),
    waiversSince: (since) =>
      Promise.resolve(
        ok(events.filter(({ kind, at }) => kind === 'waiver_decided' && at.slice(0, 10) >= since)),
      ),
    eventsAbout: (ref) =>
      Promise.resolve(
        ok(events.filter((event) => event.about.object === ref.object && event.about.id === ref.id)),
      ),
  };
}

async function appendOnce(
  path: string,
  event: PlumblineEvent,
  keys: Set<string>,
  events: PlumblineEvent[],
): Promise<Result<'appended' | 'existed', CrmError>> {
  if (keys.has(event.key)) return ok('existed');
  try {
    // A line break first: a line that was cut off before must not swallow this one.
    await appendFile(path, `\n${JSON.stringify(event)}\n`);
  } catch (cause) {
    return err({
      kind: 'unavailable',
      message: `The event could not be written to ${path}: ${String(cause)}`,
    });
  }
  keys.add(event.key);
  events.push(event);
  return ok('appended');
}
