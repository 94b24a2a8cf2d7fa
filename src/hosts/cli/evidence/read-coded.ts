import { codedReader } from '../../../base/csv/coded/coded-reader.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { CodedTable } from '../../../core/evidence/table.ts';
import { refusalOf } from '../csv/text-pieces.ts';
import type { ExitCode, Io } from '../io.ts';
import { neutralName } from './neutral-name.ts';
import { openBytes, type OpenedBytes } from './opened-bytes.ts';
import type { Progress } from './progress.ts';

/** Records of a file. */
export interface CodedRecords {
  readonly table: CodedTable;
  /** The line of the file, counted from 1, on which a row begins. */
  readonly lines: (row: number) => number;
  /** What is worth knowing of how it was written. */
  readonly notes: readonly string[];
}

/** Why there are no records, and what the command ends with: 2 where the wrong file was named, 3 where it cannot be read. */
export interface NoRecords {
  readonly message: string;
  readonly exit: ExitCode;
}

/** Reads a CSV file, packed by gzip or not, or `-` for standard input; whole, or not at all. */
export async function readCoded(
  path: string,
  io: Io,
  { progress }: { readonly progress: Progress },
): Promise<Result<CodedRecords, NoRecords>> {
  const opened = await openBytes(path, io);
  if (!opened.ok) return err({ message: opened.error, exit: 2 });
  const reader = codedReader();
  const problem = await readInto(reader.push, opened.value, progress).catch((error: unknown) => {
    const told = streamProblem(error, reader.rows());
    if (told === null) throw error;
    return told;
  });
  progress.end();
  if (problem !== null) return err({ message: unreadable(problem), exit: 3 });
  const read = reader.finish();
  if (!read.ok) return err({ message: unreadable(read.error), exit: 3 });
  const { rows, columns, lines, notes } = read.value;
  if (rows === 0)
    return err({ message: unreadable('It names its columns and has no row below them.'), exit: 3 });
  const names = columns.map(({ name }) => name);
  const named = columns.map((column) => ({ ...column, neutralName: neutralName(column.name, names) }));
  return ok({ table: { rows, columns: named }, lines, notes });
}

const unreadable = (sentence: string): string => `The records cannot be read. ${sentence}`;

async function readInto(
  push: (bytes: Uint8Array) => string | null,
  { chunks, share }: OpenedBytes,
  progress: Progress,
): Promise<string | null> {
  let isFirst = true;
  for await (const chunk of chunks) {
    const problem = (isFirst ? refusalOf(chunk) : null) ?? push(chunk);
    if (problem !== null) return problem;
    isFirst = false;
    const read = share();
    if (read !== null) progress.at('Reading', read);
  }
  return null;
}

/** What a stream that failed says to a person; null for a mistake of ours. */
function streamProblem(error: unknown, rows: number): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const far = rows === 0 ? '' : ` after ${rows} rows`;
  if (error.code === 'Z_BUF_ERROR')
    return `The gz ends early${far}: it was cut off while it was written or copied. Copy it again, or pack it anew.`;
  if (typeof error.code === 'string' && error.code.startsWith('Z_'))
    return `The gz is damaged${far} (${error.message}). Copy it again, or pack it anew.`;
  // A disk that fails, or a file that may not be read.
  return 'syscall' in error ? error.message : null;
}
