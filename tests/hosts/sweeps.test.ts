import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import type { LocalSalesforce } from '../../src/sandbox/salesforce/index.ts';
import { environmentOf, exampleAccount, writesTo } from './example-account.ts';
import { exampleOrg, orgEnvironment } from './example-org.ts';
import { runCommand, type CommandRan } from './run-command.ts';

describe('sweeps of a HubSpot account', () => {
  let local: LocalHubSpot;
  beforeEach(async () => {
    local = await exampleAccount();
  });
  afterEach(() => local.stop());
  const run = (command: string): Promise<CommandRan> => runCommand(command, environmentOf(local));
  const property = (type: string, id: string, name: string): string | undefined =>
    local.records.read(type, id)?.properties[name];

  it('plumbline stages sweep writes what deals lack, and a second time nothing', async () => {
    const first = await run('stages sweep --crm hubspot');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(
      /^\d+ open deals: \d+ written, 0 right already, \d+ in no stage of the model\.\n$/,
    );
    local.forgetCalls();
    const { deals, written } = JSON.parse((await run('stages sweep --crm hubspot --json')).out) as {
      deals: number;
      written: number;
    };
    expect(deals).toBeGreaterThan(5);
    expect(written).toBe(0);
    expect(writesTo(local)).toEqual([]);
  });

  it('plumbline fit refresh scores companies and contacts, and a second time writes nothing', async () => {
    const first = await run('fit refresh --crm hubspot');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/companies: \d+ written, 0 right already, 0 refused\./);
    expect(property('companies', '2101', 'plumbline_fit_tier')).toBe('a');
    local.forgetCalls();
    expect((await run('fit refresh --crm hubspot')).out).toMatch(/companies: 0 written, \d+ right already/);
    expect(writesTo(local)).toEqual([]);
  });

  it.each(['stages sweep', 'fit refresh'])('plumbline %s wants a CRM that it knows', async (command) => {
    expect(await run(command)).toMatchObject({ code: 2 });
    expect((await run(`${command} --crm pipedrive`)).err).toContain('--crm is hubspot or salesforce');
  });
});

describe('sweeps of a Salesforce org', () => {
  let local: LocalSalesforce;
  beforeEach(async () => {
    local = await exampleOrg();
  });
  afterEach(() => local.stop());

  it('do the same there', async () => {
    const sweep = await runCommand('stages sweep --crm salesforce --json', orgEnvironment(local));
    expect({ code: sweep.code, err: sweep.err }).toEqual({ code: 0, err: '' });
    const swept = JSON.parse(sweep.out) as { deals: number; written: number; failed: unknown[] };
    expect(swept.written).toBeGreaterThan(5);
    expect(swept.failed).toEqual([]);
    const refresh = await runCommand('fit refresh --crm salesforce --json', orgEnvironment(local));
    const { scored } = JSON.parse(refresh.out) as { scored: { object: string; failed: unknown[] }[] };
    expect(scored.map(({ object, failed }) => [object, failed.length])).toEqual([
      ['company', 0],
      ['contact', 0],
      ['lead', 0],
    ]);
  });
});
