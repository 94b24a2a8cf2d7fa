import type { ServerResponse } from 'node:http';
import type { PreviewEvent, PreviewState } from '../shared/api.ts';
import type { ObjectName } from '../shared/objects.ts';

/** Tells open pages what has changed: what is announced, and writes to the record that a page shows. */
export interface Changes {
  /** Keeps the response open and writes events to it until the page goes. */
  listen(response: ServerResponse, record: WatchedRecord | null): void;
  /** Puts the preview into another state and tells every page. */
  enter(state: PreviewState): void;
  /** Looks at once whether watched records were written. */
  look(): void;
  stop(): void;
}

/** The record that a page shows. */
export interface WatchedRecord {
  readonly objectName: ObjectName;
  readonly id: string;
}

interface Page {
  readonly response: ServerResponse;
  readonly record: WatchedRecord | null;
}

const LOOK_EVERY_MS = 700;
const HEARTBEAT_MS = 15_000;

const keyOf = ({ objectName, id }: WatchedRecord): string => `${objectName} ${id}`;

/** Watches the records that pages show; `readStamp` gives something that every write to a record changes. */
export function watchChanges(
  first: PreviewState,
  readStamp: (record: WatchedRecord) => Promise<string | null>,
): Changes {
  let state = first;
  const pages = new Set<Page>();
  const stamps = new Map<string, string>();
  const send = (page: Page, event: PreviewEvent): void =>
    void page.response.write(`data: ${JSON.stringify(event)}\n\n`);

  const lookAt = async (record: WatchedRecord): Promise<void> => {
    const stamp = await readStamp(record);
    const before = stamps.get(keyOf(record));
    if (stamp === null || stamp === before) return;
    stamps.set(keyOf(record), stamp);
    if (before === undefined) return;
    for (const page of pages) {
      if (page.record !== null && keyOf(page.record) === keyOf(record)) {
        send(page, { kind: 'recordChanged', ...record });
      }
    }
  };
  const look = (): void => {
    const watched = new Map(
      [...pages].flatMap(({ record }) => (record === null ? [] : [[keyOf(record), record] as const])),
    );
    for (const record of watched.values()) void lookAt(record);
  };
  const timers = [
    setInterval(look, LOOK_EVERY_MS),
    setInterval(() => pages.forEach((page) => page.response.write(': still here\n\n')), HEARTBEAT_MS),
  ];
  return {
    listen: (response, record) => {
      const page = { response, record };
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 1000\n\n');
      pages.add(page);
      // What happened since the page was loaded, or while it was disconnected.
      send(page, { kind: 'state', ...state });
      response.on('close', () => pages.delete(page));
      if (record !== null) void lookAt(record);
    },
    enter: (next) => {
      state = next;
      pages.forEach((page) => send(page, { kind: 'state', ...state }));
    },
    look,
    stop: () => {
      timers.forEach(clearInterval);
      pages.forEach((page) => page.response.end());
    },
  };
}
