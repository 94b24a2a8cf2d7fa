import { err, ok, type Result } from '../../result.ts';
import { longestRecord } from '../take-record.ts';
import { noCodes, setCodes, type GrowingCodes } from './growing-codes.ts';
import { ragged, raggedSentence, type RaggedRows } from './ragged.ts';
import { readHeader, type Header } from './read-header.ts';
import { lineOf, noteLine, type RowLines } from './row-lines.ts';
import { roomFor, takeCells, type Cells } from './take-cells.ts';
import {
  emptyPool,
  fetchPlaces,
  garbled,
  hashOf,
  numberOf,
  textsOf,
  viewed,
  type PooledTexts,
  type TextPool,
  type ViewedBytes,
} from './text-pool.ts';

/** One column as codes of distinct texts. */
export interface CodedColumnRead {
  readonly name: string;
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly texts: PooledTexts;
}

/** A table that was read whole. */
export interface CodedFile {
  readonly rows: number;
  readonly columns: readonly CodedColumnRead[];
  /** The line, counted from 1, on which a row begins. */
  readonly lines: (row: number) => number;
  /** What is worth knowing of how it was written. */
  readonly notes: readonly string[];
}

/** Reads a table as its bytes come; what makes it unreadable is a sentence, and then nothing more is taken. */
export interface CodedReader {
  /** Takes the next bytes, wherever they were parted; null while all is well. They may be used again afterwards. */
  readonly push: (bytes: Uint8Array) => string | null;
  readonly finish: () => Result<CodedFile, string>;
  /** Rows so far. */
  readonly rows: () => number;
}

interface Reading {
  /** Bytes that have come and were not taken yet. */
  rest: ViewedBytes;
  header: Header | null;
  cells: Cells;
  columns: Column[];
  rows: number;
  line: number;
  readonly lines: RowLines;
  readonly ragged: RaggedRows;
  problem: string | null;
  /** A cell with its doubled quotes undone. */
  scratch: ViewedBytes;
  /** Of the cells of one column, row by row. */
  readonly hashes: Int32Array;
  readonly numbers: Uint32Array;
  fetched: number;
}

/** Rows whose cells are numbered together. */
const batch = 1024;

interface Column extends GrowingCodes {
  readonly name: string;
  readonly pool: TextPool;
}

/**
 * Reads CSV (RFC 4180; comma, semicolon or tab; UTF-8) into columns of codes, each cell hashed from its bytes: texts are
 * kept once a column, and decoded when they are asked for. Blank lines are passed over.
 */
export function codedReader(): CodedReader {
  const reading: Reading = {
    rest: viewed(0),
    header: null,
    cells: roomFor(0, 0),
    columns: [],
    rows: 0,
    line: 1,
    lines: { rows: [], offsets: [] },
    ragged: ragged(),
    problem: null,
    scratch: viewed(256),
    hashes: new Int32Array(batch),
    numbers: new Uint32Array(batch),
    fetched: 0,
  };
  return {
    push: (bytes) => {
      if (reading.problem === null) take(reading, joined(reading.rest, bytes), false);
      return reading.problem;
    },
    finish: () => finished(reading),
    rows: () => reading.rows,
  };
}

function finished(reading: Reading): Result<CodedFile, string> {
  if (reading.problem === null) take(reading, reading.rest, true);
  const { problem, rows, columns, lines, header } = reading;
  const why = problem ?? raggedSentence(reading.ragged, columns.length, rows);
  if (why !== null) return err(why);
  return ok({
    rows,
    columns: columns.map(({ name, codes, pool }) => ({
      name,
      codes: codes.subarray(0, rows),
      texts: textsOf(pool),
    })),
    lines: (row) => lineOf(lines, row),
    notes: header?.notes ?? [],
  });
}

const nothing = viewed(0);

function joined({ bytes: rest }: ViewedBytes, bytes: Uint8Array): ViewedBytes {
  const all = viewed(rest.length + bytes.length);
  all.bytes.set(rest);
  all.bytes.set(bytes, rest.length);
  return all;
}

