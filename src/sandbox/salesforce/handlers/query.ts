import { idOf } from '../ids.ts';
import type { RunSoql, WireRow } from '../org.ts';
import { failed, found, type Answer, type Call, type Route } from '../route.ts';

const usualPage = 2000;
const leastPage = 200;

interface Cursor {
  readonly records: readonly WireRow[];
  readonly userId: string;
}

/**
 * Queries, and the pages after the first. `Sforce-Query-Options: batchSize=200` makes pages smaller.
 *
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_query.htm
 */
export function queryRoutes(runSoql: RunSoql): readonly Route[] {
  const cursors = new Map<string, Cursor>();
  const answerQuery =
    (deleted: boolean) =>
    (call: Call): Answer =>
      query(runSoql, cursors, call, deleted);
  return [
    { method: 'GET', path: '/services/data/:version/query', answer: answerQuery(false) },
    { method: 'GET', path: '/services/data/:version/queryAll', answer: answerQuery(true) },
    {
      method: 'GET',
      path: '/services/data/:version/query/:locator',
      answer: (call) => nextPage(cursors, call),
    },
    {
      method: 'GET',
      path: '/services/data/:version/queryAll/:locator',
      answer: (call) => nextPage(cursors, call),
    },
  ];
}

function query(runSoql: RunSoql, cursors: Map<string, Cursor>, call: Call, deleted: boolean): Answer {
  const text = call.query.get('q');
  if (text === null || text.trim() === '')
    return failed(400, 'MALFORMED_QUERY', 'A query string has to be specified');
  const done = runSoql(call.org, call.session.user, text, { deleted });
  if (!done.ok) return failed(400, done.error.errorCode, done.error.message);
  const { records, totalSize } = done.value;
  const size = pageSize(call);
  if (records.length <= size) return found({ totalSize, done: true, records });
  const locator = idOf('01g', cursors.size + 1);
  cursors.set(locator, { records, userId: call.session.user.id });
  return found(page(call, { locator, records, from: 0, size }, totalSize));
}

function pageSize({ headers }: Call): number {
  const asked = /batchSize\s*=\s*(\d+)/i.exec(headers.get('sforce-query-options') ?? '')?.[1];
  return asked === undefined ? usualPage : Math.min(usualPage, Math.max(leastPage, Number(asked)));
}

interface Page {
  readonly locator: string;
  readonly records: readonly WireRow[];
  readonly from: number;
  readonly size: number;
}

function page(call: Call, { locator, records, from, size }: Page, totalSize: number): WireRow {
  const next = from + size;
  const done = next >= records.length;
  const base = `/services/data/${call.param('version')}/query`;
  return {
    totalSize,
    done,
    ...(done ? {} : { nextRecordsUrl: `${base}/${locator}-${next}` }),
    records: records.slice(from, next),
  };
}

function nextPage(cursors: ReadonlyMap<string, Cursor>, call: Call): Answer {
  const [, locator = '', from] = /^(\w+)-(\d+)$/.exec(call.param('locator')) ?? [];
  const cursor = cursors.get(locator);
  if (cursor?.userId !== call.session.user.id)
    return failed(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
  const { records } = cursor;
  return found(page(call, { locator, records, from: Number(from), size: pageSize(call) }, records.length));
}
