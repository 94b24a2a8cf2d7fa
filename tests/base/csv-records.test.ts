import { expect, it } from 'vitest';
import { recordsIn } from '../../src/base/csv/records-in.ts';

it('a text is cut into records, each with the line at which it begins; blank lines are none', () => {
  const text = '\uFEFFa;b\r\n1;"x\ny"\r\n\r\n;\n2;"say ""no"""\n3;"open';
  expect(recordsIn(text)).toEqual([
    { line: 1, cells: ['a', 'b'], broken: null },
    { line: 2, cells: ['1', 'x\ny'], broken: null },
    { line: 6, cells: ['2', 'say "no"'], broken: null },
    { line: 7, cells: [], broken: 'a quote is opened and never closed' },
  ]);
});

it('nothing holds no record', () => {
  expect(recordsIn('')).toEqual([]);
});
