import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { startLocalHubSpot, type LocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import { startLocalSalesforce, type LocalSalesforce } from '../../src/sandbox/salesforce/index.ts';
import { environmentOf, exampleAccount, writesTo } from './example-account.ts';
import { exampleOrg, orgEnvironment, writesToOrg } from './example-org.ts';
import { oldHubSpot, oldSalesforce } from './old-accounts.ts';
import { runCommand, type CommandRan } from './run-command.ts';

let hubspot: LocalHubSpot;
let salesforce: LocalSalesforce;
const scratch = mkdtempSync(join(tmpdir(), 'plumbline-init-'));

beforeAll(async () => {
  hubspot = await startLocalHubSpot({ records: oldHubSpot, limits: 'off', searchLagMs: 0 });
  salesforce = await startLocalSalesforce({ records: oldSalesforce, limits: 'off' });
});
afterAll(async () => {
  await hubspot.stop();
  await salesforce.stop();
  rmSync(scratch, { recursive: true, force: true });
});

interface Drafted extends CommandRan {
  readonly folder: string;
  readonly read: (file: string) => string;
}

async function init(crm: string, env: Readonly<Record<string, string>>, more = ''): Promise<Drafted> {
  const folder = join(scratch, `${crm}-${readdirSync(scratch).length}`);
  const ran = await runCommand(`init --crm ${crm} --out ${folder}${more}`, env);
  return { ...ran, folder, read: (file) => readFileSync(join(folder, file), 'utf8') };
}

describe.each([
  { crm: 'hubspot', env: () => environmentOf(hubspot), writes: () => writesTo(hubspot) },
  { crm: 'salesforce', env: () => orgEnvironment(salesforce), writes: () => writesToOrg(salesforce) },
])('a first model of an old account of $crm', ({ crm, env, writes }) => {
  let drafted: Drafted;
  beforeAll(async () => {
    drafted = await init(crm, env());
  }, 60_000);

  it('is written, passes the check at once, and nothing was written into the CRM', async () => {
    expect(drafted.err).not.toMatch(/could not/);
    expect(drafted.code).toBe(0);
    const checked = await runCommand(`model check --config ${drafted.folder} --json`);
    expect(JSON.parse(checked.out)).toMatchObject({ ok: true, problems: [] });
    expect(writes().filter((call) => !call.includes('access-token-info'))).toEqual([]);
  });

  it('has all three pipelines with their stages by id, and guesses buying jobs for new business alone', () => {
    const stages = parse(drafted.read('stages.yaml')) as {
      pipelines: readonly {
        id: string;
        kind: string;
        stages: readonly { type: string; buyingJob?: string }[];
      }[];
    };
    expect(stages.pipelines.map(({ kind }) => kind).toSorted()).toEqual([
      'expansion',
      'new_business',
      'renewal',
    ]);
    for (const { kind, stages: list } of stages.pipelines)
      for (const { type, buyingJob } of list)
        expect(buyingJob !== undefined).toBe(kind === 'new_business' && type === 'open');
    expect(drafted.read('stages.yaml')).toMatch(/guessed from the position/);
    const mapping = parse(drafted.read(`crm/${crm}.yaml`)) as { pipelines: Record<string, { id: string }> };
    const ids = Object.values(mapping.pipelines).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(
      crm === 'hubspot' ? ['8001', '8002', '8003'] : ['Expansion', 'New_business', 'Renewals'],
    );
  });

  it('puts every spelling of a reason under one code, and lists what is no reason with its count', () => {
    const mapping = parse(drafted.read(`crm/${crm}.yaml`)) as {
      lostReason: { values: Record<string, string> };
    };
    const { values } = mapping.lostReason;
    // Salesforce keeps no blanks at the end of a text.
    const small = crm === 'hubspot' ? 'price ' : 'price';
    for (const spelling of ['Price', small, 'PRICE', 'Too expensive'])
      expect(values[spelling]).toBe('price_value');
    expect(values['Timing']).toBe('no_priority_status_quo');
    expect(values['Champion left']).toBe('champion_left');
    expect(values['champion  left']).toBe('champion_left');
    expect(Object.keys(values).some((value) => value.startsWith('They told us'))).toBe(false);
    expect(drafted.read(`crm/${crm}.yaml`)).toMatch(/# Left as they stand[^:]*:[^:]*They told us/);
    expect(drafted.read('win-loss.yaml')).toMatch(/“Price” \d+, “price ?” \d+, “PRICE” \d+/);
  });

  it('scores companies by what is really filled in, says how much, and abstains', () => {
    const icp = parse(drafted.read('icp.yaml')) as {
      scorecards: readonly { minimumCoverage: number; criteria: readonly { id: string; points: number }[] }[];
    };
    const [scorecard] = icp.scorecards;
    expect(scorecard?.criteria.map(({ id }) => id).toSorted()).toEqual(
      [crm === 'hubspot' ? 'number_of_employees' : 'employees', 'sector', 'sites'].toSorted(),
    );
    expect(new Set(scorecard?.criteria.map(({ points }) => points)).size).toBe(1);
    expect(scorecard?.minimumCoverage).toBeGreaterThan(0.5);
    expect(drafted.read('icp.yaml')).toMatch(/Filled in on 100% of 60 companies/);
  });

  it('makes facts of fields that say something: none of ours, of persons, of how deals ended, or hardly filled in', () => {
    const text = drafted.read(`crm/${crm}.yaml`).split('lostReason:')[0] ?? '';
    expect(text).not.toMatch(/plumbline_|phone|email|rarely|firstname|closed_|los[st]_?reason/i);
    expect(text).toMatch(/amount/i);
    expect(drafted.out).toMatch(/fewer than one record in ten: .*[Rr]arely/);
  });

  it('names those who own open deals, and somebody for the deals of who has left', () => {
    const people = parse(drafted.read('people.yaml')) as {
      people: readonly { name: string; email: string }[];
    };
    expect(people.people.map(({ name }) => name)).toEqual(['Ada Berg', 'Ben Falk']);
    expect(drafted.out).toMatch(/Cleo Dahl has left and owns \d+ open deals/);
    expect(drafted.read(`crm/${crm}.yaml`)).toMatch(/managers:/);
  });

  it('asks about no old deal', () => {
    const winLoss = parse(drafted.read('win-loss.yaml')) as { askFrom: string };
    expect(winLoss.askFrom).toBe(new Date().toISOString().slice(0, 10));
  });

  it('lists competitors as people named them, without making battle cards up', () => {
    expect(drafted.read('win-loss.yaml')).toMatch(/id: northbeam, label: Northbeam/);
    expect(existsSync(join(drafted.folder, 'battlecards'))).toBe(false);
    expect(drafted.out).toMatch(/Northbeam 1200/);
  });

  it('says what was found, chosen and left out, and what to do next', () => {
    expect(drafted.out).toMatch(/3 pipelines/);
    expect(drafted.out).toMatch(/Left out:/);
    expect(drafted.out).toMatch(new RegExp(`plumbline model check --config ${drafted.folder}`));
    expect(drafted.out).toMatch(new RegExp(`plumbline doctor --crm ${crm}`));
  });
});

describe('what the CRM asks for itself', () => {
  it('is a criterion at observe, and the only kind that is drafted', async () => {
    const { read } = await init('salesforce', orgEnvironment(salesforce));
    const stages = parse(read('stages.yaml')) as {
      pipelines: readonly {
        id: string;
        stages: readonly { id: string; entry?: readonly { level: string }[] }[];
      }[];
    };
    const asking = stages.pipelines.flatMap(({ stages: list }) =>
      list.flatMap(({ id: stage, entry = [] }) => entry.map((one) => ({ stage, ...one }))),
    );
    expect(asking).toMatchObject([
      { stage: 'proposal', level: 'observe', when: { fact: 'next_step', isSet: true }, owner: 'Ada Berg' },
    ]);
  });
});

describe('plumbline init', () => {
  it('never writes over a folder that is there, and says what to do', async () => {
    const folder = join(scratch, 'mine');
    writeFileSync(folder, 'mine');
    const { code, err } = await runCommand(`init --crm hubspot --out ${folder}`, environmentOf(hubspot));
    expect(code).toBe(2);
    expect(err).toMatch(/already, and init never writes over it. Name another folder with --out/);
    expect(readFileSync(folder, 'utf8')).toBe('mine');
  });

  it('leaves nothing behind when the CRM cannot be read', async () => {
    const before = readdirSync(scratch);
    hubspot.faults.next({
      kind: 'missingScope',
      scopes: ['crm.schemas.companies.read'],
      path: '/crm/properties/2026-09/companies',
    });
    const { code, err } = await init('hubspot', environmentOf(hubspot));
    expect(code).toBe(3);
    expect(err).toMatch(/nothing was written. .*crm.schemas.companies.read/);
    expect(readdirSync(scratch)).toEqual(before);
  });

  it('says what is missing in the environment, or in what was typed', async () => {
    expect((await runCommand('init --crm hubspot --out nowhere/config')).err).toMatch(/HUBSPOT_ACCESS_TOKEN/);
    expect((await runCommand('init')).err).toMatch(/--crm hubspot or --crm salesforce/);
  });

  it('prints one object for a program', async () => {
    const { out, folder } = await init('hubspot', environmentOf(hubspot), ' --json');
    expect(JSON.parse(out)).toMatchObject({
      out: folder,
      scorecard: expect.arrayContaining(['sector']) as unknown,
    });
  });

  it('drafts a model from the worked example in both CRMs', async () => {
    const [account, org] = [await exampleAccount(), await exampleOrg()];
    const first = await init('hubspot', environmentOf(account));
    const second = await init('salesforce', orgEnvironment(org));
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(second.read('facts.yaml')).not.toMatch(/Plumbline/);
    await account.stop();
    await org.stop();
  });

  it('drafts one from an account with nothing in it', async () => {
    const empty = await startLocalHubSpot();
    const { code, folder } = await init('hubspot', environmentOf(empty));
    expect(code).toBe(0);
    expect(existsSync(join(folder, 'icp.yaml'))).toBe(false);
    expect(existsSync(join(folder, 'people.yaml'))).toBe(false);
    await empty.stop();
  });
});
