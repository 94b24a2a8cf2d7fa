import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { err, ok } from '../../../base/result.ts';
import type { Result } from '../../../base/result.ts';
import type { RecordKind } from '../../../core/condition/model.ts';
import type { Scorecard } from '../../../core/icp/model.ts';
import type { GtmModel } from '../../../model/gtm-model.ts';
import { checkFileMapping } from '../../../model/check-file-mapping.ts';
import type { CrmMapping } from '../../../model/mapping.ts';
import type { Problem } from '../../../model/problem.ts';
import type { ModelFile } from '../../../model/read-one-file.ts';
import { badUsage } from '../bad-usage.ts';
import type { ExitCode, Io } from '../io.ts';
import { checkedFolder } from '../model-folder.ts';
import { problemReport } from '../problem-report.ts';
import { parseScoreOptions } from '../score-options.ts';
import { scoreTable } from '../score-table.ts';

/** As it is typed. */
export const name = 'score';
/** For the list of commands. */
export const summary = 'Score the records of a CSV file, without any CRM.';
/** What --help prints. */
export const usage = `plumbline score --records FILE.csv|- [--object KIND] [--mapping FILE] [--config DIR] [--json]

Scores each record of an export with the model's scorecard, and prints one line of JSON for each on standard output:

  id, object, score, scale, tier, effectiveTier, action, coverage, interval, abstained,
  reasons (kind, criterion, dimension, points, state, why), fillNext (fact, worth), modelVersion, inputHash

Score, tier and action are null where too little is known. The points of the reasons add up to the score.

  --records FILE  The CSV file, with the names of its columns in the first line; - reads standard input.
                  Comma, semicolon or tab; UTF-8; of any size.
  --object KIND   company, contact, lead or deal. Without it: company, or whichever the model scores.
  --mapping FILE  Which column carries which fact, as crm/csv.yaml says it for the model: companies are read by
                  \`fields.company\`, contacts by \`fields.contact\`. Without it: crm/csv.yaml of the model.
  --config DIR    The model's folder. Without it: ./config, else the worked example that comes with Plumbline.
  --today DAY     The day that rules about time count from, YYYY-MM-DD. Without it: today on this machine.
  --json          One line of JSON for each record. That is what is always printed; the switch may be left out.

Rows that cannot be read are told on standard error with their line, and counted.
Ends with 0 when every row was scored, with 1 when the model is wrong, with 2 when it was called wrongly, and with 3
when some rows could not be read.
`;

/** Scores a file of records. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const asked = await parseScoreOptions(args, io);
  if (!asked.ok) return badUsage(io, name, asked.error);
  const { records, object, config, today } = asked.value;
  const checked = await checkedFolder(io, name, config);
  if (!checked.ok) return checked.error;
  const { folder, check } = checked.value;
  const { model, problems, files } = check;
  if (!model) return wrongModel(io, folder.shown, problems);
  const chosen = scorecardFor(model, object);
  if (!chosen.ok) return badUsage(io, name, chosen.error);
  const mapping = mappingFor(model, asked.value.mapping, files);
  if (!mapping.ok) return wrongModel(io, folder.shown, mapping.error);
  if (!mapping.value) return badUsage(io, name, noMapping(folder.shown));
  const stream =
    records === '-' ? io.stdin : createReadStream(resolve(io.cwd, records), { highWaterMark: 256 * 1024 });
  const scoring = {
    model,
    scorecard: chosen.value,
    object: chosen.value.object,
    mapping: mapping.value,
    today,
  };
  try {
    return await scoreTable(io, scoring, bytesOf(stream));
  } catch (error) {
    // A disk that fails, or a file that may not be read, is no mistake of ours.
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    io.stderr.write(`The records cannot be read. ${error.message}\n`);
    return 3;
  }
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
