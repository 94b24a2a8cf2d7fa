import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openApiClientHistories } from '../../src/crm/hubspot/open-histories.ts';
import { planted, plantedIds } from '../contract/past/planted.ts';
import { hubSpotPastWorld, salesforcePastWorld, type PastWorld } from '../contract/past/past-worlds.ts';
import { configOf } from './past-config.ts';
import { runCommand, type CommandRan } from './run-command.ts';

const nasty = '<img src=x onerror=alert(1)> & "Sons"';
const named = {
  ...planted,
  deals: planted.deals.map((deal) => (deal.id === 2001 ? { ...deal, name: nasty } : deal)),
};

interface Told {
  readonly since: string;
  readonly calls: number;
  readonly counts: { readonly moves: Readonly<Record<string, number>> };
  readonly moves: readonly { readonly deal: { readonly id: string }; readonly outcome: string }[];
  readonly tasks: unknown;
}

describe.each([
  // Commands go by the machine's clock, and the account by one that stands still.
  ['hubspot', hubSpotPastWorld(openApiClientHistories, { limits: 'off' })],
  ['salesforce', salesforcePastWorld()],
] as const)('plumbline stages audit --crm %s', (crm, open) => {
  let world: PastWorld;
  let config: string;
  beforeEach(async () => {
    world = await open(named);
    config = await configOf(world.model);
  });
  afterEach(async () => {
    await world.stop();
    await rm(config, { recursive: true });
  });
  const env = (): Readonly<Record<string, string>> =>
    crm === 'hubspot'
      ? { HUBSPOT_ACCESS_TOKEN: world.token, PLUMBLINE_HUBSPOT_URL: world.url }
      : { SALESFORCE_ACCESS_TOKEN: world.token, SALESFORCE_INSTANCE_URL: world.url };
  const audit = (more = ''): Promise<CommandRan> =>
    runCommand(`stages audit --crm ${crm} --config ${config} --since 2020-01-01${more}`, env());

  it('says in plain words which moves went around what, by which path', async () => {
    const { code, out, err } = await audit();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^39 of 273 moves went around at least one criterion, 39 of them around one that warns or blocks\.\n/,
    );
    expect(out).toContain('Begin with “Budget is settled”: 39 of 225 went on without it.');
    expect(out).toMatch(/By path\n {2}Path +Around +Waived +Not judged\n {2}A person +1 of 71 /);
    expect(out).toMatch(/An import +37 of 200 /);
    expect(out).toMatch(/A workflow +1 of 1 /);
    expect(out).toContain('Budget is settled (block): missing');
    expect(out).toContain('and 14 more');
    expect(out).not.toContain(world.token);
  });

  it('with --json tells every such move, and counts without a name', async () => {
    const { out } = await audit(' --json');
    const told = JSON.parse(out) as Told;
    const around = told.moves.filter(({ outcome }) => outcome === 'around');
    expect(around.map(({ deal }) => deal.id).toSorted()).toEqual(plantedIds.map(world.idOf).toSorted());
    expect(told).toMatchObject({ crm, since: '2020-01-01T00:00:00.000Z', tasks: null });
    expect(told.counts.moves).toEqual({ inOrder: 234, waived: 0, around: 39, notJudged: 0 });
    expect(told.calls).toBeGreaterThan(0);
    expect(JSON.stringify(told.counts)).not.toMatch(/Mara|Tom|By hand/);
  });

  it('writes a report of one file, with text as text', async () => {
    const report = join(config, 'audit.html');
    expect(await audit(` --report ${report}`)).toMatchObject({ code: 0 });
    const html = await readFile(report, 'utf8');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Sons&quot;');
    expect(html).not.toContain('<img');
    expect(html).not.toMatch(/https?:|<script|<link|@import|url\(/);
    expect(html.match(/<table>/g)).toHaveLength(html.match(/<caption>/g)?.length ?? -1);
    expect(html).toMatch(/<meta name="viewport"/);
    expect(html.match(/<tr>/g)?.length).toBeGreaterThan(plantedIds.length);
  });

  it('makes no task where the model was never published', async () => {
    const { code, out } = await audit(' --tasks');
    expect(code).toBe(0);
    expect(out).toContain('No task was made');
    expect(world.taskCount()).toBe(0);
  });

  it('keeps how far it came, goes on from there, and drops the file when it is done', async () => {
    const file = join(config, 'audit.json');
    const whole = JSON.parse((await audit(' --json')).out) as Told;
    const resumed = await audit(` --json --resume ${file}`);
    expect({ code: resumed.code, err: resumed.err }).toEqual({ code: 0, err: '' });
    await expect(stat(file)).rejects.toThrow('ENOENT');
    await writeFile(file, 'not an audit');
    const wrong = await audit(` --resume ${file}`);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('holds no audit that was cut off');
    const other = { format: 1, state: { account: 'another', model: 'c0ffee', since: 'x' } };
    await writeFile(file, JSON.stringify(other));
    expect((await audit(` --resume ${file}`)).err).toContain('is of account another');
    expect(whole.moves.length).toBe(plantedIds.length);
  });
});

describe('plumbline stages audit, called wrongly', () => {
  it.each([
    ['stages audit', 'It needs --crm hubspot or --crm salesforce.'],
    ['stages audit --crm hubspot --since soon', '--since is a day such as '],
    [
      'stages audit --crm hubspot --since 2999-01-01',
      '--since is a day that has come, and 2999-01-01 has not.',
    ],
    ['stages audit --crm hubspot', 'HUBSPOT_ACCESS_TOKEN is not set.'],
  ])('says what is wrong with %s', async (line, why) => {
    const { code, err } = await runCommand(line);
    expect(code).toBe(2);
    expect(err).toContain(why);
  });
});
