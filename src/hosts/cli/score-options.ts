import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { dayNumber } from '../../base/calendar.ts';
import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { RecordKind } from '../../core/condition/model.ts';
import type { ModelFile } from '../../model/read-one-file.ts';
import { mostBytes } from '../../model/size-limit.ts';
import type { Io } from './io.ts';
import { parseOptions } from './options.ts';

/** What `plumbline score` was asked to do. */
export interface ScoreOptions {
  readonly records: string;
  readonly object: RecordKind | null;
  readonly mapping: ModelFile | null;
  readonly config: string | undefined;
  readonly today: string;
}

/** Reads what was typed after `plumbline score`; what it cannot do is a sentence. */
export async function parseScoreOptions(
  args: readonly string[],
  io: Io,
): Promise<Result<ScoreOptions, string>> {
  const parsed = parseOptions(args, {
    records: 'text',
    object: 'text',
    mapping: 'text',
    config: 'text',
    today: 'text',
    json: 'switch',
  });
  if (!parsed.ok) return parsed;
  const { options, words } = parsed.value;
  const { records, object, mapping, config, today = io.today() } = options;
  if (words.length > 0)
    return err(`It takes no word such as ${words.join(' ')}. Records are named with --records.`);
  if (records === undefined) return err('--records is missing: name a CSV file, or - for standard input.');
  const kind = object === undefined ? null : RecordKind.safeParse(object);
  if (kind && !kind.success) return err(`--object is company, contact, lead or deal, and not ${object}.`);
  if (dayNumber(today) === null) return err(`--today is a day such as 2026-11-21, and not ${today}.`);
  const problem = records === '-' ? null : await problemWithFile(resolve(io.cwd, records), records);
  if (problem !== null) return err(problem);
  const file = mapping === undefined ? ok(null) : await mappingFile(io, mapping);
  return file.ok ? ok({ records, object: kind?.data ?? null, mapping: file.value, config, today }) : file;
}

async function problemWithFile(path: string, shown: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  if (!found) return `There is no file ${shown}.`;
  return found.isDirectory() ? `${shown} is a folder. Name a CSV file.` : null;
}

/** The mapping that `--mapping` names, to be checked against a model; a file that is none is a sentence. */
export async function mappingFile(io: Io, named: string): Promise<Result<ModelFile, string>> {
  const path = resolve(io.cwd, named);
  const problem = await problemWithFile(path, named);
  if (problem !== null) return err(problem);
  if ((await stat(path)).size > mostBytes) return err(`${named} is larger than 1 MB, so it is no mapping.`);
  return ok({ path: 'crm/csv.yaml', text: await readFile(path, 'utf8'), shownAs: path });
}
