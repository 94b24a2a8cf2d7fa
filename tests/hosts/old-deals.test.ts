import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { salesforceSchema } from '../../src/crm/salesforce/schema/definitions.ts';
import { orgObjects } from '../../scripts/start/org-objects.ts';
import { startLocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import { startLocalSalesforce } from '../../src/sandbox/salesforce/index.ts';
import { environmentOf } from './example-account.ts';
import { orgEnvironment } from './example-org.ts';
import { oldHubSpot, oldSalesforce } from './old-accounts.ts';
import { runCommand } from './run-command.ts';

/** An old account: how to reach it, and how many tasks there are. */
interface OldAccount {
  readonly env: Readonly<Record<string, string>>;
  readonly tasks: () => number;
  readonly stop: () => Promise<void>;
}

async function hubSpot(): Promise<OldAccount> {
  const local = await startLocalHubSpot({ records: oldHubSpot, limits: 'off', searchLagMs: 0 });
  return {
    env: environmentOf(local),
    tasks: () => local.records.list('tasks').length,
    stop: () => local.stop(),
  };
}

async function salesforce(): Promise<OldAccount> {
  const objects = [...(oldSalesforce.objects ?? []), ...orgObjects(salesforceSchema())];
  const local = await startLocalSalesforce({ records: { ...oldSalesforce, objects }, limits: 'off' });
  return {
    env: orgEnvironment(local),
    tasks: () => local.records.list('Task').length,
    stop: () => local.stop(),
  };
}

interface Drafted {
  readonly pipelines: { readonly stages: { exit?: object[] }[] }[];
}

/** What is asked to leave the first stage of every pipeline: nobody asked it of the old deals. */
function askOfAll(folder: string): void {
  const facts = parse(readFileSync(join(folder, 'facts.yaml'), 'utf8')) as { facts: { id: string }[] };
  const file = join(folder, 'stages.yaml');
  const stages = parse(readFileSync(file, 'utf8')) as Drafted;
  for (const { stages: list } of stages.pipelines) {
    const [first] = list;
    if (first)
      first.exit = [
        {
          id: 'asked_of_all',
          label: 'Asked of all',
          when: { not: { fact: facts.facts[0]?.id ?? '', isSet: true } },
          evidence: 'field',
          level: 'block',
          owner: 'Ada Berg',
          whenMissing: 'Fill it in.',
        },
      ];
  }
  writeFileSync(file, stringify(stages));
}

describe.each([
  ['hubspot', hubSpot],
  ['salesforce', salesforce],
] as const)('publishing a model upon 6,000 old deals of three pipelines in %s', (crm, open) => {
  let account: OldAccount | null = null;
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-old-'));
  afterEach(async () => {
    await account?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('asks nobody about any of them, and makes no task', async () => {
    account = await open();
    const { env, tasks } = account;
    const config = join(folder, 'config');
    const done = async (line: string): Promise<string> => {
      const { code, out, err } = await runCommand(line, env);
      expect({ line, code, err: code === 0 ? '' : err }).toEqual({ line, code: 0, err: '' });
      return out;
    };
    await done(`init --crm ${crm} --out ${config}`);
    askOfAll(config);
    if (crm === 'hubspot') await done(`schema ensure --crm hubspot --config ${config}`);
    await done(`model publish --crm ${crm} --config ${config} --yes`);
    expect(await done(`winloss ask --crm ${crm} --config ${config}`)).toMatch(/^Nobody is to be asked/);
    const sinceThen = JSON.parse(
      await done(`stages audit --crm ${crm} --config ${config} --tasks --json`),
    ) as Told;
    expect(sinceThen.counts.deals).toBe(0);
    const line = `stages audit --crm ${crm} --config ${config} --since 2019-01-01 --tasks --json`;
    const whole = JSON.parse(await done(line)) as Told;
    expect(whole.counts.deals).toBe(6000);
    // Those that were not lost went past what is asked: were they of today, their owners would hear of it.
    expect(whole.counts.moves.around + whole.counts.moves.notJudged).toBeGreaterThan(2000);
    expect(whole.tasks).toEqual({ owners: [], nobody: 0 });
    expect(tasks()).toBe(0);
  }, 120_000);
});

interface Told {
  readonly counts: {
    readonly deals: number;
    readonly moves: { readonly around: number; readonly notJudged: number };
  };
  readonly tasks: unknown;
}
