import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/core/evidence/evidence.ts';
import { openApiClientClosedDeals, openApiClientHistories } from '../../src/crm/hubspot/open-histories.ts';
import type { CriterionAsked } from '../../src/functions/evidence/ask-about-criteria.ts';
import type { Past, PastDeal } from '../contract/past/past-deals.ts';
import { hubSpotPastWorld, salesforcePastWorld, type PastWorld } from '../contract/past/past-worlds.ts';
import { configOf } from './past-config.ts';
import { runCommand, type CommandRan } from './run-command.ts';

const count = 320;
const dayAt = (at: number, plus = 0): string =>
  new Date(Date.UTC(2026, 0, 5 + Math.floor(at / 2) + plus, 8, at % 60)).toISOString();

/** Of deals with companies in food a third is won, of those in steel two thirds; won ones are put into food afterwards. */
const isFood = (at: number): boolean => at % 2 === 0;
const isWon = (at: number): boolean => (isFood(at) ? at % 3 === 0 : at % 3 !== 0);

const past: Past = {
  deals: Array.from({ length: count }, (_, at): PastDeal => ({
    id: 2000 + at,
    name: `Deal ${at}`,
    owner: 'mara',
    company: 7000 + at,
    stages: [
      { value: 'discovery', at: dayAt(at), by: 'person' },
      { value: isWon(at) ? 'won' : 'lost', at: dayAt(at, 30), by: 'person' },
    ],
  })),
  companies: Array.from({ length: count }, (_, at) => ({
    id: 7000 + at,
    industry: [
      { value: isFood(at) ? ('food' as const) : ('steel' as const), at: '2026-01-02T08:00:00Z' },
      { value: isWon(at) ? ('food' as const) : ('steel' as const), at: dayAt(at, 31) },
    ],
  })),
};

type Told = Evidence & { readonly kept: boolean; readonly signals?: readonly CriterionAsked[] };

describe.each([
  // Commands go by the machine's clock, and the account by one that stands still.
  ['hubspot', hubSpotPastWorld(openApiClientHistories, { limits: 'off' }, openApiClientClosedDeals)],
  ['salesforce', salesforcePastWorld()],
] as const)('plumbline backtest --crm %s', (crm, open) => {
  let world: PastWorld;
  let config: string;
  beforeAll(async () => {
    world = await open(past);
    config = await configOf(world.model);
    const owned = world.model.scorecards.map((card) => ({
      ...card,
      criteria: card.criteria.map((one) => ({
        ...one,
        owner: 'Nora Feld',
        wrongIf: 'Two companies that are not in food renew.',
      })),
    }));
    await writeFile(join(config, 'icp.yaml'), JSON.stringify({ scorecards: owned }));
  });
  afterAll(async () => {
    await world.stop();
    await rm(config, { recursive: true });
  });
  const env = (): Readonly<Record<string, string>> =>
    crm === 'hubspot'
      ? { HUBSPOT_ACCESS_TOKEN: world.token, PLUMBLINE_HUBSPOT_URL: world.url }
      : { SALESFORCE_ACCESS_TOKEN: world.token, SALESFORCE_INSTANCE_URL: world.url };
  const backtest = (more = ''): Promise<CommandRan> =>
    runCommand(`backtest --crm ${crm} --config ${config}${more}`, env());

  it('judges the account’s deals by what was known as each was made', async () => {
    const { code, out, err } = await backtest(' --json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const told = JSON.parse(out) as Told;
    expect(told.records).toMatchObject({ read: count, closed: count });
    expect(told.split).toMatchObject({ kind: 'time' });
    expect(told.won + told.lost).toBe(told.n);
    // By what stands there today every won deal would be in food, and the area 1.
    expect(told.auc.value).toBeGreaterThan(0.25);
    expect(told.auc.value).toBeLessThan(0.42);
    expect(told.verdict).toBe('contradicted');
    expect(told.kept).toBe(true);
    expect(told.criteria).toMatchObject([{ criterion: 'food', verdict: 'contradicted', owner: 'Nora Feld' }]);
    expect(world.taskCount()).toBe(0);
  });

  it('says the same in words, with how many calls it took, and writes the report', async () => {
    const report = join(config, 'backtest.html');
    const { code, out, err } = await backtest(` --report ${report}`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/320 closed deals were read by \d+ calls\./);
    expect(out).toContain('Two companies that are not in food renew.');
    expect(await readFile(report, 'utf8')).toContain('<svg');
    expect(out).not.toContain(world.token);
  });

  it('asks the owner of a contradicted criterion once, and says whom', async () => {
    const first = await backtest(' --signals');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('“Food”: Mara Lind has a task, due in fourteen days.');
    expect(world.taskCount()).toBe(1);
    world.pass(60_000);
    const again = await backtest(' --signals --json');
    expect((JSON.parse(again.out) as Told).signals).toMatchObject([
      { outcome: 'asked_already', as: 'owner' },
    ]);
    expect(world.taskCount()).toBe(1);
  });

  it('refuses a verdict where few deals are judged, and says from when on deals are taken', async () => {
    const { code, out } = await backtest(' --json --since 2026-05-01');
    const told = JSON.parse(out) as Told;
    expect(code).toBe(0);
    expect(told.verdict).toBe('refused');
    expect(told.records.from).toMatch(/^2026-05-0/);
    const none = await backtest(' --json --since 2026-11-01');
    expect(none.code).toBe(0);
    expect(JSON.parse(none.out) as Told).toMatchObject({ n: 0, verdict: 'refused' });
  });

  it('says that closed deals have no single contact', async () => {
    const { code, err } = await backtest(' --object contact');
    expect(code).toBe(2);
    expect(err).toContain('A closed deal has no single contact');
  });

  it('says that the model has no scorecard for deals', async () => {
    const { code, err } = await backtest(' --object deal');
    expect(code).toBe(2);
    expect(err).toContain('no scorecard for a deal');
  });

  it('ends with 3 and writes nothing when the CRM does not answer', async () => {
    const { code, err } = await runCommand(`backtest --crm ${crm} --config ${config}`, {
      ...env(),
      ...(crm === 'hubspot'
        ? { HUBSPOT_ACCESS_TOKEN: 'pat-wrong' }
        : { SALESFORCE_ACCESS_TOKEN: '00Dwrong!token' }),
    });
    expect(code).toBe(3);
    expect(err).not.toBe('');
    expect(err).not.toContain('wrong!token');
  });
});

describe('plumbline backtest, called wrongly', () => {
  it.each([
    ['backtest --crm hubspot --since soon', '--since'],
    ['backtest --crm hubspot --records a.csv', '--records'],
    ['backtest --records a.csv --outcome a --won b --lost c --signals', '--signals'],
    ['backtest --crm hubspot', 'HUBSPOT_ACCESS_TOKEN is not set.'],
  ])('says what is wrong with %s', async (line, why) => {
    const { code, err } = await runCommand(line);
    expect(code).toBe(2);
    expect(err).toContain(why);
  });
});
