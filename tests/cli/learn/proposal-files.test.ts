import { describe, expect, it } from 'vitest';
import type { Learned, LearnedRange, LearnedRow } from '../../../src/core/evidence/learning/learned.ts';
import { compileScorecard } from '../../../src/core/icp/compile.ts';
import { score } from '../../../src/core/icp/score.ts';
import { declareFacts } from '../../../src/hosts/cli/learn/declare-facts.ts';
import type { DeclaredFact } from '../../../src/hosts/cli/learn/declared-fact.ts';
import { proposalFiles } from '../../../src/hosts/cli/learn/proposal-files.ts';
import { proposedCard } from '../../../src/hosts/cli/learn/proposed-card.ts';
import { recordReader } from '../../../src/hosts/cli/csv/record-reader.ts';
import { checkModel } from '../../../src/model/check-model.ts';
import { dayNumber } from '../../../src/base/calendar.ts';
import { codedTable, columnsThere } from './made-table.ts';

const made = '2026-06-01';
const cells = {
  'Staff (heads)': ['12', '1,200', '', '40', '-', '7'],
  Umsatz: ['1.200,5', '3,5', '12.000', 'n/a', '0,5', '7,25'],
  'Deal margin': ['12%', '7%', '33%', '12.5%', '', '9%'],
  'Annual revenue': ['€1,200', '€3', '€12,000', 'Unknown', '€5', '€8'],
  Size: ['1.2k', '3k', '0.5m', '900', '20k', '1k'],
  'Industry: "A", #1': ['Food & Drink', 'food & drink', '#hash: yes', 'Select', "it's", '日本'],
  'Chilled?': ['Ja', 'Nein', 'Ja', 'Nein', '', 'Ja'],
  Member: ['TRUE', 'FALSE', 'TRUE', 'FALSE', '', 'TRUE'],
  'Seen on': ['27/03/2026', '01/02/2025', '30/05/2026', '', '13/07/2026', '01/06/2026'],
  Founded: ['27-Mar-2012', 'Apr 3, 2015', '1 May 2020', '2012/3/27', '', '3 Jun 2021'],
  Since: ['2026-05-31', '2026-04-01', '2020-01-01', '2026-07-01', '', '2026-06-01'],
};
const count = 6;
const closed = {
  rows: Uint32Array.from({ length: count }, (_, row) => row),
  won: Uint8Array.from([1, 0, 1, 0, 1, 0]),
  created: new Int32Array(count).fill(dayNumber(made) ?? 0),
};
const row = (range: LearnedRange, points: number) => ({
  range,
  points,
  n: 40,
  won: points,
  rate: { value: points / 40, low: 0.1, high: 0.6, n: 40 },
  weightOfEvidence: 0.25,
});

/** Rows that part every value of a column: numbers at two cuts, levels one by one, and what is blank. */
function rowsOf({ values }: DeclaredFact): readonly ReturnType<typeof row>[] {
  const blank = row({ kind: 'blank' }, 3);
  if (values.kind === 'level') {
    const [first, second] = [0, 1];
    return [
      row({ kind: 'levels', levels: [first] }, 9),
      row({ kind: 'levels', levels: [second] }, 5),
      row({ kind: 'rest', levels: [] }, 1),
      blank,
    ];
  }
  const sorted = [...values.values].filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const [low, high] = [1, distinct.length - 1].map(
    (at) => ((distinct[at - 1] ?? 0) + (distinct[at] ?? 0)) / 2,
  );
  return [
    row({ kind: 'number', from: null, to: low ?? 0 }, 0),
    row({ kind: 'number', from: low ?? 0, to: high ?? 0 }, 4),
    row({ kind: 'number', from: high ?? 0, to: null }, 11),
    blank,
  ];
}

function proposalOf(declared: readonly DeclaredFact[]) {
  const learned: Learned = {
    criteria: declared.map((one) => ({
      fact: one.fact.id,
      rows: rowsOf(one),
      whenUnknown: 3,
      informationValue: 0.1,
      p: 0.001,
    })),
    leftOut: [],
    top: 100,
    pointsPerLogOdds: 10,
    logOddsAtZero: -1,
    tiersFrom: [70, 30, 0],
    strength: 1,
    crossValidated: { value: 0.7, low: 0.65, high: 0.75, n: 100 },
    warnings: [],
  };
  const card = proposedCard({ learned, declared, records: closed.rows, object: 'company', today: null });
  if (!card) throw new Error('Nothing is proposed');
  const files = proposalFiles({
    card,
    learned,
    object: 'company',
    idColumn: null,
    source: 'Learned from a\nfile.',
    tiers: [],
  });
  return { learned, files };
}

