import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../cli/run-cli.ts';
import { backtest, handMade, learn, plainArea, scratch } from './evidence-trial.ts';
import { material } from './trial-model.ts';

const file = join(material, 'data/it-services-deals/deals.csv');
const four = ['Client Category', 'Solution Type', 'Sector', 'Location'];
const records = [
  ...['--records', file, '--outcome', 'Deal Status Code', '--won', 'Won', '--lost', 'Lost'],
  ...['--created', 'Deal Date'],
];
const named = [...records, '--columns', four.join(',')];

describe('four columns of deals over IT services, parted by time', () => {
  const learnt = learn('four', ...named);

  it('make a card as good as a full logistic regression on the same columns and split', async () => {
    const { auc, split, verdict } = (await learnt).told;
    const plain = await plainArea(file, named, { levels: four, numbers: [] });
    expect(split.kind).toBe('time');
    expect(split.cut).toMatch(/^2016-/);
    expect(verdict).toBe('supported');
    expect(Math.abs(plain - 0.62)).toBeLessThan(0.02);
    expect(auc.value).toBeGreaterThan(plain - 0.01);
  });

  it('give a proposal of at most 25 rows that the check takes', async () => {
    const { proposal } = (await learnt).told;
    expect(proposal.rows.length).toBeLessThanOrEqual(25);
    const check = await run(['model', 'check', '--config', join(scratch, 'four')]);
    expect(`${check.code} ${check.err}`).toBe('0 ');
  });
});

describe('all columns of deals over IT services', () => {
  it('are learned from without those who sold them and what they cost', async () => {
    const { proposal } = (await learn('all', ...records)).told;
    const taken = proposal.criteria.map(({ column }) => column);
    expect(taken.filter((column) => !four.includes(column))).toEqual([]);
    const why = new Map(proposal.leftOut.map(({ column, why }) => [column, why]));
    expect(why.get('VP')).toMatch(/who of us/);
    expect(why.get('Manager')).toMatch(/who of us/);
    expect(why.get('Deal Cost')).toMatch(/amount/);
  });

  it('are learned from with those who sold them where somebody insists', async () => {
    const { proposal, warnings } = (await learn('owner', ...records, '--columns', `${four.join(',')},VP`))
      .told;
    const looked = [...proposal.criteria, ...proposal.leftOut].map(({ column }) => column);
    expect(looked).toContain('VP');
    expect(proposal.leftOut.map(({ column, why }) => `${column}: ${why}`).join('\n')).not.toMatch(
      /^VP: It was not named/m,
    );
    expect(warnings.join('\n')).toMatch(/VP was named/);
  });
});

it('a model by hand tells who buys IT services, on the newest deals', async () => {
  const { told } = await backtest(handMade('it-deals'), ...records);
  expect(told.verdict).toBe('supported');
  expect(told.auc.low).toBeGreaterThan(0.55);
  expect(told.auc.high).toBeLessThan(0.68);
  expect(told.quarters.length).toBeGreaterThan(10);
  expect(told.records.learned.n + told.n).toBe(told.records.closed);
});
