import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import { environmentOf, exampleAccount, writesTo } from './example-account.ts';
import { runCommand, type CommandRan } from './run-command.ts';

describe('plumbline winloss ask', () => {
  let local: LocalHubSpot;
  beforeEach(async () => {
    local = await exampleAccount();
  });
  afterEach(() => local.stop());
  const ask = (more = ''): Promise<CommandRan> =>
    runCommand(`winloss ask --crm hubspot${more}`, environmentOf(local));
  const tasks = (): readonly Readonly<Record<string, string>>[] =>
    local.records.list('tasks').map(({ properties }) => properties);

  it('makes one task for each owner, and says who was asked about which deals', async () => {
    const { code, out, err } = await ask();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Sam Orell asked about ');
    expect(out).toContain('  Grauberg: nine markets');
    expect(new Set(tasks().map(({ hubspot_owner_id: owner }) => owner))).toEqual(new Set(['71001', '71002']));
    expect(tasks()).toHaveLength(2);
    expect(out).not.toContain(local.token);
  });

  it('run twice asks nobody twice', async () => {
    await ask();
    local.forgetCalls();
    const { code, out } = await ask();
    expect(code).toBe(0);
    expect(out).toContain('Sam Orell was asked already about ');
    expect(writesTo(local)).toEqual([]);
    expect(tasks()).toHaveLength(2);
  });

  it('with --dry-run says who would be asked, and makes nothing', async () => {
    const { code, out } = await ask(' --dry-run');
    expect(code).toBe(0);
    expect(out).toContain('Sam Orell would be asked about ');
    expect(out).toContain('Nothing was made: this was a dry run.');
    expect(writesTo(local)).toEqual([]);
  });

  it('with --json prints one object for programs', async () => {
    const { out } = await ask(' --dry-run --json');
    expect(JSON.parse(out)).toMatchObject({
      account: String(local.portalId),
      dryRun: true,
      nobody: [],
      owners: [{ outcome: 'would_ask', error: null }, { outcome: 'would_ask' }],
    });
  });

  it('asks the manager where the owner has left', async () => {
    const { out } = await ask(' --json');
    const { owners } = JSON.parse(out) as { owners: { owner: { name: string }; deals: string[] }[] };
    expect(owners.find(({ owner }) => owner.name === 'Nora Feld')?.deals).toContain(
      'Penhallow: returns desk',
    );
  });

  it('says about which deals nobody can be asked, and ends with 3', async () => {
    local.records.patch('deals', '4116', { hubspot_owner_id: '' }, { userId: 81_001 });
    const { code, out } = await ask();
    expect(code).toBe(3);
    expect(out).toContain('  Grauberg: nine markets (4116): it has no owner');
    expect(out).toContain('`managers` in crm/hubspot.yaml');
  });

  it('ends with 3 when HubSpot refuses, and says which scope is missing', async () => {
    local.faults.next({ kind: 'missingScope', path: 'deals/search', scopes: ['crm.objects.deals.read'] });
    const { code, err } = await ask();
    expect(code).toBe(3);
    expect(err).toBe(
      'Nobody was asked. The app lacks the scope crm.objects.deals.read. Add it to the app, install it again, and run this again.\n',
    );
  });

  it('that cannot make one of two tasks makes the other, says so and ends with 3', async () => {
    local.faults.next({
      kind: 'missingScope',
      method: 'POST',
      path: /objects\/[\d-]+\/tasks$/,
      scopes: ['tasks'],
    });
    const { code, out } = await ask();
    expect(code).toBe(3);
    expect(out).toContain('could not be asked about');
    expect(tasks()).toHaveLength(1);
  });

  it.each([
    ['winloss ask', 'It needs --crm hubspot or --crm salesforce.'],
    ['serve', 'It needs --crm hubspot.'],
    ['winloss ask --crm pipedrive', '--crm is hubspot or salesforce, and not pipedrive.'],
    ['winloss ask --crm hubspot now', 'It takes no word such as now.'],
    ['winloss ask --crm hubspot --dryrun', 'There is no option --dryrun. Did you mean --dry-run?'],
    ['winloss ask --crm hubspot', 'HUBSPOT_ACCESS_TOKEN is not set.'],
    ['schema ensure --crm hubspot', 'HUBSPOT_ACCESS_TOKEN is not set.'],
    ['serve --crm hubspot --port many', '--port is a number from 0 to 65535, and not many.'],
  ])('%s is told what is missing, and ends with 2', async (line, words) => {
    const { code, err } = await runCommand(line);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it('with a token that HubSpot does not know says where to get one', async () => {
    const env = { ...environmentOf(local), HUBSPOT_ACCESS_TOKEN: 'pat-of-nobody' };
    const { code, err } = await runCommand('winloss ask --crm hubspot', env);
    expect(code).toBe(3);
    expect(err).toContain('HubSpot does not accept the token');
    expect(err).not.toContain('pat-of-nobody');
  });

  it('with a model that is wrong prints what model check prints, and ends with 1', async () => {
    const { code, err } = await runCommand(
      'winloss ask --crm hubspot --config tests/model/invalid/unknown-key',
      environmentOf(local),
    );
    expect(code).toBe(1);
    expect(err).toContain('tests/model/invalid/unknown-key/facts.yaml:');
    expect(local.calls).toEqual([]);
  });
});

describe('plumbline schema ensure', () => {
  it('says what is there, what was made, and what this tier does not have', async () => {
    const local = await exampleAccount('professional');
    local.records.list('deals');
    const { code, out } = await runCommand('schema ensure --crm hubspot', environmentOf(local));
    expect(code).toBe(0);
    expect(out).toContain('unavailable Custom object plumbline_event. ');
    expect(out).toMatch(/\n\d+ of \d+ were there already\.\n$/);
    expect(writesTo(local).filter((call) => !call.includes('schemas'))).toEqual([]);
    await local.stop();
  });
});
