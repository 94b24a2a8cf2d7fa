import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codedReader, type CodedFile } from '../../../src/base/csv/coded/coded-reader.ts';
import { recordsIn } from '../../../src/base/csv/records-in.ts';
import type { Result } from '../../../src/base/result.ts';

/** Reads bytes that come in pieces of so many. */
function read(given: string | Uint8Array, piece = 1_000_000): Result<CodedFile, string> {
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given;
  const reader = codedReader();
  for (let at = 0; at < bytes.length; at += piece) reader.push(bytes.slice(at, at + piece));
  return reader.finish();
}

/** The names, then each row with the line on which it begins. */
function rowsOf(file: CodedFile): readonly (readonly (string | number | undefined)[])[] {
  const rows = Array.from({ length: file.rows }, (_, row) => [
    file.lines(row),
    ...file.columns.map(({ codes, texts }) => texts.at(codes[row] as number)),
  ]);
  return [[1, ...file.columns.map(({ name }) => name)], ...rows];
}

function problemOf(given: string | Uint8Array, piece?: number): string {
  const result = read(given, piece);
  return result.ok ? 'it can be read' : result.error;
}

const quoted = (cell: string, always: boolean): string =>
  always || /[",\n\r;\t]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;

const cell = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'a',
    'A',
    '"',
    '""',
    ',',
    '\n',
    '\r\n',
    'a"b',
    'é',
    '日本',
    '🚚',
    'x, y',
    ' padded ',
  ),
  fc.constantFrom('\u00a0x\u00a0', '\u2003wide\u3000', '\u2028', '\ufeffx', 'ÿ', '\u0080', '߿', 'ࠀ', '𐀀'),
  fc.string({ maxLength: 9, unit: 'grapheme' }).filter((text) => !text.includes('\u0000')),
);
const width = 3;
const table = fc.record({
  rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }),
  always: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  delimiter: fc.constantFrom(',', ';', '\t'),
  lastLineEnds: fc.boolean(),
  mark: fc.boolean(),
  piece: fc.constantFrom(1, 2, 3, 7, 64, 1_000_000),
});