/** Takes every record that has come whole; the rest waits. */
function take(reading: Reading, source: ViewedBytes, isLast: boolean): void {
  const { bytes } = source;
  let at = 0;
  if (reading.header === null) {
    const header = readHeader(bytes, isLast);
    if (header?.ok) at = begin(reading, header.value);
    else if (header) reading.problem = header.error;
  }
  const { header } = reading;
  if (header !== null) at = takeRows(reading, source, at, header.delimiter, isLast);
  reading.rest = joined(nothing, bytes.subarray(at));
  if (header !== null && reading.problem === null && bytes.length - at > longestRecord)
    reading.problem = `The record that begins in line ${reading.line} is longer than 1 MB, or a quote in it is never closed.`;
}

/** Takes rows from an offset on; gives where the first that has not come whole begins. */
function takeRows(
  reading: Reading,
  source: ViewedBytes,
  from: number,
  delimiter: number,
  isLast: boolean,
): number {
  const { cells } = reading;
  const { bytes } = source;
  let at = from;
  while (at < bytes.length) {
    if (!takeCells(cells, bytes, at, delimiter, isLast) || !takeRow(reading)) break;
    reading.line += cells.lines;
    at = cells.next;
    if (cells.from === cells.starts.length && !numberCells(reading, source)) return at;
  }
  numberCells(reading, source);
  return at;
}

function begin(reading: Reading, header: Header): number {
  reading.header = header;
  reading.cells = roomFor(batch, header.names.length);
  reading.columns = header.names.map((name) => ({ name, pool: emptyPool(), ...noCodes() }));
  reading.line += header.lines;
  return header.end;
}

/** Keeps the cells of a row until its column's turn; false where what stands there ends the reading. */
function takeRow(reading: Reading): boolean {
  const { cells, columns, line } = reading;
  if (cells.broken !== null) {
    reading.problem ??= `In line ${line}, ${cells.broken}. Quotes inside of a quoted cell are doubled; export the file anew.`;
    return false;
  }
  if (cells.isBlank) return true;
  if (cells.count !== columns.length) {
    reading.ragged.note(line, cells.count);
    return true;
  }
  noteLine(reading.lines, reading.rows + cells.from / cells.width, line);
  cells.from += cells.width;
  return true;
}

/** Numbers the cells of the rows that were kept, column by column, since each has a table of its own; false where it ends. */
function numberCells(reading: Reading, source: ViewedBytes): boolean {
  const { cells, columns, rows } = reading;
  const count = cells.from / cells.width;
  let wrong = count;
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at] as Column;
    const row = numberColumn(reading, source, at, wrong);
    if (row === wrong) continue;
    wrong = row;
    reading.problem = `In line ${lineOf(reading.lines, rows + row)}, column "${column.name}" holds bytes that are no UTF-8. Save the file as "CSV UTF-8".`;
  }
  reading.rows = rows + count;
  cells.from = 0;
  return wrong === count;
}

/** Numbers one column up to a row; gives the first row whose cell is no text, else that one. */
function numberColumn(reading: Reading, source: ViewedBytes, at: number, to: number): number {
  const { rows, cells, hashes, numbers } = reading;
  const { starts, ends, doubled, width } = cells;
  const column = reading.columns[at] as Column;
  const { pool } = column;
  for (let row = 0, cell = at; row < to; row++, cell += width)
    hashes[row] = hashOf(source, starts[cell] as number, ends[cell] as number);
  reading.fetched ^= fetchPlaces(pool, hashes, to);
  let row = 0;
  for (let cell = at; row < to; row++, cell += width) {
    const number =
      doubled[cell] === 0
        ? numberOf(pool, source, starts[cell] as number, ends[cell] as number, hashes[row] as number)
        : undoubled(reading, column, source, cell);
    if (number === garbled) break;
    numbers[row] = number;
  }
  setCodes(column, rows, numbers.subarray(0, row), pool.count);
  return row;
}

function undoubled(reading: Reading, { pool }: Column, { bytes }: ViewedBytes, cell: number): number {
  const { starts, ends } = reading.cells;
  const to = ends[cell] as number;
  if (to > reading.scratch.bytes.length) reading.scratch = viewed(to * 2);
  const { scratch } = reading;
  let length = 0;
  for (let from = starts[cell] as number; from < to; from++) {
    scratch.bytes[length++] = bytes[from] as number;
    if (bytes[from] === 0x22) from += 1;
  }
  return numberOf(pool, scratch, 0, length, hashOf(scratch, 0, length));
}
