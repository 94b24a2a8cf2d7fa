import type { CalendarDate } from '../../base/calendar.ts';
import type { RecordKind } from '../../core/condition/model.ts';
import { compileScorecard } from '../../core/icp/compile.ts';
import type { Scorecard } from '../../core/icp/model.ts';
import { score } from '../../core/icp/score.ts';
import type { GtmModel } from '../../model/gtm-model.ts';
import type { CrmMapping } from '../../model/mapping.ts';
import { counted } from '../../model/wording.ts';
import { readTable } from './csv/read-table.ts';
import { recordReader } from './csv/record-reader.ts';
import type { RecordReader } from './csv/record-reader.ts';
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
  const out = lineWriter(io.stdout);
  let [scored, skipped] = [0, 0];
  for await (const rows of table.value.rows) {
    for (const row of rows) {
      const record =
        'why' in row ? { ok: false as const, error: row.why } : reader.value.read(row.cells, row.line);
      if (record.ok) {
        scored += 1;
        await out.write(fitLine(record.value.id, score(compiled, record.value.facts, today)));
      } else {
        skipped += 1;
        io.stderr.write(`line ${row.line}: ${record.error}\n`);
      }
    }
    if (out.isClosed()) return 0;
  }
  await out.end();
  tellOdd(io, reader.value);
  io.stderr.write(`${counted(scored, 'record')} scored, ${counted(skipped, 'row')} could not be read.\n`);
  return skipped > 0 ? 3 : 0;
}

function unreadable(io: Io, sentence: string): ExitCode {
  io.stderr.write(`The records cannot be read. ${sentence}\n`);
  return 3;
}

function tellMissing(io: Io, { missing }: RecordReader): void {
  if (missing.length === 0) return;
  const named = missing.map(({ column, fact }) => `${column} (${fact})`).join(', ');
  io.stderr.write(`Not in this file, so not known: ${named}.\n`);
}

function tellOdd(io: Io, reader: RecordReader): void {
  for (const { fact, column, count, firstLine, example } of reader.oddValues())
    io.stderr.write(
      `${column}: ${counted(count, 'value')} could not be read and ${count === 1 ? 'counts' : 'count'} as not known (${fact}); the first, in line ${firstLine}, is "${example}".\n`,
    );
}
