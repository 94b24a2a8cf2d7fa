import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { dayNumber } from '../../../base/calendar.ts';
import { err, ok } from '../../../base/result.ts';
import type { Result } from '../../../base/result.ts';
import { RecordKind } from '../../../core/condition/model.ts';
import type { Scorecard } from '../../../core/icp/model.ts';
import type { GtmModel } from '../../../model/gtm-model.ts';
import { checkFileMapping } from '../../../model/check-file-mapping.ts';
import type { CrmMapping } from '../../../model/mapping.ts';
import type { Problem } from '../../../model/problem.ts';
import type { ModelFile } from '../../../model/read-one-file.ts';
import { mostBytes } from '../../../model/size-limit.ts';
import { badUsage } from '../bad-usage.ts';
import type { ExitCode, Io } from '../io.ts';
import { checkedFolder } from '../model-folder.ts';
import { parseOptions } from '../options.ts';
import { problemReport } from '../problem-report.ts';
import { scoreTable } from '../score-table.ts';

export const name = 'score';
export const summary = 'Score the records of a CSV file, without any CRM.';
export const usage = `plumbline score --records FILE.csv|- [--object KIND] [--mapping FILE] [--config DIR] [--json]

Scores each record of an export with the model's scorecard, and prints one line of JSON for each on standard output:

  id, object, score, scale, tier, effectiveTier, action, coverage, interval, abstained,
  reasons (kind, criterion, dimension, points, state, why), fillNext (fact, worth), modelVersion, inputHash

Score, tier and action are null where too little is known. The points of the reasons add up to the score.

  --records FILE  The CSV file, with the names of its columns in the first line; - reads standard input.
                  Comma, semicolon or tab; UTF-8; of any size.
  --object KIND   company, contact, lead or deal. Without it: company, or whichever the model scores.
  --mapping FILE  Which column carries which fact. Without it: crm/csv.yaml of the model.
  --config DIR    The model's folder. Without it: ./config, else the worked example that comes with Plumbline.
  --today DAY     The day that rules about time count from, YYYY-MM-DD. Without it: today on this machine.
  --json          One line of JSON for each record. That is what is always printed; the switch may be left out.

Rows that cannot be read are told on standard error with their line, and counted.
Ends with 0 when every row was scored, with 1 when the model is wrong, with 2 when it was called wrongly, and with 3
when some rows could not be read.
`;

/** Scores a file of records. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const asked = await parseAsked(args, io);
  if (!asked.ok) return badUsage(io, name, asked.error);
  const { records, object, config, today } = asked.value;
  const checked = await checkedFolder(io, config);
  const { model, problems } = checked.check;
  if (!model) return wrongModel(io, checked.folder.shown, problems);
  const chosen = scorecardFor(model, object);
  if (!chosen.ok) return badUsage(io, name, chosen.error);
  const mapping = mappingFor(model, asked.value.mapping, checked.files);
  if (!mapping.ok) return wrongModel(io, checked.folder.shown, mapping.error);
  if (!mapping.value) return badUsage(io, name, noMapping(checked.folder.shown));
  const stream =
    records === '-' ? io.stdin : createReadStream(resolve(io.cwd, records), { highWaterMark: 256 * 1024 });
  const scoring = {
    model,
    scorecard: chosen.value,
    object: chosen.value.object,
    mapping: mapping.value,
    today,
  };
  return scoreTable(io, scoring, bytesOf(stream));
}

function wrongModel(io: Io, folder: string, problems: readonly Problem[]): ExitCode {
  io.stderr.write(problemReport(folder, problems));
  return 1;
}

const noMapping = (folder: string): string =>
  `No mapping says which column carries which fact. Add ${folder}/crm/csv.yaml, or name one with --mapping.`;

function mappingFor(
  { mappings }: GtmModel,
  given: ModelFile | null,
  files: readonly ModelFile[],
): Result<CrmMapping | null, readonly Problem[]> {
  return given ? checkFileMapping(files, given) : ok(mappings.csv);
}

async function* bytesOf(stream: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream)
    yield typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
}

interface Asked {
  readonly records: string;
  readonly object: RecordKind | null;
  readonly mapping: ModelFile | null;
  readonly config: string | undefined;
  readonly today: string;
}

async function parseAsked(args: readonly string[], io: Io): Promise<Result<Asked, string>> {
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

async function mappingFile(io: Io, named: string): Promise<Result<ModelFile, string>> {
  const path = resolve(io.cwd, named);
  const problem = await problemWithFile(path, named);
  if (problem !== null) return err(problem);
  if ((await stat(path)).size > mostBytes) return err(`${named} is larger than 1 MB, so it is no mapping.`);
  return ok({ path: 'crm/csv.yaml', text: await readFile(path, 'utf8'), shownAs: path });
}

function scorecardFor({ scorecards }: GtmModel, object: RecordKind | null): Result<Scorecard, string> {
  const wanted = object ?? 'company';
  const found = scorecards.find((scorecard) => scorecard.object === wanted);
  const [only] = scorecards;
  if (found) return ok(found);
  if (!only) return err('The model has no scorecard: it has no icp.yaml.');
  if (object === null) return ok(only);
  return err(
    `The model has no scorecard for a ${object}. It scores: ${scorecards.map((one) => one.object).join(', ')}.`,
  );
}
