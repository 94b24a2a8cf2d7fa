import type { CrmError } from '../../port.ts';
import { rowErrorOf, unreadable } from '../errors.ts';
import { isObject, itemsOf, textsOf, type JsonObject } from '../../json.ts';
import type { Changes } from '../mapping/fit-properties.ts';
import { recordsIn } from '../mapping/record.ts';
import { ask, settingTo } from './asking.ts';
import { objects } from './paths.ts';
import { chunks } from './records.ts';
import type { Transport } from './transport.ts';

/** What to write of one record. */
export interface RowToWrite {
  readonly id: string;
  readonly changes: Changes;
}

/** Why rows were not written, by id; every other row was. */
export type RowProblems = ReadonlyMap<string, CrmError>;

/**
 * Writes a batch of at most a hundred rows. Each carries a mark of its own, with which HubSpot tells row by row what
 * it refuses; where it refuses the whole batch all the same, the batch is halved until the bad row stands alone.
 */
export async function updateRows(
  transport: Transport,
  type: string,
  rows: readonly RowToWrite[],
): Promise<RowProblems> {
  if (rows.length === 0) return new Map();
  const inputs = rows.map(({ id, changes }) => ({ id, properties: changes, objectWriteTraceId: id }));
  const answer = await ask(transport, settingTo('POST', objects(type, 'batch', 'update'), { inputs }), type);
  if (answer.ok) return problemsIn(answer.value, rows);
  if (answer.error.kind !== 'rejected' || rows.length === 1)
    return new Map(rows.map(({ id }) => [id, answer.error]));
  const halves = chunks(rows, Math.ceil(rows.length / 2));
  const problems = await Promise.all(halves.map((half) => updateRows(transport, type, half)));
  return new Map(problems.flatMap((one) => [...one]));
}

/** A row is written only if HubSpot gave it back. */
function problemsIn(answer: JsonObject, rows: readonly RowToWrite[]): RowProblems {
  const written = new Set(recordsIn(answer['results']).map(({ id }) => id));
  const told = new Map(itemsOf(answer['errors']).flatMap((error) => problemsOf(error)));
  return new Map(
    rows
      .filter(({ id }) => !written.has(id))
      .map(({ id }) => [id, told.get(id) ?? unreadable(`what became of ${id}`)]),
  );
}

function problemsOf(error: unknown): readonly (readonly [string, CrmError])[] {
  const { ids, error: problem } = rowErrorOf(error, 'a record');
  const context = isObject(error) && isObject(error['context']) ? error['context'] : {};
  const traced = textsOf(context['objectWriteTraceId']);
  return [...ids, ...traced].map((id) => [id, problem] as const);
}
