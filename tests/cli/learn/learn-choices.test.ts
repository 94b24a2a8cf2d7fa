import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../run-cli.ts';
import { csvOf, madeRecords } from './made-records.ts';
import { fileOf, folder, learn, outcome, outFolder } from './run-learn.ts';

describe('where nothing holds', () => {
  it('writes nothing, says so, and ends with 0', async () => {
    const columns = madeRecords({ rows: 600, seed: 44, noise: 6 });
    const noise = Object.fromEntries(
      Object.entries(columns).filter(([name]) => /Noise|Deal No|Created|Outcome/.test(name)),
    );
    const file = join(folder, 'noise.csv');
    writeFileSync(file, csvOf(noise));
    const out = outFolder('noise');
    const ran = await learn(file, out, '--created', 'Created', '--json');
    expect(ran.code).toBe(0);
    expect(ran.data()).toMatchObject({ verdict: 'no_evidence', out: null, files: [], auc: { value: 0.5 } });
    expect(ran.data().proposal.rows).toEqual([]);
    expect(existsSync(out)).toBe(false);
    const text = await learn(file, out, '--created', 'Created');
    expect(text.out).toContain('Nothing was written');
  });
});

describe('too few records', () => {
  it('are refused, with the columns that were recognised told all the same', async () => {
    const file = fileOf('few.csv', { rows: 60, seed: 4, noise: 0 });
    const ran = await learn(file, outFolder('few'), '--created', 'Created', '--json');
    expect(ran.code).toBe(0);
    expect(ran.data()).toMatchObject({ verdict: 'refused', out: null });
    expect(ran.data().sentence).toMatch(/Nothing is proposed\.$/);
    expect(ran.data().proposal.columns.length).toBe(16);
  });

  it('are told in one way, with how many it takes', async () => {
    const file = fileOf('few.csv', { rows: 90, seed: 4, noise: 0 });
    const { out } = await learn(file, outFolder('few'), '--created', 'Created');
    expect(out).toMatch(/^Too few to say\. Of 8\d closed records \d+ won and \d+ lost were kept apart/);
    expect(out).not.toContain('more than chance');
    expect(out).toContain('Staff: There are too few records to tell.'.slice(-36));
    expect(out).toMatch(/Next: learn again when there are about [234]\d0 closed records; there are 8\d\./);
  });
});

describe('columns that are asked for', () => {
  const file = fileOf('asked.csv', { rows: 900, seed: 55, noise: 1 });

  it('takes those alone, an amount and a leak too, and says what that means', async () => {
    const ran = await learn(
      ...([file, outFolder('asked'), '--created', 'Created', '--json'] as const),
      ...['--columns', 'Trade,Opportunity Amount,Close date'],
    );
    const { proposal, warnings } = ran.data();
    const left = proposal.leftOut.find(({ column }) => column === 'Staff');
    expect(left?.why).toBe('It was not named with --columns.');
    expect(warnings.join('\n')).toContain('Opportunity Amount was named');
    expect(warnings.join('\n')).toContain(
      'Close date was named, and is learned from although it leaks the outcome',
    );
  });

  it('says first of all that what was learned from a leak is too good', async () => {
    const columns = madeRecords({ rows: 900, seed: 55, noise: 0 });
    const isWon = columns['Outcome']?.map((word) => (word === 'Won' ? 'signed' : 'not signed')) ?? [];
    const file = join(folder, 'leak.csv');
    writeFileSync(file, csvOf({ ...columns, Contract: isWon }));
    const args = ['--created', 'Created', '--columns', 'Contract,Trade'] as const;
    const { out } = await learn(file, outFolder('leak'), ...args);
    expect(out.split('\n')[0]).toMatch(
      /^Supported\. Not to be relied on, and every figure here is too good: it was learned from “Contract”/,
    );
    expect(out.indexOf('Before you rely on it')).toBeLessThan(out.indexOf('How often a won record'));
  });

  it('leaves out those that are to be ignored', async () => {
    const ran = await learn(file, outFolder('asked'), '--created', 'Created', '--json', '--ignore', 'Trade');
    const { proposal } = ran.data();
    expect(proposal.criteria.map(({ column }) => column)).not.toContain('Trade');
    expect(proposal.leftOut.find(({ column }) => column === 'Trade')?.why).toBe(
      'It was named with --ignore.',
    );
  });

  it('makes a card of deals of an amount that was insisted on, which the check takes', async () => {
    const columns = madeRecords({ rows: 900, seed: 56, noise: 0 });
    const amounts =
      columns['Outcome']?.map((word, at) => String(word === 'Won' ? 5000 + at : 1000 + at)) ?? [];
    const path = join(folder, 'amount.csv');
    writeFileSync(
      path,
      csvOf({ Outcome: columns['Outcome'] ?? [], Trade: columns['Trade'] ?? [], Amount: amounts }),
    );
    const out = outFolder('amount');
    const ran = await learn(path, out, '--object', 'deal', '--columns', 'Trade,Amount', '--json');
    expect(ran.data().proposal.criteria.map(({ column }) => column)).toContain('Amount');
    const check = await run(['model', 'check', '--config', out]);
    expect(`${check.code} ${check.err}`).toBe('0 ');
  });
});

describe('without days', () => {
  const file = fileOf('undated.csv', { rows: 900, seed: 66, noise: 1 });

  it('parts at random, says that this flatters, and leaves dates out', async () => {
    const out = outFolder('undated');
    const ran = await learn(file, out, '--json', '--seed', '7');
    const data = ran.data();
    expect(data.split).toEqual({ kind: 'random', cut: null, seed: 7 });
    expect(data.warnings.join('\n')).toContain('flatters');
    expect(data.proposal.leftOut.find(({ column }) => column === 'Founded')?.why).toContain(
      'without --created',
    );
    const again = await run([
      ...['backtest', '--config', out, '--records', file, ...outcome],
      ...['--split', 'random', '--seed', '7', '--json'],
    ]);
    expect(JSON.parse(again.out)).toMatchObject({ auc: data.auc, split: data.split });
  });
});
