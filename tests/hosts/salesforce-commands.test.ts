import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalSalesforce } from '../../src/sandbox/salesforce/index.ts';
import { zipOf } from '../sandbox/salesforce/metadata/zip-of.ts';
import { startLoopback } from '../crm/salesforce/client/loopback.ts';
import { configNaming } from './changed-config.ts';
import { exampleOrg, orgEnvironment, writesToOrg } from './example-org.ts';
import { runCommand, type CommandRan } from './run-command.ts';

let local: LocalSalesforce;
beforeEach(async () => {
  local = await exampleOrg();
});
afterEach(() => local.stop());

const run = (line: string): Promise<CommandRan> => runCommand(line, orgEnvironment(local));

describe('plumbline winloss ask --crm salesforce', () => {
  const ask = (more = ''): Promise<CommandRan> => run(`winloss ask --crm salesforce${more}`);

  it('makes one task for each owner, and run twice asks nobody twice', async () => {
    const { code, out, err } = await ask();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Sam Orell asked about ');
    expect(out).toContain('  Grauberg: nine markets');
    const tasks = local.records.list('Task');
    expect(tasks).toHaveLength(2);
    expect(new Set(tasks.map(({ fields }) => fields['OwnerId']))).toEqual(
      new Set(['005000000081001AAA', '005000000081002AAA']),
    );
    expect(out).not.toContain(local.token);
    local.forgetCalls();
    const again = await ask();
    expect(again.out).toContain('Sam Orell was asked already about ');
    expect(writesToOrg(local)).toEqual([]);
    expect(local.records.list('Task')).toHaveLength(2);
    expect(local.unhandled).toEqual([]);
  });

  it('with --dry-run and --json says who would be asked, the manager where the owner has left', async () => {
    const { code, out } = await ask(' --dry-run --json');
    expect(code).toBe(0);
    const told = JSON.parse(out) as {
      account: string;
      owners: { owner: { name: string }; deals: string[] }[];
    };
    expect(told.account).toBe(local.orgId);
    expect(told.owners.find(({ owner }) => owner.name === 'Nora Feld')?.deals).toContain(
      'Penhallow: returns desk',
    );
    expect(writesToOrg(local)).toEqual([]);
  });

  it.each(['', ' --dry-run'])('%s asks nobody where tasks have no field for their key', async (more) => {
    const bare = await exampleOrg({ hasPackage: false });
    const { code, out, err } = await runCommand(`winloss ask --crm salesforce${more}`, orgEnvironment(bare));
    const tasks = bare.records.list('Task');
    await bare.stop();
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('Nobody was asked. Tasks have no field Plumbline_Task_Key__c');
    expect(err).toContain('plumbline deploy salesforce');
    expect(tasks).toEqual([]);
  });

  it('ends with 3 where the session has ended, says what to do, and no token', async () => {
    const env = { ...orgEnvironment(local), SALESFORCE_ACCESS_TOKEN: 'a.session.that.ended' };
    const { code, out, err } = await runCommand('winloss ask --crm salesforce', env);
    expect(code).toBe(3);
    expect(err).toContain('Salesforce does not accept the session');
    expect(out + err).not.toContain('a.session.that.ended');
  });

  it.each(['winloss ask --crm salesforce', 'schema ensure --crm salesforce'])(
    '%s without an org to go to ends with 2',
    async (line) => {
      const { code, err } = await runCommand(line);
      expect(code).toBe(2);
      expect(err).toContain('Nothing says which Salesforce org this is for.');
    },
  );
});

describe('plumbline schema ensure --crm salesforce', () => {
  it('only looks, and says that all of it is there', async () => {
    const { code, out } = await run('schema ensure --crm salesforce');
    expect(code).toBe(0);
    expect(out).toMatch(/^(\d+) of \1 were there already\.\nAll \d+ mapped fields are there\.\n$/);
    expect(writesToOrg(local)).toEqual([]);
  });

  it('says how the package comes into an org that lacks it', async () => {
    const bare = await exampleOrg({ hasPackage: false });
    const { code, out } = await runCommand('schema ensure --crm salesforce', orgEnvironment(bare));
    expect(code).toBe(3);
    expect(out).toMatch(/^unavailable Fields on Opportunity\. It lacks (\d+) of \1 fields\.$/m);
    expect(out.split('plumbline deploy salesforce')).toHaveLength(2);
    expect(out).not.toContain('Plumbline_Fit_Score__c');
    await bare.stop();
  });

  it('tells each field of the mapping that the org lacks, with its fact and where it stands', async () => {
    const folder = await configNaming({
      ERP__c: 'ERP_System__c',
      Loss_Reason__c: 'Reason_Lost__c',
      'field: Site_Visit__c': 'field: Account.Site_Visit__c',
      'roleField: Role': 'roleField: Buying_Role__c',
    });
    const text = await readFile(join(folder, 'crm', 'salesforce.yaml'), 'utf8');
    const line = (part: string): number => text.split('\n').findIndex((one) => one.includes(part)) + 1;
    const { code, out } = await run(`schema ensure --crm salesforce --config ${folder}`);
    const json = await run(`schema ensure --crm salesforce --json --config ${folder}`);
    await rm(folder, { recursive: true });
    expect(code).toBe(3);
    expect(out).toContain('4 of 40 mapped fields give nothing:\n');
    const at = `${folder}/crm/salesforce.yaml`;
    expect(out).toContain(
      `  Account.ERP_System__c: the org has no such field\n    for the fact \`erp\` of a company, ${at}:${line('ERP_System__c')}\n`,
    );
    expect(out).toContain('  Opportunity.Account.Site_Visit__c: the org has no such field\n');
    expect(out).toContain(
      `  Contact.Buying_Role__c: the org has no such field\n    for \`roleField\`, ${at}:${line('roleField')}\n`,
    );
    expect(out).toContain(`for \`lostReason\`, ${at}:${line('Reason_Lost__c')}`);
    expect(json.code).toBe(3);
    expect(JSON.parse(json.out)).toMatchObject({
      mapped: { fields: 40, lacking: [{ object: 'Account', fact: 'erp', why: 'notInOrg' }, {}, {}, {}] },
    });
    expect(writesToOrg(local)).toEqual([]);
  });
});

