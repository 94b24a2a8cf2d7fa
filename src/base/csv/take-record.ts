/** What stands at one place of a file: a record, something that is none, or the need to read on. */
export type Taken = RecordTaken | BrokenTaken | { readonly kind: 'more' };

/** A record, with where the next begins and how many lines it took. */
export interface RecordTaken {
  readonly kind: 'record';
  readonly cells: readonly string[];
  readonly end: number;
  readonly lines: number;
}

/** A place that holds no record, with where to go on. */
export interface BrokenTaken {
  readonly kind: 'broken';
  readonly why: string;
  readonly end: number;
  /** 0 where the line has not ended yet: the rest of it is to be passed over. */
  readonly lines: 0 | 1;
}

/** A record longer than this is taken for a quote that was never closed. */
export const longestRecord = 1_000_000;

const more: Taken = { kind: 'more' };

/**
 * Takes the record that begins at an offset (RFC 4180, LF or CRLF, any one-character delimiter). A quote inside of an
 * unquoted field is an ordinary character. After a broken record, reading goes on with the line after its first.
 */
export function takeRecord(text: string, from: number, delimiter: string, isLast: boolean): Taken {
  const newline = text.indexOf('\n', from);
  if (newline < 0 && !isLast) return text.length - from > longestRecord ? tooLong(text.length) : more;
  const lineEnd = newline < 0 ? text.length : newline;
  const line = text.slice(from, lineEnd > from && text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd);
  if (!line.includes('"'))
    return { kind: 'record', cells: line.split(delimiter), end: lineEnd + 1, lines: 1 };
  return takeQuoted(text, from, delimiter, isLast, lineEnd + 1);
}

const tooLong = (end: number): Taken => ({
  kind: 'broken',
  why: 'the line is longer than 1 MB',
  end,
  lines: 0,
});

const broken = (why: string, nextLine: number): Taken => ({ kind: 'broken', why, end: nextLine, lines: 1 });

function takeQuoted(text: string, from: number, delimiter: string, isLast: boolean, nextLine: number): Taken {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at, delimiter);
    if (field === null) {
      if (!isLast && text.length - from <= longestRecord) return more;
      return broken('a quote is opened and never closed', nextLine);
    }
    cells.push(field.value);
    at = text[field.end] === '\r' && text[field.end + 1] === '\n' ? field.end + 1 : field.end;
    // The end of what was read so far may part `\r` from `\n`, or a doubled quote.
    if (at >= text.length - 1 && !isLast && text[at] !== '\n') return more;
    if (at >= text.length || text[at] === '\n')
      return { kind: 'record', cells, end: at + 1, lines: linesBetween(text, from, at + 1) };
    if (text[at] !== delimiter)
      return broken(`after a closing quote stands ${JSON.stringify(text[at])}`, nextLine);
    at += 1;
  }
}

interface Field {
  readonly value: string;
  readonly end: number;
}

function quotedField(text: string, from: number): Field | null {
  let close = text.indexOf('"', from + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return null;
  const inner = text.slice(from + 1, close);
  return { value: inner.includes('""') ? inner.replaceAll('""', '"') : inner, end: close + 1 };
}

function plainField(text: string, from: number, delimiter: string): Field {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  const isCrLf = text[end] === '\n' && text[end - 1] === '\r' && end > from;
  return { value: text.slice(from, isCrLf ? end - 1 : end), end: isCrLf ? end - 1 : end };
}

/** Line ends between two offsets. */
export function linesBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
