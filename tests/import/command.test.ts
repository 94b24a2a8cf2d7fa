import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMapping } from '../../src/hosts/cli/sandbox-import/import-folder.ts';
import { run } from '../../src/hosts/cli/commands/sandbox-import.ts';
import { startLocalHubSpot, type Seed } from '../../src/sandbox/hubspot/index.ts';
import { startLocalSalesforce, type Seed as SalesforceSeed } from '../../src/sandbox/salesforce/index.ts';
import { mappingText, tables, today } from './shop-tables.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-import-'));
  for (const [file, text] of Object.entries({ ...tables, 'import.yaml': mappingText }))
    await writeFile(join(folder, file), text);
});
afterAll(() => rm(folder, { recursive: true }));

async function typed(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const world = { cwd: folder, env: {}, today: () => today, packageRoot: folder };
  const code = await run(args, { ...world, stdin: Readable.from([]), stdout, stderr });
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

describe('plumbline sandbox import', () => {
  it('says what it read and what did not match, and writes nothing unless told where', async () => {
    const { code, out } = await typed('.', '--mapping', 'import.yaml');
    expect(code).toBe(0);
    expect(out).toContain('Read from .: 4 companies, 5 deals, 2 owners.');
    expect(out).toContain('deals.csv, product: not in list.csv: 2 rows');
    expect(out).toContain('BoxLarge: 2 rows (lines 3, 5), kept as it stands; "Box Large" is near');
    expect(out).toContain('Nothing was written: add --out FILE to keep the records.');
  });

  it('writes records that the local HubSpot starts with', async () => {
    const { code, out } = await typed('.', '--mapping', 'import.yaml', '--out', 'seed.json');
    expect([code, out]).toEqual([0, expect.stringContaining('Written to seed.json.')]);
    const seed = JSON.parse(await readFile(join(folder, 'seed.json'), 'utf8')) as Seed;
    const hubspot = await startLocalHubSpot({ records: seed });
    expect(hubspot.records.list('deals')).toHaveLength(5);
    await hubspot.stop();
  });

  it('writes records that the local Salesforce starts with when that is asked for', async () => {
    const { code, out } = await typed(
      '.',
      '--mapping',
      'import.yaml',
      '--crm',
      'salesforce',
      '--out',
      'sf.json',
    );
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('Read from .: 4 Account, 5 Opportunity, 2 User.'),
    ]);
    expect(out).toContain('BoxLarge: 2 rows (lines 3, 5), kept as it stands; "Box Large" is near');
    const records = JSON.parse(await readFile(join(folder, 'sf.json'), 'utf8')) as SalesforceSeed;
    const salesforce = await startLocalSalesforce({ records });
    expect(salesforce.records.list('Opportunity')).toHaveLength(5);
    await salesforce.stop();
  });

  it('reads sObject tree files for Salesforce, without a mapping', async () => {
    const tree = join(folder, 'tree');
    await mkdir(tree);
    const attributes = { type: 'Account', referenceId: 'AccountRef1' };
    await writeFile(
      join(tree, 'Accounts.json'),
      JSON.stringify({ records: [{ attributes, Name: 'Quay', Odd: 1 }] }),
    );
    const { code, out } = await typed('tree', '--crm', 'salesforce');
    expect([code, out]).toEqual([0, expect.stringContaining('Read from tree: 1 Account.')]);
    expect(out).toContain('Account.Odd: no such field here: 1 row\n    (blank): 1 row, left out');
    expect((await typed('nowhere', '--crm', 'salesforce')).code).toBe(1);
    expect((await typed('tree', '--crm', 'other')).err).toContain(
      'There is no CRM other: hubspot or salesforce.',
    );
  });

  it('prints the report as JSON when asked', async () => {
    const { out } = await typed('.', '--mapping', 'import.yaml', '--json');
    expect(JSON.parse(out)).toMatchObject({ counts: { deals: 5 }, movedByDays: 0, out: null });
  });

  it('ends with 1 when mapping and tables do not fit, and names file, line and column of the mapping', async () => {
    await writeFile(join(folder, 'bad.yaml'), mappingText.replace('object: deals', 'object: deal'));
    const { code, err } = await typed('.', '--mapping', 'bad.yaml');
    expect(code).toBe(1);
    expect(err).toMatch(/^bad\.yaml:\d+:\d+ {2}/);
  });

  it('ends with 2 when it was called wrongly', async () => {
    expect((await typed('--mapping', 'import.yaml')).code).toBe(2);
    expect((await typed('.')).err).toContain('It needs --mapping FILE.');
    expect((await typed('.', '--maping', 'x')).err).toContain('--mapping');
  });

  it('reads the mapping that its page in docs/ shows', async () => {
    const page = await readFile('docs/sandbox-import.md', 'utf8');
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    expect(readMapping('docs', yaml)).toMatchObject({ ok: true });
    const wrong = readMapping('docs', yaml.replace('currency:', 'curency:'));
    expect(wrong.ok ? [] : wrong.error).toContainEqual(
      expect.stringMatching(/^docs:1:1 {2}the key `curency` is not known here. Did you mean `currency`\?/),
    );
  });
});
