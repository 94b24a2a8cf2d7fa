import { err, ok, type Result } from '../../../base/result.ts';
import type { CrmError } from '../../port.ts';
import { rowErrorOf, unreadable } from '../errors.ts';
import { itemsOf, objectsOf, textOf, isObject, type JsonObject } from '../../json.ts';
import { recordIn, recordsIn, type HubSpotRecord } from '../mapping/record.ts';
import { ask, reading, readingBy } from './asking.ts';
import { associations, objects } from './paths.ts';
import type { Transport } from './transport.ts';

/** What to read of a record. */
export interface Wanted {
  readonly properties: readonly string[];
  readonly withHistory?: readonly string[];
  /** Kinds of records whose ids shall come along; a single read only. */
  readonly associations?: readonly string[];
}

/** The most rows of one batch, and of one with history. */
export const batchSize = 100;
const batchSizeWithHistory = 50;
const associationBatchSize = 1000;

/** One record by its id. */
export async function readRecord(
  transport: Transport,
  type: string,
  id: string,
  wanted: Wanted,
  what: string,
): Promise<Result<HubSpotRecord, CrmError>> {
  const answer = await ask(transport, reading(objects(type, id), queryOf(wanted)), what);
  if (!answer.ok) return answer;
  const record = recordIn(answer.value);
  return record ? ok(record) : err(unreadable(what));
}

/** A single read and a list take the same query. */
export function queryOf({ properties, withHistory, associations }: Wanted): Readonly<Record<string, string>> {
  return {
    properties: properties.join(','),
    ...(withHistory?.length ? { propertiesWithHistory: withHistory.join(',') } : {}),
    ...(associations?.length ? { associations: associations.join(',') } : {}),
  };
}

/** Records by their ids, as many batches as it takes. A record that does not exist any more is left out. */
export async function readRecords(
  transport: Transport,
  type: string,
  ids: readonly string[],
  wanted: Omit<Wanted, 'associations'>,
): Promise<Result<readonly HubSpotRecord[], CrmError>> {
  const size = wanted.withHistory?.length ? batchSizeWithHistory : batchSize;
  const batches = chunks([...new Set(ids)], size);
  const answers = await Promise.all(batches.map((batch) => readBatch(transport, type, batch, wanted)));
  return gathered(answers);
}

async function readBatch(
  transport: Transport,
  type: string,
  ids: readonly string[],
  { properties, withHistory = [] }: Omit<Wanted, 'associations'>,
): Promise<Result<readonly HubSpotRecord[], CrmError>> {
  const body = { properties, propertiesWithHistory: withHistory, inputs: ids.map((id) => ({ id })) };
  const answer = await ask(transport, readingBy(objects(type, 'batch', 'read'), body), type);
  if (!answer.ok) return answer;
  const problem = rowProblem(answer.value, type);
  return problem ? err(problem) : ok(recordsIn(answer.value['results']));
}

/** The first problem of a batch that was only read; what does not exist is no problem. */
function rowProblem(answer: JsonObject, what: string): CrmError | null {
  const errors = itemsOf(answer['errors']).map((error) => rowErrorOf(error, what).error);
  return errors.find(({ kind }) => kind !== 'notFound') ?? null;
}

/** Another record that a record belongs with, and in which ways. */
export interface Belonging {
  readonly id: string;
  readonly types: readonly { readonly typeId: string; readonly label: string | null }[];
}

/** What records of one kind belong with, by id, every page read; a record with nothing has no entry. */
export async function readBelongings(
  transport: Transport,
  from: string,
  to: string,
  ids: readonly string[],
): Promise<Result<ReadonlyMap<string, readonly Belonging[]>, CrmError>> {
  const found = new Map<string, Belonging[]>();
  let inputs: readonly JsonObject[] = [...new Set(ids)].map((id) => ({ id }));
  while (inputs.length > 0) {
    const batches = chunks(inputs, associationBatchSize);
    const path = associations(from, to, 'batch', 'read');
    const answers = await Promise.all(
      batches.map(async (batch) => {
        const answer = await ask(transport, readingBy(path, { inputs: batch }), to);
        const problem = answer.ok ? rowProblem(answer.value, to) : null;
        return problem ? err(problem) : answer;
      }),
    );
    const rows = gathered(
      answers.map((answer) => (answer.ok ? ok(objectsOf(answer.value['results'])) : answer)),
    );
    if (!rows.ok) return rows;
    inputs = rows.value.flatMap((row) => taken(row, found));
  }
  return ok(found);
}

/** Adds a row to what was found, and gives what to ask for the next page. */
function taken(row: JsonObject, found: Map<string, Belonging[]>): readonly JsonObject[] {
  const id = isObject(row['from']) ? textOf(row['from']['id']) : null;
  if (id === null) return [];
  const list = found.get(id) ?? [];
  found.set(id, [...list, ...objectsOf(row['to']).flatMap(belongingIn)]);
  const after = nextPage(row);
  return after === null ? [] : [{ id, after }];
}

function belongingIn(json: JsonObject): readonly Belonging[] {
  const id = json['toObjectId'];
  if (typeof id !== 'string' && typeof id !== 'number') return [];
  const types = objectsOf(json['associationTypes']).map((type) => ({
    typeId: String(type['typeId']),
    label: textOf(type['label']),
  }));
  return [{ id: String(id), types }];
}

/** Where the next page of a list starts; null at its end. */
export function nextPage(answer: JsonObject): string | null {
  const paging = answer['paging'];
  const next = isObject(paging) ? paging['next'] : null;
  return isObject(next) ? textOf(next['after']) : null;
}

/** A list in pieces of at most so many. */
export function chunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const pieces: (readonly T[])[] = [];
  for (let at = 0; at < list.length; at += size) pieces.push(list.slice(at, at + size));
  return pieces;
}

/** All lists as one, or the first problem. */
function gathered<T>(answers: readonly Result<readonly T[], CrmError>[]): Result<readonly T[], CrmError> {
  const failed = answers.find((answer) => !answer.ok);
  return failed ?? ok(answers.flatMap((answer) => (answer.ok ? answer.value : [])));
}
