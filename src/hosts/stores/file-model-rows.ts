import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../../base/result.ts';
import { isObject, jsonIn } from '../../crm/json.ts';
import type { ModelRow, ModelRows, RowStatus } from '../../crm/model-rows.ts';
import type { CrmError } from '../../crm/port.ts';

/**
 * Keeps the rows of one account’s models in files below a folder, one a row: for accounts without custom objects. A row is
 * written beside its place and then linked to it, which fails where another stands: a write that is cut off leaves no row,
 * and of two who make one row one is told so, in several processes too.
 */
export const fileModelRows = (folder: string): ModelRows => ({
  read: async (keys) => {
    const rows: ModelRow[] = [];
    for (const key of keys) {
      const row = await readRow(folder, key);
      if (!row.ok) return row;
      if (row.value) rows.push(row.value);
    }
    return ok(rows);
  },
  create: async (rows) => {
    const outcomes: Result<'created' | 'existed', CrmError>[] = [];
    for (const row of rows) outcomes.push(await makeRow(folder, row));
    return outcomes;
  },
  mark: async (keys, status) => {
    for (const key of keys) {
      const marked = await markRow(folder, key, status);
      if (!marked.ok) return marked;
    }
    return ok('marked');
  },
});

const keyShape = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/;

/** Keys come from names in a model, and become part of a path. */
function fileOf(folder: string, key: string): string {
  if (key.length > 200 || !keyShape.test(key)) throw new Error(`This is no key of a row: ${key}`);
  return join(folder, `${key}.json`);
}

async function readRow(folder: string, key: string): Promise<Result<ModelRow | null, CrmError>> {
  const file = fileOf(folder, key);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => causeOf(cause));
  if (typeof text !== 'string') return text.code === 'ENOENT' ? ok(null) : failed('read', file, text);
  const row = jsonIn(text);
  return isObject(row) && row['key'] === key
    ? ok(row as unknown as ModelRow)
    : failed('read', file, new Error('it is no row'));
}

async function makeRow(folder: string, row: ModelRow): Promise<Result<'created' | 'existed', CrmError>> {
  const file = fileOf(folder, row.key);
  const beside = `${file}.${randomUUID()}`;
  try {
    await writeWhole(beside, row);
    await link(beside, file);
    return ok('created');
  } catch (cause) {
    return causeOf(cause).code === 'EEXIST' ? ok('existed') : failed('written', file, causeOf(cause));
  } finally {
    await rm(beside, { force: true });
  }
}

async function markRow(folder: string, key: string, status: RowStatus): Promise<Result<'marked', CrmError>> {
  const row = await readRow(folder, key);
  if (!row.ok || !row.value || row.value.status === status) return row.ok ? ok('marked') : row;
  const file = fileOf(folder, key);
  const beside = `${file}.${randomUUID()}`;
  try {
    await writeWhole(beside, { ...row.value, status });
    await rename(beside, file);
    return ok('marked');
  } catch (cause) {
    await rm(beside, { force: true });
    return failed('written', file, causeOf(cause));
  }
}

/** Whole and on the disk before anybody finds it. */
async function writeWhole(file: string, row: ModelRow): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(row)}\n`, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const causeOf = (cause: unknown): NodeJS.ErrnoException =>
  cause instanceof Error ? cause : new Error(String(cause));

const failed = (done: string, file: string, { message }: Error): Result<never, CrmError> =>
  err({ kind: 'unavailable', message: `${file} could not be ${done}: ${message}` });
