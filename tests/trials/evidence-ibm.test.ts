import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../cli/run-cli.ts';
import { backtest, handMade, learn, plainArea, rowsIn, scratch } from './evidence-trial.ts';
import { material } from './trial-model.ts';

const file = join(material, 'data/ibm-win-loss/ibm_win_loss_dev.csv.gz');
const levels = [
  'Supplies Subgroup',
  'Supplies Group',
  'Region',
  'Route To Market',
  'Competitor Type',
  // Classes that are written as numbers.
  'Client Size By Revenue',
  'Client Size By Employee Count',
  'Revenue From Client Past Two Years',
  'Deal Size Category',
];
const numbers = ['Opportunity Amount USD'];
const processColumns = [
  'Elapsed Days In Sales Stage',
  'Sales Stage Change Count',
  'Total Days Identified Through Closing',
  'Total Days Identified Through Qualified',
  'Ratio Days Identified To Total Days',
  'Ratio Days Validated To Total Days',
  'Ratio Days Qualified To Total Days',
];
const outcome = ['--outcome', 'Opportunity Result', '--won', 'Won', '--lost', 'Loss'];
const records = ['--records', file, ...outcome];
const named = [...records, '--columns', [...levels, ...numbers].join(',')];

describe('IBM’s ten columns, parted at random', () => {
  const learnt = learn('ten', ...named);

  it('make a card as good as a full logistic regression on the same columns and split', async () => {
    const { auc, verdict, split } = (await learnt).told;
    const plain = await plainArea(file, named, { levels, numbers });
    expect(split).toEqual({ kind: 'random', cut: null, seed: 1 });
    expect(verdict).toBe('supported');
    expect(Math.abs(plain - 0.763)).toBeLessThan(0.01);
    expect(auc.value).toBeGreaterThan(plain - 0.01);
  });

  it('make a card within 0.01 of a regression in bins of a twentieth, on the average of four draws', async () => {
    const gaps = [];
    for (const seed of ['1', '2', '3', '4']) {
      const { auc, baselines } = (await learn(`seed-${seed}`, ...named, '--seed', seed)).told;
      gaps.push((baselines.logistic?.auc.value ?? 1) - (auc.value ?? 0));
    }
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeLessThan(0.01);
  });

  it('give a proposal of at most 25 rows that the check takes', async () => {
    const { proposal } = (await learnt).told;
    expect(proposal.rows.length).toBeLessThanOrEqual(25);
    const check = await run(['model', 'check', '--config', join(scratch, 'ten')]);
    expect(`${check.code} ${check.err}`).toBe('0 ');
  });

  it('give the same bytes twice', async () => {
    const { out } = await learnt;
    const again = await learn('ten-again', ...named);
    expect(again.out.replaceAll('ten-again', 'ten')).toBe(out);
  });
});

describe('all of IBM’s columns', () => {
  const learnt = learn('all', ...records);

  it('are told apart: those of the sales process leak, and take no part', async () => {
    const { leaks, proposal } = (await learnt).told;
    expect(leaks.map(({ column }) => column)).toEqual(expect.arrayContaining(processColumns));
    const taken = proposal.criteria.map(({ column }) => column);
    expect(taken.filter((column) => processColumns.includes(column))).toEqual([]);
    expect(leaks.filter(({ column }) => taken.includes(column))).toEqual([]);
  });

  it('leave out what a deal is worth unless somebody insists', async () => {
    const { proposal } = (await learnt).told;
    expect(proposal.leftOut.map(({ column }) => column)).toEqual(
      expect.arrayContaining(['Opportunity Amount USD', 'Deal Size Category', 'Opportunity Number']),
    );
  });
});

it('a card learned from one half of IBM’s deals is as good on the other half', async () => {
  const [names = [], ...rows] = rowsIn(file);
  const half = (odd: number): string => {
    const path = join(scratch, `half-${odd}.csv`);
    const own = rows.filter(([number]) => Number(number) % 2 === odd);
    writeFileSync(path, [names, ...own].map((cells) => cells.join(',')).join('\n'));
    return path;
  };
  const columns = named.slice(named.indexOf('--columns'));
  const learnt = await learn('half', '--records', half(0), ...outcome, ...columns);
  const there = ['--records', half(1), ...outcome, '--split', 'random'];
  const other = await backtest(join(scratch, 'half'), ...there);
  expect(other.told.verdict).toBe('supported');
  expect(Math.abs((other.told.auc.value ?? 0) - (learnt.told.auc.value ?? 1))).toBeLessThan(0.02);
});

describe('a model by hand, held against IBM’s deals', () => {
  const held = backtest(handMade('ibm'), ...records, '--split', 'random');

  it('is found to tell who wins, with intervals and tiers in order', async () => {
    const { n, won, lost, auc, verdict, tiersInOrder, tiers, coverage } = (await held).told;
    expect(n).toBe(won + lost);
    expect(n).toBeGreaterThan(16_000);
    expect(verdict).toBe('supported');
    expect(auc.low).toBeGreaterThan(0.6);
    expect(auc.high).toBeLessThan(0.75);
    expect(tiersInOrder).toBe(true);
    expect(tiers.map(({ tier }) => tier)).toEqual(['a', 'b', 'c']);
    expect(coverage).toBe(1);
  });

  it('is told which of its criteria is wrong, with what would make it so', async () => {
    const { criteria } = (await held).told;
    const verdicts = Object.fromEntries(criteria.map(({ criterion, verdict }) => [criterion, verdict]));
    expect(verdicts).toMatchObject({
      buys_already: 'supported',
      by_reseller: 'supported',
      no_competitor: 'contradicted',
    });
    expect(criteria.find(({ criterion }) => criterion === 'no_competitor')?.wrongIf).toMatch(/more often/);
  });

  it('is told of 35 rows that are doubles, and of a split that flatters', async () => {
    const { warnings } = (await held).told;
    expect(warnings.join('\n')).toMatch(/35 rows/);
    expect(warnings.join('\n')).toMatch(/flatters/);
  });

  it('gets the same bytes twice', async () => {
    const again = await backtest(handMade('ibm'), ...records, '--split', 'random');
    expect(again.out).toBe((await held).out);
  });
});
