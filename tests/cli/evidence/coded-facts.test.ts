import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/core/condition/model.ts';
import { columnsOfFacts } from '../../../src/core/evidence/backtest/columns-of-facts.ts';
import { recordReader } from '../../../src/hosts/cli/csv/record-reader.ts';
import { codedFacts } from '../../../src/hosts/cli/evidence/coded-facts.ts';
import { CrmMapping } from '../../../src/model/mapping.ts';
import { drawn } from './generated-deals.ts';
import { allRows, tableOf } from './table-of.ts';

const fact = (id: string, more: Partial<Fact>): Fact => ({
  ...{ id, object: 'company', label: id, type: 'text' },
  ...more,
});

const facts: readonly Fact[] = [
  fact('size', { type: 'count' }),
  fact('growth', { type: 'number' }),
  fact('revenue', { type: 'money', currency: 'EUR' }),
  fact('trade', {
    type: 'option',
    values: [
      { id: 'food', label: 'Food' },
      { id: 'drinks', label: 'Drinks' },
    ],
  }),
  fact('tools', { type: 'options' }),
  fact('vans', { type: 'yesNo' }),
  fact('opened', { type: 'date' }),
  fact('place', { type: 'text' }),
];

const mapping = CrmMapping.parse({
  crm: 'csv',
  idColumn: 'id',
  fields: {
    company: {
      size: { field: 'Size' },
      growth: { field: 'growth', multiply: 0.01 },
      revenue: { field: 'Revenue', currency: 'EUR' },
      trade: { field: 'Trade', values: { 'Food & more': 'food' } },
      tools: { field: 'Tools', separator: '|' },
      vans: { field: 'Vans', blank: ['n/a'] },
      opened: { field: 'Opened' },
      place: { field: 'Nowhere' },
    },
  },
});

const next = drawn(11);
const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
const rows = Array.from({ length: 200 }, (_, at) =>
  [
    ...[String(at), pick(['12', '1,000', '', 'many']).replace(',', ' '), pick(['7', '-3.5', 'x'])],
    ...[pick(['€12', '12', 'USD 4', '']), pick(['Food & more', 'drinks', 'Else', ''])],
    ...[pick(['a|b', 'b|a', '|', '']), pick(['yes', 'No', 'n/a', 'perhaps'])],
    pick(['2020-02-29', '2021-02-29', '', '2020-03-01T10:00']),
  ].join(','),
);
const names = 'id,Size,Growth,Revenue,Trade,Tools,Vans,Opened';
const table = tableOf([names, ...rows].join('\n'));
const coded = codedFacts(table, 'company', mapping, facts);

describe('facts of a coded table', () => {
  it('are what reading row by row gives', () => {
    const reader = recordReader(names.split(','), 'company', mapping, facts);
    if (!reader.ok) throw new Error(reader.error);
    for (const [row, text] of rows.entries()) {
      const record = reader.value.read(text.split(','), row + 2);
      const known = Object.fromEntries(
        coded.coded.flatMap(({ fact: id, codes, values }) => {
          const value = values[codes[row] as number];
          return value === undefined ? [] : [[id, value] as const];
        }),
      );
      expect(known).toEqual(record.ok ? record.value.facts.known : record.error);
    }
  });

  it('make the columns that records make', () => {
    const days = Int32Array.from(rows, (_, at) => 18_000 + at);
    const known = (row: number): Readonly<Record<string, never>> =>
      Object.fromEntries(
        coded.coded.map(({ fact: id, codes, values }) => [id, values[codes[row] as number] as never]),
      );
    const slow = columnsOfFacts(
      facts.filter(({ id }) => id !== 'place'),
      {
        count: rows.length,
        factsAt: (row) => ({ known: known(row), unknown: {} }),
        todayAt: (row) => new Date((days[row] as number) * 86_400_000).toISOString().slice(0, 10),
      },
    );
    const fast = coded.columnsOf(allRows(table), days);
    const levelsOf = (column: (typeof fast)[number]): readonly unknown[] =>
      column.kind === 'number'
        ? [...column.values]
        : Array.from(column.codes, (code) => (code < 0 ? null : column.levels.at(code)));
    expect(fast.map(({ id }) => id)).toEqual(slow.map(({ id }) => id));
    expect(fast.map(levelsOf)).toEqual(slow.map(levelsOf));
  });

  it('are told where the file lacks them, and where they could not be read', () => {
    expect(coded.missing).toEqual([{ column: 'Nowhere', fact: 'place' }]);
    expect(coded.found).toHaveLength(7);
    expect(coded.notes.find((note) => note.startsWith('Size:'))).toMatch(
      /^Size: what stands in \d+ rows could not be read and counts as not known \(size\), such as "many"\.$/,
    );
    expect(coded.notes.find((note) => note.startsWith('Trade:'))).toContain(
      'is none of the values of trade and matches nothing, such as "Else".',
    );
  });
});