describe('plumbline deploy salesforce', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-deploy-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const xml = (root: string, inner: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">\n${inner}\n</${root}>\n`;
  const field = (type: string): string =>
    `<fields><fullName>Dock__c</fullName><label>Dock</label><type>${type}</type><length>20</length></fields>`;
  const built = (type: string): Promise<void> =>
    writeFile(
      join(folder, 'plumbline.zip'),
      zipOf({
        'package.xml': xml(
          'Package',
          '<types><members>Account.Dock__c</members><name>CustomField</name></types><version>67.0</version>',
        ),
        'objects/Account.object': xml('CustomObject', field(type)),
      }),
    );
  const deploy = (more: string): Promise<CommandRan> => run(`deploy salesforce --dir ${folder}${more}`);

  it('with --check lets the org look, and changes nothing', async () => {
    await built('Text');
    const { code, out, err } = await deploy(' --check');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      [
        'The org would take the package. Nothing was changed.',
        'The org counted 1 component; the build counts each field as one, so it may say more.',
        'No Apex tests were run; --run-tests runs them.',
        '',
      ].join('\n'),
    );
    expect(await fieldNames()).not.toContain('Dock__c');
  });

  it('says so where the org ran no tests though it was asked to', async () => {
    await built('Text');
    const { code, out } = await deploy(' --run-tests');
    expect(code).toBe(0);
    expect(out).toMatch(/^The package is in the org\. /);
    expect(out).toMatch(/\nNo Apex tests were run, though --run-tests asked for them\.\n$/);
  });

  it('without it brings the package into the org', async () => {
    await built('Text');
    const { code, out } = await deploy(' --json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      check: false,
      succeeded: true,
      status: 'Succeeded',
      failures: [],
    });
    expect(await fieldNames()).toContain('Dock__c');
  });

  it('without an org to go to ends with 2', async () => {
    await built('Text');
    const { code, err } = await runCommand(`deploy salesforce --dir ${folder}`);
    expect(code).toBe(2);
    expect(err).toContain('Nothing says which Salesforce org this is for.');
  });

  it.each([
    [12, '12 Apex tests were run.'],
    [1, '1 Apex test was run.'],
  ])('says of %i Apex tests that they were run', async (numberTestsTotal, words) => {
    await built('Text');
    const deployResult = { done: true, success: true, numberComponentsTotal: 205, numberTestsTotal };
    const org = await startLoopback(({ path }) => ({
      json: path.includes('deployRequest') ? { id: '0Af01', deployResult } : {},
    }));
    const { code, out } = await runCommand(`deploy salesforce --check --run-tests --dir ${folder}`, {
      SALESFORCE_INSTANCE_URL: org.url,
      SALESFORCE_ACCESS_TOKEN: 'a.session',
    });
    await org.stop();
    expect(code).toBe(0);
    expect(out.split('\n').slice(1)).toEqual([
      expect.stringContaining('The org counted 205 components;'),
      words,
      '',
    ]);
    expect(org.heard[0]?.text).toContain('RunLocalTests');
  });

  it('prints each thing that is wrong with its file, and ends with 3', async () => {
    await built('Sentence');
    const { code, out } = await deploy(' --check');
    expect(code).toBe(3);
    expect(out).toMatch(/^objects\/Account\.object(:\d+)? {2}.*Sentence/m);
    expect(out).toContain('The org does not take the package (Failed): 1 problem. Nothing was changed.');
    expect(out).toMatch(/\nNo Apex tests were run\.\n$/);
  });

  it.each([
    ['', 'plumbline.zip. Build the package first (npm run build), or name its folder with --dir.'],
    [' now', 'It takes no word such as now.'],
    [' --checks', 'There is no option --checks. Did you mean --check?'],
  ])('is told what is wrong with "%s"', async (more, words) => {
    const { code, err } = await deploy(more);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  async function fieldNames(): Promise<readonly string[]> {
    const answer = await fetch(`${local.url}/services/data/v67.0/sobjects/Account/describe`, {
      headers: { authorization: `Bearer ${local.token}` },
    });
    const { fields } = (await answer.json()) as { fields: { name: string }[] };
    return fields.map(({ name }) => name);
  }
});