describe('a table of codes', () => {
  it('holds what the reader of texts gives, wherever its bytes are parted', () => {
    fc.assert(
      fc.property(table, ({ rows, always, lineEnd, delimiter, lastLineEnds, mark, piece }) => {
        const written = [['id', 'b', 'c'], ...rows].map((cells) =>
          cells.map((one) => quoted(one, always)).join(delimiter),
        );
        const text = (mark ? '\uFEFF' : '') + written.join(lineEnd) + (lastLineEnds ? lineEnd : '');
        const file = read(text, piece);
        const slow = recordsIn(text).map(({ line, cells }) => [line, ...cells.map((one) => one.trim())]);
        expect(file.ok ? rowsOf(file.value) : file.error).toEqual(slow);
      }),
      { numRuns: 500 },
    );
  });

  it('takes any text as the reader of texts takes it, or says that it cannot', () => {
    const signs = fc.constantFrom('"', ',', '\n', '\r', 'a', ' ');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 25 }), fc.constantFrom(1, 3, 1000), (body, piece) => {
        const text = `h,i\n${body.join('')}`;
        const slow = recordsIn(text);
        const file = read(text, piece);
        const isWhole = slow.every(({ cells, broken }) => broken === null && cells.length === 2);
        const rows = slow.map(({ line, cells }) => [line, ...cells.map((one) => one.trim())]);
        expect(file.ok ? rowsOf(file.value) : null).toEqual(isWhole ? rows : null);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps each text once a column, in the order in which they came', () => {
    const file = read('id,b\n1,x\n2, y \n3,x\n4,"x"\n5,\n');
    expect(file.ok && file.value.columns[1]?.codes).toEqual(Uint8Array.of(0, 1, 0, 0, 2));
    const texts = file.ok ? file.value.columns[1]?.texts : undefined;
    expect(texts && Array.from({ length: texts.length }, (_, at) => texts.at(at))).toEqual(['x', 'y', '']);
    expect([texts?.at(3), texts?.at(-1)]).toEqual([undefined, undefined]);
  });

  it('keeps no text of a line that is blank', () => {
    const file = read('id,b\n1,x\n\n , \n,\n"",""\n2,y\n');
    expect(file.ok && [file.value.rows, file.value.lines(1), file.value.columns[0]?.texts.length]).toEqual([
      2, 7, 2,
    ]);
  });

  it.each([
    [200, Uint8Array],
    [256, Uint8Array],
    [257, Uint16Array],
    [65_536, Uint16Array],
    [65_537, Uint32Array],
  ])('has the smallest codes that hold %i texts', (count, kind) => {
    const text = `a,b\n${Array.from({ length: count }, (_, at) => `${at},${at % 7}`).join('\n')}`;
    const file = read(text, 50_000);
    const [a, b] = file.ok ? file.value.columns : [];
    expect(a?.codes).toBeInstanceOf(kind);
    expect(b?.codes).toBeInstanceOf(Uint8Array);
    for (const row of [0, 1, 199, count - 2, count - 1])
      expect([a?.texts.at(a.codes[row] as number), b?.texts.at(b.codes[row] as number)]).toEqual([
        String(row),
        String(row % 7),
      ]);
  });

  it('names a column that has no name by its place, and says so', () => {
    const file = read(',a,"",column 1\n0,x,y,z\n');
    expect(file.ok && file.value.columns.map(({ name }) => name)).toEqual([
      'column 1 (unnamed)',
      'a',
      'column 3',
      'column 1',
    ]);
    expect(file.ok && file.value.notes[1]).toBe(
      'The first line has no name for column 3; it is called "column 3" here.',
    );
  });

  it.each([
    ['', 'The file is empty.'],
    [' \n \n', 'The first line is empty. It must name the columns.'],
    ['\na,b\n', 'The first line is empty. It must name the columns.'],
    ['a,b,a\n', 'Two columns are called "a". Rename one: which is meant cannot be known.'],
    ['a,b\r1,2\r', 'Its lines end in CR alone. Save the file with LF or CRLF line ends.'],
    ['a,"b\n', 'The first line cannot be read: its quotes do not match.'],
    ['a,b\n1,"x', 'In line 2, a quote is opened and never closed.'],
    ['a,b\n1,x\n2,"x"y\n', 'In line 3, after a closing quote stands something else.'],
    [
      'a,b\n1\n2,x\n\n3,x,y\n4,x\n5\n6\n',
      'The first line has 2 columns, but line 2 has 1 column, line 5 has 3 columns, line 7 has 1 column, and so on in 4 rows.',
    ],
    ['a,b\n1,x,\n', 'The first line has 2 columns, but line 2 has 3 columns.'],
    ['a,b\n1,x,,,\n2,y\n', 'A cell that holds the separator needs quotes around it'],
    [
      'Report: all deals\n\nid,won,size\n1,yes,3\n',
      'The first line has 1 column, but line 3 has 3 columns, line 4 has 3 columns. The first line has to name the columns: where a title or a note stands above the names, delete the lines above them.',
    ],
    [
      'sep=;\nid;won;size\n1;yes;3\n',
      'The first line is sep=;, which is for Excel. Delete it: names of columns come first.',
    ],
  ])('%j: %s', (text, sentence) => {
    for (const piece of [1, 1_000]) expect(problemOf(text, piece)).toContain(sentence);
  });

  it('takes a first line of one name for a title where semicolons or tabs part the lines below', () => {
    for (const mark of [';', '\t'])
      expect(problemOf(`Report\n\nid${mark}won${mark}size\r\n1${mark}yes${mark}3\r\n`)).toBe(
        'The first line has 1 column, but the lines below it have 3. The first line has to name the columns: where a title or a note stands above the names, delete the lines above them.',
      );
    expect(problemOf('note\none; two; three\nfour\n')).toBe('it can be read');
  });

  it('says where bytes stand that are no UTF-8', () => {
    const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
      new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : [part])));
    const sentence = 'In line 3, column "city" holds bytes that are no UTF-8. Save the file as "CSV UTF-8".';
    for (const wrong of [[0xe9], [0xc3], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0x80]])
      expect(problemOf(bytes('id,city\n1,Caf\u00e9\n2,Caf', ...wrong, '\n3,x\n'), 1)).toBe(sentence);
    expect(problemOf(bytes('id,caf', 0xe9, '\n1,x\n'))).toBe(
      'The first line holds bytes that are no UTF-8. Save the file as "CSV UTF-8".',
    );
  });

  it('never holds more than a record of 1 MB', () => {
    const open = `a,b\n1,x\n2,"${'y\n'.repeat(700_000)}`;
    expect(problemOf(open, 65_536)).toBe(
      'The record that begins in line 3 is longer than 1 MB, or a quote in it is never closed.',
    );
    expect(problemOf('y'.repeat(1_100_000), 65_536)).toContain('The first line is longer than 1 MB');
  });
});
