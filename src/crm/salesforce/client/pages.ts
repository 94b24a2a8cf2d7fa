import { err, ok, type Result } from '../../../base/result.ts';
import { isObject, objectsOf, textOf, type JsonObject } from '../../json.ts';
import type { CrmError } from '../../port.ts';
import type { Answer, HiddenField, Row } from '../org.ts';
import { askObject, reading, unreadable } from './asking.ts';
import type { Calls } from './call.ts';

/** The rows of a query's answer, with all of their children, and where the next rows are. */
export async function answerOf(
  calls: Calls,
  body: JsonObject,
  hidden: readonly HiddenField[],
): Promise<Result<Answer, CrmError>> {
  if (!Array.isArray(body['records'])) return err(unreadable('records'));
  const rows: Row[] = [];
  for (const row of objectsOf(body['records'])) {
    const whole = await withAllChildren(calls, row);
    if (!whole.ok) return whole;
    rows.push(whole.value);
  }
  const at = textOf(body['nextRecordsUrl']);
  return ok({ rows, hidden, next: at === null ? null : JSON.stringify({ at, hidden }) });
}

/** The rows after those that were told. `next` may come from outside: it leads to query results, and nowhere else. */
export async function readNext(calls: Calls, next: string): Promise<Result<Answer, CrmError>> {
  const place = placeIn(next);
  if (place === null)
    return err({ kind: 'rejected', fields: [], message: 'There is no such page of records.' });
  const body = await askObject(calls, reading(place.at), 'records');
  return body.ok ? answerOf(calls, body.value, place.hidden) : body;
}

const isResultsPath = (path: string): boolean => /^\/services\/data\/v\d+\.\d+\/query\/[\w-]+$/.test(path);

function placeIn(next: string): { readonly at: string; readonly hidden: readonly HiddenField[] } | null {
  try {
    const value: unknown = JSON.parse(next);
    if (!isObject(value) || typeof value['at'] !== 'string' || !isResultsPath(value['at'])) return null;
    const hidden = objectsOf(value['hidden']).map(({ path, why }): HiddenField => ({
      path: String(path),
      why: why === 'notInOrg' ? 'notInOrg' : 'notVisible',
    }));
    return { at: value['at'], hidden };
  } catch {
    return null;
  }
}

/** Children come in pages as well, each with an address of its own. */
async function withAllChildren(calls: Calls, row: JsonObject): Promise<Result<Row, CrmError>> {
  const whole: Record<string, unknown> = { ...row };
  for (const [name, value] of Object.entries(row)) {
    if (!isObject(value) || textOf(value['nextRecordsUrl']) === null) continue;
    const records: JsonObject[] = [...objectsOf(value['records'])];
    for (let at = textOf(value['nextRecordsUrl']); at !== null && isResultsPath(at);) {
      const page = await askObject(calls, reading(at), 'records');
      if (!page.ok) return page;
      records.push(...objectsOf(page.value['records']));
      at = textOf(page.value['nextRecordsUrl']);
    }
    whole[name] = { ...value, done: true, nextRecordsUrl: null, records };
  }
  return ok(whole);
}
