import { err, ok, type Result } from '../../result.ts';
import { detectDelimiter } from '../delimiter.ts';
import { longestRecord, takeRecord } from '../take-record.ts';
import { titleCure } from './ragged.ts';
import { garbledAt, textOf } from './utf8.ts';

/** The first line of a table. */
export interface Header {
  readonly names: readonly string[];
  /** The byte that stands between cells. */
  readonly delimiter: number;
  /** Where the rows begin, and on which line. */
  readonly end: number;
  readonly lines: number;
  /** What is worth knowing of it. */
  readonly notes: readonly string[];
}

/** Reads the names of the columns; null where their end has not come yet, a sentence where there are none. */
export function readHeader(bytes: Uint8Array, isLast: boolean): Result<Header, string> | null {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const end = headerEnd(bytes, start);
  if (end > longestRecord) return err('The first line is longer than 1 MB, or its quotes are never closed.');
  if (end === bytes.length && !isLast) return null;
  if (garbledAt(bytes, start, end) >= 0)
    return err('The first line holds bytes that are no UTF-8. Save the file as "CSV UTF-8".');
  const text = textOf(bytes, start, Math.min(end + 1, bytes.length));
  if (text.trim() === '')
    return err(
      end === bytes.length ? 'The file is empty.' : 'The first line is empty. It must name the columns.',
    );
  if (/^"?sep=.?"?\s*$/i.test(text))
    return err(
      `The first line is ${text.trim()}, which is for Excel. Delete it: names of columns come first.`,
    );
  const delimiter = detectDelimiter(text);
  const taken = takeRecord(text, 0, delimiter, true);
  if (taken.kind !== 'record') return err('The first line cannot be read: its quotes do not match.');
  const written = taken.cells.map((name) => name.trim());
  const problem = problemWith(written) ?? titleProblem(written, bytes, end + 1);
  if (problem !== null) return err(problem);
  const { names, notes } = allNamed(written);
  const lines = Math.max(1, taken.lines);
  return ok({
    names,
    delimiter: delimiter.charCodeAt(0),
    end: afterLines(bytes, start, lines),
    lines,
    notes,
  });
}

/** The first line end outside of quotes, or the end of what has come. */
function headerEnd(bytes: Uint8Array, from: number): number {
  let isQuoted = false;
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === 0x22) isQuoted = !isQuoted;
    else if (bytes[at] === 0x0a && !isQuoted) return at;
  }
  return bytes.length;
}

function afterLines(bytes: Uint8Array, from: number, lines: number): number {
  let at = from;
  for (let left = lines; left > 0 && at < bytes.length; at++) if (bytes[at] === 0x0a) left -= 1;
  return at;
}

function problemWith(names: readonly string[]): string | null {
  if (names.some((name) => name.includes('\r')))
    return 'Its lines end in CR alone. Save the file with LF or CRLF line ends.';
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  return twice === undefined
    ? null
    : `Two columns are called "${twice}". Rename one: which is meant cannot be known.`;
}

const linesLookedAt = 5;

/** A first line of one name, above whole lines that all hold the same separator as often, is a title. */
function titleProblem(names: readonly string[], bytes: Uint8Array, from: number): string | null {
  if (names.length !== 1) return null;
  for (const separator of [0x3b, 0x09]) {
    const counts = cellsBelow(bytes, from, separator);
    const [columns = 1] = counts;
    if (counts.length > 1 && columns > 2 && counts.every((count) => count === columns))
      return `The first line has 1 column, but the lines below it have ${columns}. ${titleCure}`;
  }
  return null;
}

/** How many cells the next whole lines have where this byte parts them; blank lines and quotes are passed over. */
function cellsBelow(bytes: Uint8Array, from: number, separator: number): readonly number[] {
  const counts: number[] = [];
  let [at, cells, isBlank] = [from, 1, true];
  for (; at < bytes.length && counts.length < linesLookedAt; at++) {
    const byte = bytes[at];
    if (byte === 0x0a) {
      if (!isBlank) counts.push(cells);
      [cells, isBlank] = [1, true];
    } else if (byte !== 0x0d) isBlank = false;
    if (byte === separator) cells += 1;
  }
  return counts;
}

/** A column without a name, such as the row numbers that some exports begin with, is named by its place. */
function allNamed(written: readonly string[]): Pick<Header, 'names' | 'notes'> {
  const notes: string[] = [];
  const names = written.map((name, at) => {
    if (name !== '') return name;
    let own = `column ${at + 1}`;
    while (written.includes(own)) own += ' (unnamed)';
    notes.push(`The first line has no name for column ${at + 1}; it is called "${own}" here.`);
    return own;
  });
  return { names, notes };
}
