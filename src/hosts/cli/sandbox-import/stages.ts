import type { HistorySeed, SourceSeed } from '../../../sandbox/hubspot/index.ts';
import { momentOf } from './days.ts';
import type { ImportMapping, StageMapping, TableMapping } from './import-mapping.ts';
import { keyOf } from './keys.ts';
import type { TableRow } from './read-table.ts';
import type { Reading } from './values.ts';

/** The moves of a deal, oldest first, and the day on which it was closed, if it was. */
export interface Moves {
  readonly history: readonly HistorySeed[];
  readonly closedAt: string | null;
}

type Pipeline = ImportMapping['pipelines'][number];

interface Mapped {
  readonly table: TableMapping;
  readonly stage: StageMapping;
}

const by: SourceSeed = { sourceType: 'IMPORT', sourceId: 'plumbline sandbox import' };

/** Prepares the reading of stages; null for a row whose stage the mapping does not name, which is taken down. */
export function stageReader(
  table: TableMapping,
  stage: StageMapping,
  pipeline: Pipeline,
  reading: Reading,
): (row: TableRow) => Moves | null {
  const meant = new Map(Object.entries(stage.values).map(([from, to]) => [keyOf(from), to]));
  const order = pipeline.stages.map(({ id }) => id);
  const closed = new Set(
    pipeline.stages.flatMap(({ id, probability }) => (probability % 1 === 0 ? [id] : [])),
  );
  return (row) => {
    const cell = row.cell(stage.column);
    const current = meant.get(keyOf(cell));
    if (current === undefined) {
      const what = `${table.file}, ${stage.column}: a stage that the mapping does not name`;
      reading.tally.add(what, cell, row.line, 'imported without a stage');
      return null;
    }
    const passed = order.filter((id) => id === current || !closed.has(id));
    const dated = passed.flatMap((id) => datedMove(id, row, { table, stage }, reading));
    const history = dated.some(({ value }) => value === current)
      ? dated
      : [...dated, undatedMove(current, row, table, reading)];
    const last = history.at(-1)?.at ?? null;
    return { history, closedAt: closed.has(current) ? last : null };
  };
}

function datedMove(id: string, row: TableRow, mapped: Mapped, reading: Reading): readonly HistorySeed[] {
  const column = mapped.stage.entered[id];
  const cell = column === undefined ? '' : row.cell(column);
  if (cell === '') return [];
  const day = reading.calendar.day(cell);
  if (day !== null) return [{ value: id, at: momentOf(day), by }];
  const what = `${mapped.table.file}, ${column}: cannot be read as a date`;
  reading.tally.add(what, cell, row.line, 'the move was left out');
  return [];
}

function undatedMove(
  id: string,
  row: TableRow,
  table: TableMapping,
  { calendar, tally }: Reading,
): HistorySeed {
  tally.add(
    `${table.file}: no day on which the stage was entered`,
    id,
    row.line,
    `dated ${calendar.newest}, the newest day in the tables`,
  );
  return { value: id, at: momentOf(calendar.newest), by };
}