/** Names and values that mean something to YAML, to JavaScript or to a shell. */
const nasty: Readonly<Record<string, readonly string[]>> = {
  constructor: ['constructor', '__proto__', 'toString', 'constructor', '__proto__', 'toString'],
  'a: b # c': ['true', 'null', '~', 'true', 'null', '~'],
  '- x': ['{a}', '[b]', '&c', '{a}', '[b]', '&c'],
  'two\nlines': ['one\ntwo', '"quoted"', "it's", 'one\ntwo', '"quoted"', "it's"],
  日本: ['東京', '大阪', '名古屋', '東京', '大阪', '名古屋'],
  '2 sizes': ['1-10', '11-50', '51+', '1-10', '11-50', '51+'],
  same: ['a b', 'a_b', 'A B', 'a-b', 'a b', 'a_b'],
  Same: ['x', 'y', 'z', 'x', 'y', 'z'],
  [`long ${'name '.repeat(60)}`.trim()]: ['m', 'n', 'o', 'm', 'n', 'o'],
};

it('declares a fact of the right type for every kind of column', () => {
  const table = codedTable(cells);
  const declared = declareFacts(columnsThere(table), { table, closed, object: 'company', today: null });
  expect(Object.fromEntries(declared.map(({ fact }) => [fact.label, fact.type]))).toEqual({
    'Staff (heads)': 'number',
    Umsatz: 'number',
    'Deal margin': 'number',
    'Annual revenue': 'money',
    Size: 'number',
    'Industry: "A", #1': 'option',
    'Chilled?': 'yesNo',
    Member: 'yesNo',
    'Seen on': 'date',
    Founded: 'date',
    Since: 'date',
  });
});

describe.each([
  ['of columns of every kind', cells],
  ['of nasty names and values', nasty],
])('the folder of a proposal %s', (_, cells) => {
  const table = codedTable(cells);
  const declared = declareFacts(columnsThere(table), { table, closed, object: 'company', today: null });
  const { learned, files } = proposalOf(declared);

  it('is right as it stands', () => {
    const check = checkModel(files);
    expect(check.problems).toEqual([]);
    expect(check.model).not.toBeNull();
  });

  it('gives each record exactly the points of its rows, through the real reading and the real engine', () => {
    const { model } = checkModel(files);
    if (!model?.mappings.csv) throw new Error('No model');
    const [card] = model.scorecards;
    if (!card) throw new Error('No card');
    const compiled = compileScorecard(card, model.facts, '');
    const names = Object.keys(cells);
    const reader = recordReader(names, 'company', model.mappings.csv, model.facts);
    if (!reader.ok) throw new Error(reader.error);
    for (let record = 0; record < count; record++) {
      const read = reader.value.read(
        Object.values(cells).map((column) => column[record] ?? ''),
        record + 2,
      );
      if (!read.ok) throw new Error(read.error);
      const { reasons } = score(compiled, read.value.facts, made);
      for (const [at, one] of declared.entries()) {
        const expected = pointsIn(one, learned.criteria[at]?.rows ?? [], record);
        const given = reasons.find(({ criterion }) => criterion === one.fact.id)?.points;
        expect(`${one.fact.id} ${record}: ${given}`).toBe(`${one.fact.id} ${record}: ${expected}`);
      }
    }
  });
});

function pointsIn({ values }: DeclaredFact, rows: readonly LearnedRow[], record: number): number | undefined {
  const pick = (fits: (range: LearnedRange) => boolean) => rows.find(({ range }) => fits(range))?.points;
  if (values.kind === 'number') {
    const value = values.values[record] ?? NaN;
    if (Number.isNaN(value)) return pick(({ kind }) => kind === 'blank');
    return pick(
      (range) =>
        range.kind === 'number' && value >= (range.from ?? -Infinity) && value < (range.to ?? Infinity),
    );
  }
  const code = values.codes[record] ?? -1;
  if (code < 0) return pick(({ kind }) => kind === 'blank');
  return (
    pick((range) => range.kind === 'levels' && range.levels.includes(code)) ??
    pick(({ kind }) => kind === 'rest')
  );
}
