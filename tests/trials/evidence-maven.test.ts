import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backtest, handMade, learn, rowsIn, scratch } from './evidence-trial.ts';
import { material } from './trial-model.ts';

const folder = join(material, 'data/maven-crm');
const pipeline = join(folder, 'sales_pipeline.csv');
const outcome = ['--outcome', 'deal_stage', '--won', 'Won', '--lost', 'Lost', '--created', 'engage_date'];

/** Each deal with what is known of its account. */
function joined(): string {
  const [dealNames = [], ...deals] = rowsIn(pipeline);
  const [accountNames = [], ...accounts] = rowsIn(join(folder, 'accounts.csv'));
  const byName = new Map(accounts.map((cells) => [cells[0], cells.slice(1)]));
  const nothing = accountNames.slice(1).map(() => '');
  const account = dealNames.indexOf('account');
  const rows = [
    [...dealNames, ...accountNames.slice(1)],
    ...deals.map((cells) => [...cells, ...(byName.get(cells[account] ?? '') ?? nothing)]),
  ];
  const path = join(scratch, 'joined.csv');
  writeFileSync(path, rows.map((cells) => cells.join(',')).join('\n'));
  return path;
}

describe.each([
  ['with their accounts', joined()],
  ['alone', pipeline],
])('Maven’s deals %s', (name, file) => {
  const out = `maven ${name}`;
  const learnt = learn(out, '--records', file, ...outcome);

  it('hold no evidence, and nothing is proposed', async () => {
    const { verdict, proposal, files, auc } = (await learnt).told;
    expect(verdict).toBe('no_evidence');
    expect(proposal.criteria).toEqual([]);
    expect(files).toEqual([]);
    expect(existsSync(join(scratch, out))).toBe(false);
    expect(auc.low ?? 0).toBeLessThanOrEqual(0.5);
  });

  it('have two columns that know how it ended', async () => {
    const { leaks } = (await learnt).told;
    expect(leaks.map(({ column }) => column)).toEqual(expect.arrayContaining(['close_value', 'close_date']));
    expect(leaks.every(({ why }) => why.endsWith('.'))).toBe(true);
  });

  it('are counted where they are still open', async () => {
    const { warnings, records } = (await learnt).told;
    expect(records).toMatchObject({ read: 8800, closed: 6711 });
    expect(warnings.join('\n')).toMatch(/2,?089.*Engaging.*1,?589.*Prospecting.*500/s);
  });
});

it('a model by hand is told that Maven’s deals say nothing of it', async () => {
  const { told } = await backtest(handMade('maven'), '--records', joined(), ...outcome);
  expect(told.verdict).toBe('no_evidence');
  expect(told.auc.low).toBeLessThan(0.5);
  expect(told.auc.high).toBeGreaterThan(0.5);
  expect(told.criteria.map(({ verdict }) => verdict)).toEqual(['no_evidence', 'no_evidence', 'no_evidence']);
});
