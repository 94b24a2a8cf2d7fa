import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { columns, dayText } from './evidence-columns.ts';
import { drawer } from './records.ts';

/** What the file of the bench is asked for by. */
export const asked = { outcome: 'Outcome', won: 'Won', lost: 'Lost', created: 'Created' } as const;

const blankShare = 0.12;
const firstDay = 19_000;
const dayCount = 1400;
const linesAtOnce = 10_000;

/** Writes so many made-up deals, the oldest first, with an id, a day, an outcome and twenty facts: the same each time. */
export function writeDeals(path: string, count: number): void {
  const draw = drawer(5);
  const file = openSync(path, 'w');
  const names = ['Deal', asked.created, asked.outcome, ...columns.map(({ name }) => name)];
  let lines = [names.join(',')];
  for (let row = 0; row < count; row++) {
    lines.push(dealAt(row, firstDay + Math.floor((row / count) * dayCount), draw));
    if (lines.length < linesAtOnce && row + 1 < count) continue;
    writeSync(file, `${lines.join('\n')}\n`);
    lines = [];
  }
  closeSync(file);
}

/** One in forty is open yet. */
function dealAt(row: number, day: number, draw: () => number): string {
  let [odds, cells] = [-0.6, ''];
  for (const column of columns) {
    cells += ',';
    const drawn = draw();
    if (draw() < blankShare) continue;
    odds += column.odds(drawn);
    cells += column.cell(drawn, day);
  }
  const chance = 1 / (1 + Math.exp(-odds));
  const outcome = draw() < 1 / 40 ? 'Open' : draw() < chance ? asked.won : asked.lost;
  return `D${1_000_000 + row},${dayText(day)},${outcome}${cells}`;
}

/** Writes a model of twenty criteria that reads those deals. */
export function writeModel(folder: string): void {
  mkdirSync(join(folder, 'crm'), { recursive: true });
  // JSON is YAML.
  const write = (file: string, part: object): void =>
    writeFileSync(join(folder, file), JSON.stringify({ engine: 1, ...part }, null, 2));
  write('facts.yaml', { facts: columns.map(({ fact }) => fact) });
  write('icp.yaml', { scorecards: [scorecard] });
  write('crm/csv.yaml', { crm: 'csv', idColumn: 'Deal', fields: { company: mapping } });
}

const base = 10;
const best = columns.reduce((sum, { bands }) => sum + Math.max(...bands.map(({ points }) => points)), base);

const scorecard = {
  id: 'bench',
  label: 'Bench',
  object: 'company',
  base,
  scale: [0, best],
  minimumCoverage: 0.5,
  dimensions: [{ id: 'all', label: 'All' }],
  criteria: columns.map(({ fact: { id, label }, bands }) => ({ id, label, dimension: 'all', bands })),
  tiers: [
    { id: 'a', label: 'A', from: 45, action: 'pursue' },
    { id: 'b', label: 'B', from: 35, action: 'nurture' },
    { id: 'c', label: 'C', from: 0, action: 'disqualify' },
  ],
};

const mapping = Object.fromEntries(
  columns.map(({ name, fact: { id, type, values } }) => [
    id,
    {
      field: name,
      ...(values ? { values: Object.fromEntries(values.map((value) => [value.label, value.id])) } : {}),
      ...(type === 'yesNo' ? { values: { Yes: true, No: false } } : {}),
    },
  ]),
);
