import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openFetchCrm } from '../../src/crm/hubspot/open-fetch.ts';
import { modelsFolder, modelsOver } from '../../src/hosts/account-models.ts';
import { startService, type RunningService } from '../../src/hosts/http/start-serving.ts';
import { fileModelRows } from '../../src/hosts/stores/file-model-rows.ts';
import { systemClock } from '../../src/hosts/system-clock.ts';
import { zonedDay } from '../../src/hosts/zoned-day.ts';
import type { PartValues } from '../../src/model/part-values.ts';
import type { LocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import { valueOf } from '../contract/results.ts';
import { exampleParts, relabelled, toPublish } from '../crm/model-store/example-parts.ts';
import { exampleModel } from '../functions/example-world.ts';
import { environmentOf, exampleAccount } from './example-account.ts';
import { callSigned } from './signing-client.ts';

const publicUrl = 'https://plumbline.example.com';
const secret = 'client-secret-of-a-test';
const aFit = { object: 'company', id: '2101' };
const today = systemClock.today('Europe/Amsterdam');
let parts: PartValues;
let local: LocalHubSpot;
beforeAll(async () => {
  parts = await exampleParts();
});
afterEach(() => local.stop());

const rowsIn = (account: LocalHubSpot) =>
  openFetchCrm({
    url: account.url,
    token: account.token,
    model: () => exampleModel,
    zone: zonedDay,
    clock: systemClock,
  }).rows;

const release = (label: string, base: number | null) =>
  toPublish(relabelled(parts, label), base, { effectiveOn: today });

/** Which model the card says that it was answered by. */
const modelIn = (json: unknown): unknown =>
  (json as { readonly value: { readonly fit: { readonly model: { readonly text: string } } } }).value.fit
    .model.text;

describe('the service', () => {
  let service: RunningService;
  let lines: string[];
  let passedMs: number;
  beforeEach(() => {
    [lines, passedMs] = [[], 0];
  });
  afterEach(() => service.stop());

  const serves = async (more: Readonly<Record<string, string>> = {}): Promise<void> => {
    const result = await startService({
      env: {
        ...environmentOf(local),
        HUBSPOT_CLIENT_SECRET: secret,
        PLUMBLINE_PUBLIC_URL: publicUrl,
        ...more,
      },
      port: 0,
      model: () => exampleModel,
      scopes: { required: [], optional: [] },
      log: (line) => lines.push(line),
      nowMs: () => Date.now() + passedMs,
    });
    service = valueOf(result);
  };
  const asked = async (): Promise<unknown> => {
    const { json } = await callSigned(
      { port: service.port, publicUrl, secret, portalId: local.portalId },
      'readFit',
      aFit,
    );
    return modelIn(json);
  };

  it('uses the folder’s model until one is published, then that one, and says which', async () => {
    local = await exampleAccount();
    await serves();
    expect(await asked()).toBe(`Model ${exampleModel.version}`);
    const waiting = `Model ${exampleModel.version} of the folder is in use: nothing is published in this account yet.`;
    expect(lines.filter((line) => line === waiting)).toHaveLength(1);
    const published = valueOf(await modelsOver(rowsIn(local)).publish(release('One', null)));
    expect(await asked()).toBe(`Model ${exampleModel.version}`);
    passedMs = 31_000;
    expect(await asked()).toBe('Model 1');
    expect(lines).toContain(
      `Release 1 is in use: model ${published.model}, published by Mara Lind and in force since ${today}.`,
    );
    expect(service.inUse().model.facts[0]?.label).toBe('One');
  });

  it('asks once more than before, and only when it did not look for half a minute', async () => {
    local = await exampleAccount();
    await serves();
    const models = modelsOver(rowsIn(local));
    valueOf(await models.publish(release('One', null)));
    await asked();
    passedMs = 31_000;
    await asked();
    const lookedAt = () => local.calls.filter(({ path }) => path.includes('plumbline_model_part')).length;
    local.forgetCalls();
    for (const _ of [1, 2, 3]) await asked();
    expect(lookedAt()).toBe(0);
    passedMs = 62_000;
    for (const _ of [1, 2, 3]) await asked();
    expect(lookedAt()).toBe(1);
  });

  it('keeps the model in use when the place of models cannot be read', async () => {
    local = await exampleAccount();
    valueOf(await modelsOver(rowsIn(local)).publish(release('One', null)));
    await serves();
    expect(await asked()).toBe('Model 1');
    passedMs = 31_000;
    local.faults.next({ kind: 'missingScope', path: 'plumbline_model_part', times: Infinity });
    expect(await asked()).toBe('Model 1');
    expect(lines.at(-2)).toContain('Release 1 stays in use until it can be read.');
  });

  it('keeps published models in its own folder where the account has no custom objects', async () => {
    local = await exampleAccount('professional');
    const folder = await mkdtemp(join(tmpdir(), 'plumbline-data-'));
    await serves({ PLUMBLINE_DATA_DIR: folder });
    const models = modelsFolder(folder, String(local.portalId));
    expect(lines.join('\n')).toContain(`so published models are kept in ${models}.`);
    valueOf(await modelsOver(fileModelRows(models)).publish(release('One', null)));
    passedMs = 31_000;
    expect(await asked()).toBe('Model 1');
    expect(await readdir(join(models, 'release'))).toEqual(['000001.json']);
  });
});

describe('an app function', () => {
  const person = { id: '81002', email: 'sam.orell@cornerstow.example', name: 'Sam Orell' };
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it('works with the bundle’s model until one is published, and finds that within a minute', async () => {
    local = await exampleAccount();
    vi.stubGlobal('PLUMBLINE_MODEL', deflateRawSync(JSON.stringify(exampleModel)).toString('base64'));
    vi.stubEnv('PRIVATE_APP_ACCESS_TOKEN', local.token);
    vi.stubEnv('PLUMBLINE_HUBSPOT_URL', local.url);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const { main } = await import('../../src/hosts/app-function/read-fit.ts');
    const ask = async () => modelIn(await main({ parameters: { request: aFit, person } }));
    expect(await ask()).toBe(`Model ${exampleModel.version}`);
    valueOf(await modelsOver(rowsIn(local)).publish(release('One', null)));
    expect(await ask()).toBe(`Model ${exampleModel.version}`);
    vi.setSystemTime(Date.now() + 61_000);
    expect(await ask()).toBe('Model 1');
  });
});
