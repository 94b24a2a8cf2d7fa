import { afterSpace, beforeSpace } from './utf8.ts';

/** Where the cells of some records stand, one record after another; each record overwrites one that was not kept. */
export interface Cells {
  /** By cell, its first byte and the one after its last, without white space around it. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where doubled quotes stand for one. */
  readonly doubled: Uint8Array;
  /** How many cells a record should have. */
  readonly width: number;
  /** Where the cells of the record that is taken next go; those of records before it stay. */
  from: number;
  /** How many cells the record has that was taken last; of more than there should be, only the number is kept. */
  count: number;
  isBlank: boolean;
  /** Where the next record begins, and the line ends up to there. */
  next: number;
  lines: number;
  /** Why there is no record; null where there is one. */
  broken: string | null;
}

/** Room for so many records of so many cells. */
export const roomFor = (records: number, width: number): Cells => ({
  starts: new Int32Array(records * width),
  ends: new Int32Array(records * width),
  doubled: new Uint8Array(records * width),
  ...{ width, from: 0, count: 0, isBlank: true, next: 0, lines: 0, broken: null },
});

const quote = 0x22;
const lineEnd = 0x0a;
const carriageReturn = 0x0d;

/** What a field's end says: a further field follows, the record is over, it goes on past these bytes, or it is none. */
type After = 'field' | 'record' | 'more' | 'broken';

/**
 * Takes the record that begins at an offset of bytes (RFC 4180, LF or CRLF, any delimiter of one byte), as `takeRecord`
 * takes it from a text. False where its end has not come yet.
 */
export function takeCells(
  cells: Cells,
  bytes: Uint8Array,
  from: number,
  delimiter: number,
  isLast: boolean,
): boolean {
  cells.count = 0;
  cells.isBlank = true;
  cells.lines = 0;
  cells.broken = null;
  cells.next = from;
  let after: After = 'field';
  while (after === 'field')
    after =
      bytes[cells.next] === quote
        ? quotedField(cells, bytes, delimiter, isLast)
        : plainField(cells, bytes, delimiter, isLast);
  return after !== 'more';
}

function plainField(cells: Cells, bytes: Uint8Array, delimiter: number, isLast: boolean): After {
  const { next } = cells;
  const to = bytes.length;
  let end = next;
  let byte = 0;
  while (end < to) {
    byte = bytes[end] as number;
    if (byte === delimiter || byte === lineEnd) break;
    end += 1;
  }
  if (end >= to && !isLast) return 'more';
  keep(cells, bytes, next, end, 0);
  cells.next = end + 1;
  if (end < to && byte === delimiter) return 'field';
  if (end < to) cells.lines += 1;
  return 'record';
}

function quotedField(cells: Cells, bytes: Uint8Array, delimiter: number, isLast: boolean): After {
  const { next } = cells;
  const to = bytes.length;
  let close = next + 1;
  let doubled: 0 | 1 = 0;
  for (; close < to; close++) {
    if (bytes[close] === lineEnd) cells.lines += 1;
    if (bytes[close] !== quote) continue;
    if (bytes[close + 1] !== quote) break;
    doubled = 1;
    close += 1;
  }
  if (close >= to) return isLast ? broken(cells, 'a quote is opened and never closed') : 'more';
  const at = bytes[close + 1] === carriageReturn && bytes[close + 2] === lineEnd ? close + 2 : close + 1;
  // The end of what was read so far may part a doubled quote, or `\r` from `\n`.
  if (!isLast && at + 1 >= to && bytes[at] !== lineEnd) return 'more';
  keep(cells, bytes, next + 1, close, doubled);
  cells.next = at + 1;
  if (at >= to) return 'record';
  if (bytes[at] === delimiter) return 'field';
  if (bytes[at] !== lineEnd) return broken(cells, 'after a closing quote stands something else');
  cells.lines += 1;
  return 'record';
}

function broken(cells: Cells, why: string): After {
  cells.broken = why;
  return 'broken';
}

const isPlain = (byte: number): boolean => byte > 0x20 && byte < 0x80;

function keep(cells: Cells, bytes: Uint8Array, from: number, to: number, doubled: 0 | 1): void {
  const { count, width } = cells;
  // Most cells begin and end with a plain sign.
  const start = isPlain(bytes[from] as number) ? from : afterSpace(bytes, from, to);
  const end = start >= to || isPlain(bytes[to - 1] as number) ? to : beforeSpace(bytes, start, to);
  if (start < end) cells.isBlank = false;
  if (count < width) {
    const at = cells.from + count;
    cells.starts[at] = start;
    cells.ends[at] = end;
    cells.doubled[at] = doubled;
  }
  cells.count = count + 1;
}
