import { err, ok, type Result } from '../../../base/result.ts';
import type { ColumnProfile } from '../../../core/evidence/columns/profile.ts';
import { recogniseAll } from '../../../core/evidence/columns/recognise.ts';
import { findLeaks } from '../../../core/evidence/leaks/find-leaks.ts';
import type { FoundLeak } from '../../../core/evidence/leaks/leak-input.ts';
import type { CodedColumn, CodedTable } from '../../../core/evidence/table.ts';
import { columnsAsked, type ColumnsAsked } from '../evidence/columns-asked.ts';
import { createdDays, type CreatedDays } from '../evidence/created-days.ts';
import { groupsOf } from '../evidence/groups-of.ts';
import { outcomesOf, type Outcomes } from '../evidence/outcomes.ts';
import { readCoded, type NoRecords } from '../evidence/read-coded.ts';
import type { Progress } from '../evidence/progress.ts';
import { sameRows } from '../evidence/same-rows.ts';
import type { Io } from '../io.ts';
import type { ClosedRecords, ColumnThere } from './declared-fact.ts';
import type { LearnAsked } from './learn-options.ts';
import { withSaidBlanks } from './said-blanks.ts';

/** The records of a file, as far as they can be learned from. */
export interface LearnRecords {
  readonly table: CodedTable;
  readonly columns: readonly ColumnThere[];
  readonly closed: ClosedRecords;
  /** The same number for records that belong together; null where none do. */
  readonly groups: Uint32Array | null;
  readonly outcome: string;
  readonly created: string | null;
  /** The column that names a record; null where none does. */
  readonly idColumn: CodedColumn | null;
  readonly named: readonly CodedColumn[] | null;
  readonly ignored: readonly CodedColumn[];
  /** Leaks, and what is wrong with the table. */
  readonly leaks: readonly FoundLeak[];
  /** What is to be said of the file. */
  readonly notes: readonly string[];
}

/** Reads a file and everything that was said of its columns; what cannot be is a sentence, with what to end with. */
export async function learnRecords(
  io: Io,
  asked: LearnAsked,
  progress: Progress,
): Promise<Result<LearnRecords, NoRecords>> {
  const read = await readCoded(asked.records, io, { progress });
  if (!read.ok) return read;
  const { table, notes: blankNotes } = withSaidBlanks(read.value.table, asked.blank);
  const notes = [...read.value.notes, ...blankNotes];
  const outcomes = outcomesOf(table, asked.outcome);
  if (!outcomes.ok) return wrong(outcomes.error);
  progress.at('Looking at columns', 0);
  const profiles = recogniseAll(table);
  const spoken = columnsSpokenOf(table, profiles, asked);
  if (!spoken.ok) return wrong(spoken.error);
  const records = recordsOf(table, profiles, outcomes.value, spoken.value);
  return ok({ ...records, notes: [...notes, ...records.notes] });
}

/** Columns that somebody named. */
interface ColumnsSpokenOf {
  readonly created: CreatedDays | null;
  readonly named: ColumnsAsked | null;
  readonly ignored: ColumnsAsked;
}

function columnsSpokenOf(
  table: CodedTable,
  profiles: readonly ColumnProfile[],
  asked: LearnAsked,
): Result<ColumnsSpokenOf, string> {
  const created = asked.created === null ? ok(null) : createdDays(table, profiles, asked.created);
  if (!created.ok) return created;
  const named = asked.columns === null ? ok(null) : columnsAsked(table, asked.columns);
  if (!named.ok) return named;
  const ignored = columnsAsked(table, asked.ignore ?? '');
  return ignored.ok ? ok({ created: created.value, named: named.value, ignored: ignored.value }) : ignored;
}

function recordsOf(
  table: CodedTable,
  profiles: readonly ColumnProfile[],
  outcomes: Outcomes,
  { created, named, ignored }: ColumnsSpokenOf,
): LearnRecords {
  const { kept: rows, dropped, notes } = sameRows(table, outcomes.closed);
  const columns = table.columns.flatMap((column, at) => there(column, profiles[at]));
  const idColumn = idColumnIn(columns);
  const known = new Set([outcomes.column, ...(created ? [created.column] : [])]);
  const days = created?.days ?? null;
  return {
    table,
    columns,
    closed: {
      rows,
      won: Uint8Array.from(rows, (row) => outcomes.won[row] as number),
      created: days && Int32Array.from(rows, (row) => days[row] as number),
    },
    groups: groupsOf(rows, idColumn),
    outcome: outcomes.column,
    created: created?.column ?? null,
    idColumn,
    named: named?.columns ?? null,
    ignored: ignored.columns,
    leaks: findLeaks({ table, profiles, won: outcomes.won, rows, created: days, known, dropped }),
    notes: [
      ...outcomes.notes,
      ...(created?.notes ?? []),
      ...(named?.notes ?? []),
      ...ignored.notes,
      ...notes,
    ],
  };
}

/** The column that names each record. */
const idColumnIn = (columns: readonly ColumnThere[]): CodedColumn | null =>
  columns.find(({ profile }) => profile.kind === 'id' && profile.blanks.count === 0)?.column ?? null;

const wrong = (message: string): Result<never, NoRecords> => err({ message, exit: 2 });

const there = (column: CodedColumn, profile: ColumnProfile | undefined): readonly ColumnThere[] =>
  profile ? [{ column, profile }] : [];
