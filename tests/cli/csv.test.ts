import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/hosts/cli/csv/read-table.ts';
import type { Row } from '../../src/hosts/cli/csv/take-rows.ts';
import { openText } from '../../src/hosts/cli/csv/text-pieces.ts';

/** Reads a table whose bytes come in pieces of so many. */
async function read(
  text: string,
  piece = 1_000_000,
): Promise<{ columns: readonly string[]; rows: readonly Row[] }> {
  const opened = await openText(pieces(Buffer.from(text), piece));
  const table = opened.ok ? await readTable(opened.value) : opened;
  if (!table.ok) throw new Error(table.error);
  const rows: Row[] = [];
  for await (const some of table.value.rows) rows.push(...some);
  return { columns: table.value.columns, rows };
}

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

const quoted = (cell: string, always: boolean): string =>
  always || /[",\n\r;\t]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;

const cell = fc.oneof(
  fc.constantFrom('', 'a', '"', '""', ',', '\n', '\r\n', 'a"b', 'é', '日本', '🚚', 'x, y', ' padded '),
  fc
    .string({ maxLength: 8 })
    .filter((text) => !text.includes('\u0000') && !text.includes('\uFFFD') && !text.includes('\uFEFF')),
);
const width = 3;
const table = fc.record({
  rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }),
  always: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  delimiter: fc.constantFrom(',', ';', '\t'),
  lastLineEnds: fc.boolean(),
  piece: fc.constantFrom(1, 2, 3, 7, 64, 1_000_000),
});

describe('a table', () => {
  it('gives the rows that another reader of CSV gives, wherever its bytes are parted', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ rows, always, lineEnd, delimiter, lastLineEnds, piece }) => {
        const written = [['id', 'b', 'c'], ...rows].map((cells) =>
          cells.map((one) => quoted(one, always)).join(delimiter),
        );
        const text = written.join(lineEnd) + (lastLineEnds ? lineEnd : '');
        const own = await read(text, piece);
        const other: string[][] = parse(text, {
          delimiter,
          relax_quotes: true,
          skip_empty_lines: true,
        });
        expect([own.columns, ...own.rows.map((row) => ('cells' in row ? row.cells : row))]).toEqual([
          ['id', 'b', 'c'],
          ...other.slice(1).filter((cells) => cells.some((one) => one !== '')),
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it('names the line on which each row begins, whatever was quoted before it', async () => {
    const { rows } = await read('id,b\n1,"x\ny\nz"\n\n2,y\r\n3\n4,"a""\nb"\n5,z\n');
    expect(rows.map((row) => row.line)).toEqual([2, 6, 7, 8, 10]);
  });

  it('takes the delimiter that its header has most of, outside of quotes', async () => {
    expect((await read('"a,b,c";d\n1;2\n')).columns).toEqual(['a,b,c', 'd']);
    expect((await read('a\tb\n1,5\t2\n')).rows).toEqual([{ line: 2, cells: ['1,5', '2'] }]);
    expect((await read('only\nx\n')).rows).toEqual([{ line: 2, cells: ['x'] }]);
  });

  it('lets a quote inside of a field stand that is not quoted itself', async () => {
    expect((await read('a,b\n5" pipe,x\n')).rows).toEqual([{ line: 2, cells: ['5" pipe', 'x'] }]);
  });

  it('goes on after a line without an end, and never holds more than that line', async () => {
    const text = `id,b\n1,x\n2,${'y'.repeat(3_000_000)}\n3,z\n`;
    const { rows } = await read(text, 65_536);
    expect(rows).toEqual([
      { line: 2, cells: ['1', 'x'] },
      { line: 3, why: 'the line is longer than 1 MB' },
      { line: 4, cells: ['3', 'z'] },
    ]);
  });

  it('goes on with the next line after a quote that is never closed', async () => {
    const rest = Array.from({ length: 40_000 }, (_, index) => `${index},a plain row of some length`).join(
      '\n',
    );
    const { rows } = await read(`id,b\nx,"open\n${rest}\n`, 65_536);
    expect(rows[0]).toEqual({ line: 2, why: 'a quote is opened and never closed' });
    expect(rows).toHaveLength(40_001);
    expect(rows.at(-1)).toMatchObject({ line: 40_002 });
  });

  it('tells rows that hold bytes which are no UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('id,b\n1,Caf'), Buffer.from([0xe9]), Buffer.from('\n2,Café\n')]);
    const opened = await openText(pieces(bytes, 1_000));
    const read = opened.ok ? await readTable(opened.value) : opened;
    const rows: Row[] = [];
    if (read.ok) for await (const some of read.value.rows) rows.push(...some);
    expect(rows).toEqual([
      { line: 2, why: 'it holds bytes that are no UTF-8' },
      { line: 3, cells: ['2', 'Café'] },
    ]);
  });
});
