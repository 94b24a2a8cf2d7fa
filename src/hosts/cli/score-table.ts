import type { CalendarDate } from '../../base/calendar.ts';
import { err } from '../../base/result.ts';
import type { RecordKind } from '../../core/condition/model.ts';
import { compileScorecard } from '../../core/icp/compile.ts';
import type { Scorecard } from '../../core/icp/model.ts';
import { score } from '../../core/icp/score.ts';
import type { GtmModel } from '../../model/gtm-model.ts';
import type { CrmMapping } from '../../model/mapping.ts';
import { counted } from '../../model/wording.ts';
import { readTable } from './csv/read-table.ts';
import type { Table } from './csv/read-table.ts';
import { recordReader } from './csv/record-reader.ts';
import type { RecordReader, TableRecord } from './csv/record-reader.ts';
import { openText } from './csv/text-pieces.ts';
import { fitLine } from './fit-line.ts';
import type { ExitCode, Io } from './io.ts';
import { lineWriter } from './line-writer.ts';

/** What is scored, and with what. */
export interface Scoring {
  readonly model: GtmModel;
  readonly scorecard: Scorecard;
  readonly mapping: CrmMapping;
  readonly object: RecordKind;
  readonly today: CalendarDate;
}

/** Scores a table row by row and writes a line for each; 3 when any of it could not be read. */
export async function scoreTable(
  io: Io,
  scoring: Scoring,
  bytes: AsyncIterator<Uint8Array>,
): Promise<ExitCode> {
  const { model, scorecard, mapping, object, today } = scoring;
  const text = await openText(bytes);
  const table = text.ok ? await readTable(text.value) : text;
  const reader = table.ok ? recordReader(table.value.columns, object, mapping, model.facts) : table;
  if (!table.ok || !reader.ok) return unreadable(io, reader.ok ? '' : reader.error);
  tellMissing(io, reader.value);
  const compiled = compileScorecard(scorecard, model.facts, model.version);
  const lineOf = ({ id, facts }: TableRecord): string => fitLine(id, score(compiled, facts, today));
  const { scored, skipped, isCutOff } = await scoreRows(io, table.value, reader.value, lineOf);
  if (isCutOff) return 0;
  tellOdd(io, reader.value);
  io.stderr.write(`${counted(scored, 'record')} scored, ${counted(skipped, 'row')} could not be read.\n`);
  return skipped > 0 ? 3 : 0;
}

interface Tally {
  scored: number;
  skipped: number;
  /** Whether nobody reads on, as after `| head`. */
  isCutOff: boolean;
}

async function scoreRows(
  io: Io,
  { rows: batches }: Table,
  reader: RecordReader,
  lineOf: (record: TableRecord) => string,
): Promise<Tally> {
  const out = lineWriter(io.stdout);
  const told = lineWriter(io.stderr);
  const tally = { scored: 0, skipped: 0, isCutOff: false };
  for await (const rows of batches) {
    for (const row of rows) {
      const record = 'why' in row ? err(row.why) : reader.read(row.cells, row.line);
      if (record.ok) tally.scored += 1;
      else tally.skipped += 1;
      const wait = record.ok
        ? out.write(lineOf(record.value))
        : told.write(`line ${row.line}: ${record.error}`);
      if (wait) await wait;
    }
    await told.end();
    if (out.isClosed()) return { ...tally, isCutOff: true };
  }
  await out.end();
  return tally;
}

function unreadable(io: Io, sentence: string): ExitCode {
  io.stderr.write(`The records cannot be read. ${sentence}\n`);
  return 3;
}

function tellMissing(io: Io, { missing, unused }: RecordReader): void {
  if (missing.length === 0) return;
  const named = missing.map(({ column, fact }) => `${column} (${fact})`).join(', ');
  io.stderr.write(`Not in this file, so not known: ${named}.\n`);
  if (unused.length > 0)
    io.stderr.write(`In this file, and named by no mapping: ${unused.join(', ')}. Is one of them meant?\n`);
}

function tellOdd(io: Io, reader: RecordReader): void {
  for (const { fact, column, count, firstLine, example } of reader.oddValues())
    io.stderr.write(
      `${column}: ${counted(count, 'value')} could not be read and ${count === 1 ? 'counts' : 'count'} as not known (${fact}); the first, in line ${firstLine}, is "${example}".\n`,
    );
  for (const { fact, column, count, firstLine, example } of reader.strangeValues())
    io.stderr.write(
      `${column}: ${counted(count, 'value')} ${count === 1 ? 'is' : 'are'} none of the values of ${fact}, and ${count === 1 ? 'matches' : 'match'} nothing; the first, in line ${firstLine}, is "${example}". Is it missing under values in the mapping?\n`,
    );
}
