import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalSalesforce } from '../../src/sandbox/salesforce/index.ts';
import { exampleOrg, orgEnvironment } from './example-org.ts';
import { runCommand } from './run-command.ts';

const gates = (local: LocalSalesforce): readonly Readonly<Record<string, unknown>>[] =>
  local.records.list('Stage_Gate__c').map(({ fields }) => fields);
const publish = (local: LocalSalesforce, more = '') =>
  runCommand(`stages publish --crm salesforce${more}`, orgEnvironment(local));

describe('plumbline stages publish', () => {
  let local: LocalSalesforce;
  beforeEach(async () => {
    local = await exampleOrg();
  });
  afterEach(() => local.stop());

  it('writes a gate for each criterion that Salesforce can tell, and says what is left to advice', async () => {
    const { code, out } = await publish(local);
    expect(code).toBe(0);
    const written = gates(local);
    expect(written.length).toBeGreaterThan(20);
    expect(out).toContain(`Written: ${written.length} gates, of which 7 stop a move.`);
    expect(out).toContain(
      'manager_stands_behind_date, before contract is left\n    a manager vouches for it',
    );
    expect(written.filter(({ Active__c }) => Active__c !== true)).toEqual([]);
  });

  it('changes nothing when it is run again, and switches off what the model no longer has', async () => {
    await publish(local);
    const before = gates(local).length;
    local.records.create(
      'Stage_Gate__c',
      { Key__c: 'new_business/gone', Stage_Value__c: 'Discovery', Active__c: true },
      null,
    );
    const { code, out } = await publish(local);
    expect(code).toBe(0);
    expect(out).toContain('1 gate that the model no longer has: switched off.');
    expect(gates(local)).toHaveLength(before + 1);
    expect(gates(local).filter(({ Active__c }) => Active__c !== true)).toMatchObject([
      { Key__c: 'new_business/gone' },
    ]);
    expect((await publish(local)).out).not.toContain('switched off');
  });

  it('writes nothing when it is only to check', async () => {
    const { code, out } = await publish(local, ' --check --json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ check: true, switchedOff: 0, failed: [] });
    expect(gates(local)).toEqual([]);
  });

  it('ends with 2 and a sentence where the CRM enforces nothing, or no org is named', async () => {
    const elsewhere = await runCommand('stages publish --crm hubspot');
    expect([elsewhere.code, elsewhere.err]).toEqual([
      2,
      'Say where: --crm salesforce is the only CRM that enforces stages.\nSee: plumbline stages publish --help\n',
    ]);
    expect((await runCommand('stages publish --crm salesforce')).code).toBe(2);
  });

  it('ends with 3 where the package is not in the org', async () => {
    const bare = await exampleOrg({ hasPackage: false });
    const { code, err } = await publish(bare);
    await bare.stop();
    expect(code).toBe(3);
    expect(err).toContain('plumbline deploy salesforce');
  });
});
