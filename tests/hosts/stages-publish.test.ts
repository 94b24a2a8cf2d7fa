import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalSalesforce } from '../../src/sandbox/salesforce/index.ts';
import { configNaming } from './changed-config.ts';
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
    expect(out).toContain(`In force: ${written.length} gates, of which 7 stop a move.`);
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
    const isWrite = ({ path }: { readonly path: string }): boolean => path.includes('/composite/sobjects');
    expect(local.calls.some(isWrite)).toBe(true);
    local.forgetCalls();
    expect((await publish(local)).out).not.toContain('switched off');
    expect(local.calls.length).toBeGreaterThan(0);
    expect(local.calls.filter(isWrite)).toEqual([]);
  });

  it('says what is new, changed and the same against what is in the org, and what stops a move', async () => {
    const first = await publish(local);
    const { length } = gates(local);
    expect(first.out).toContain(`Against what is in the org: ${length} new, 0 changed, 0 the same.\n`);
    expect(first.out).toMatch(/\nWhat stops a move:\n(  \w+, before \w+ is (left|entered)\n){7}\n/);
    const [row] = local.records.list('Stage_Gate__c');
    local.records.patch('Stage_Gate__c', String(row?.id), { Message__c: 'Something else.' }, null);
    const { out } = await publish(local, ' --check');
    expect(out).toContain(`Against what is in the org: 0 new, 1 changed, ${length - 1} the same.\n`);
  });

  it('does not write a gate whose formula names a field that the org lacks, and tells it', async () => {
    await publish(local);
    const written = (): readonly unknown[] =>
      gates(local).map(({ Key__c, Formula__c, Active__c }) => [Key__c, Formula__c, Active__c]);
    const before = written();
    const folder = await configNaming({ Budget_Approved__c: 'Budget_Agreed__c', ERP__c: 'ERP_System__c' });
    const { code, out } = await publish(local, ` --config ${folder}`);
    const check = await publish(local, ` --check --json --config ${folder}`);
    await rm(folder, { recursive: true });
    expect(code).toBe(3);
    expect(out).toContain('Not written, since their formulas name fields that the org lacks or hides');
    expect(out).toMatch(
      /\n  \w+, before \w+ is (left|entered)\n    Opportunity\.Budget_Agreed__c, which the org does not have\n/,
    );
    expect(written()).toEqual(before);
    expect(check.code).toBe(3);
    const { lacking, rows } = JSON.parse(check.out) as {
      lacking: { key: string; fields: object[] }[];
      rows: string[];
    };
    expect(lacking.flatMap(({ fields }) => fields)).toEqual(
      expect.arrayContaining([
        { field: 'Budget_Agreed__c', why: 'notInOrg' },
        { field: 'Account.ERP_System__c', why: 'notInOrg' },
      ]),
    );
    expect(rows.length + lacking.length).toBe(before.length);
    expect(rows).not.toContain(lacking[0]?.key);
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
      '--crm is salesforce, the only CRM that enforces stages, and not hubspot.\nSee: npx plumbline stages publish --help\n',
    ]);
    expect((await runCommand('stages publish --crm salesforce')).code).toBe(2);
  });

  it('goes to Salesforce also where it is not said', async () => {
    const unsaid = await runCommand('stages publish --check', orgEnvironment(local));
    expect(unsaid.code).toBe(0);
    expect(unsaid).toEqual(await publish(local, ' --check'));
  });

  it('ends with 3 where the package is not in the org', async () => {
    const bare = await exampleOrg({ hasPackage: false });
    const { code, err } = await publish(bare);
    await bare.stop();
    expect(code).toBe(3);
    expect(err).toContain('plumbline deploy salesforce');
  });
});
