import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importFolder } from '../../src/hosts/cli/sandbox-import/import-folder.ts';
import { startLocalHubSpot, type LocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import { environmentOf } from '../hosts/example-account.ts';
import { runCommand } from '../hosts/run-command.ts';
import { material } from './trial-model.ts';

let hubspot: LocalHubSpot;
const scratch = mkdtempSync(join(tmpdir(), 'plumbline-init-trial-'));

beforeAll(async () => {
  const mappingFile = join(import.meta.dirname, 'maven/import.yaml');
  const today = new Date().toISOString().slice(0, 10);
  const imported = await importFolder({ folder: join(material, 'data/maven-crm'), mappingFile, today });
  if (!imported.ok) throw new Error(imported.error.join('\n'));
  const { seed, currency } = imported.value;
  hubspot = await startLocalHubSpot({ records: seed, currency, limits: 'off' });
});
afterAll(async () => {
  await hubspot.stop();
  rmSync(scratch, { recursive: true, force: true });
});

it('a first model of Maven’s 8,800 deals passes the check, in few calls', async () => {
  const folder = join(scratch, 'config');
  hubspot.forgetCalls();
  const ran = await runCommand(`init --crm hubspot --out ${folder}`, environmentOf(hubspot));
  expect(ran.code).toBe(0);
  expect(hubspot.calls.length).toBeLessThan(100);
  expect((await runCommand(`model check --config ${folder}`)).code).toBe(0);
  const icp = parse(readFileSync(join(folder, 'icp.yaml'), 'utf8')) as {
    scorecards: readonly { criteria: readonly { id: string }[] }[];
  };
  expect(icp.scorecards[0]?.criteria.map(({ id }) => id)).toEqual([
    'industry',
    'number_of_employees',
    'country_region',
    'annual_revenue',
  ]);
}, 120_000);
