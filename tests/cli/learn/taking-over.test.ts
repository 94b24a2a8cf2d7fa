import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { run } from '../run-cli.ts';
import { fileOf, folder, learn, outcome, outFolder } from './run-learn.ts';

interface Criterion {
  readonly id: string;
  readonly points?: number;
  readonly bands?: readonly { readonly points: number }[];
  readonly otherwise?: number;
  readonly whenUnknown?: number;
}

interface Card {
  readonly criteria: readonly Criterion[];
}

const facts = `
engine: 1
facts:
  - id: sells
    label: What they sell
    type: option
    object: company
    values:
      - { id: food, label: Food }
      - { id: shops, label: Shops }
`;
const icp = `
engine: 1
scorecards:
  - id: our_fit
    label: Our fit
    object: company
    scale: [0, 25]
    minimumCoverage: 0.5
    dimensions: [{ id: market, label: Market, most: 25 }]
    criteria:
      - { id: trade, label: The right trade, dimension: market, when: { fact: sells, is: food }, points: 25 }
    tiers:
      - { id: gold, label: Gold, from: 20, action: pursue }
      - { id: rest, label: The rest, from: 0, action: nurture }
`;
const mapping = `
engine: 1
crm: csv
fields:
  company:
    sells: { field: Trade, values: { 'Food & Drink': food, Retail: shops } }
`;

/** The points of a criterion as the fifth step has them: in proportion, so that it gives at most so many. */
function scaled(criterion: Criterion, most: number): object {
  const { points, bands, otherwise = 0, whenUnknown = 0 } = criterion;
  const all = [points ?? 0, ...(bands ?? []).map((band) => band.points), otherwise];
  const of = (value: number): number => Math.round((value * most) / Math.max(...all));
  return {
    ...criterion,
    ...(points === undefined ? {} : { points: of(points) }),
    ...(bands === undefined ? {} : { bands: bands.map((band) => ({ ...band, points: of(band.points) })) }),
    otherwise: of(otherwise),
    whenUnknown: of(whenUnknown),
  };
}

describe('taking a criterion over, step by step as docs/learn.md has it', () => {
  const config = join(folder, 'taking');
  const file = fileOf('taking.csv', { rows: 1200, seed: 9, noise: 0 });
  const read = (from: string, path: string): unknown => parse(readFileSync(join(from, path), 'utf8'));

  it('is a model that the check takes, and that gives every record a score', async () => {
    mkdirSync(join(config, 'crm'), { recursive: true });
    for (const [path, text] of Object.entries({
      'facts.yaml': facts,
      'icp.yaml': icp,
      'crm/csv.yaml': mapping,
    }))
      writeFileSync(join(config, path), text);
    const out = outFolder('taking');
    const ran = await learn(file, out, '--created', 'Created', '--config', config);
    expect(`${ran.code} ${ran.err}`).toBe('0 ');

    // Facts and columns.
    writeFileSync(join(config, 'facts.yaml'), stringify(read(out, 'facts.yaml')));
    writeFileSync(join(config, 'crm/csv.yaml'), stringify(read(out, 'crm/csv.yaml')));
    // In place of the one that asks the same, in a dimension of one's own, with the points of before.
    const proposed = (read(out, 'icp.yaml') as { scorecards: [Card] }).scorecards[0];
    const trade = proposed.criteria.find(({ id }) => id === 'trade');
    const own = read(config, 'icp.yaml') as { scorecards: [Card] };
    const taken = trade && { ...scaled(trade, 25), dimension: 'market', owner: 'Nora Feld' };
    const scorecards = [{ ...own.scorecards[0], criteria: [taken] }];
    writeFileSync(join(config, 'icp.yaml'), stringify({ ...own, scorecards }));

    const check = await run(['model', 'check', '--config', config]);
    expect(`${check.code} ${check.err}`).toBe('0 ');
    const judged = await run([
      ...['backtest', '--config', config, '--records', file, ...outcome],
      ...['--created', 'Created', '--object', 'company', '--json'],
    ]);
    expect(judged.err).toBe('');
    const { auc } = JSON.parse(judged.out) as { auc: { low: number } };
    expect(auc.low).toBeGreaterThan(0.5);
  });
});
