import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJsforceOrg } from '../../../src/crm/salesforce/client/open-jsforce-org.ts';
import { publishGates } from '../../../src/crm/salesforce/gates/publish-gates.ts';
import { openLightningOrg } from '../../../src/crm/salesforce/lightning/open-lightning-org.ts';
import type { LightningPlatform } from '../../../src/crm/salesforce/lightning/platform.ts';
import type { Org } from '../../../src/crm/salesforce/org.ts';
import type { LocalSalesforce } from '../../../src/sandbox/salesforce/index.ts';
import { valueOf } from '../../contract/results.ts';
import { exampleModel } from '../../functions/example-world.ts';
import { exampleOrg } from '../../hosts/example-org.ts';

let local: LocalSalesforce;
beforeEach(async () => {
  local = await exampleOrg();
});
afterEach(() => local.stop());

/** The way from a page, without a browser. */
function pageOf({ url, token }: LocalSalesforce): Org {
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const told: unknown = await response.json();
    if (!response.ok) throw Object.assign(new Error('refused'), { status: response.status, body: told });
    return told;
  };
  const platform: LightningPlatform = {
    graphql: async (query, variables) =>
      (await post('/services/data/v67.0/graphql', { query, variables })) as object,
    apex: async (method, args) => (await post(`/apexremote/PlumblineRecords.${method}`, args)) as string,
    changed: () => Promise.resolve(),
    wait: () => Promise.resolve(),
  };
  return openLightningOrg(platform);
}

const overApi = ({ url, token }: LocalSalesforce): Org =>
  openJsforceOrg({ access: { kind: 'session', instanceUrl: url, accessToken: token } });

const gates = (): readonly unknown[] =>
  local.records
    .list('Stage_Gate__c')
    .filter(({ fields }) => fields['Active__c'] === true)
    .map(({ fields }) => fields['Key__c']);

describe.each([
  ['a page', pageOf],
  ['the API', overApi],
] as const)('stage gates, written from %s', (_, open) => {
  it('are enforced at once, and written once', async () => {
    const first = valueOf(await publishGates(open(local), exampleModel, false));
    expect(first?.failed).toEqual([]);
    expect(gates()).toHaveLength(first?.rows.length ?? -1);
    expect(first?.rows.filter(({ Level__c: level }) => level === 'block')).toHaveLength(7);
    const again = valueOf(await publishGates(open(local), exampleModel, false));
    expect([...(again?.news.values() ?? [])].every((news) => news === 'same')).toBe(true);
  });

  it('are switched off where the model has no stages any more', async () => {
    await publishGates(open(local), exampleModel, false);
    const gone = valueOf(await publishGates(open(local), { ...exampleModel, stages: null }, false));
    expect(gone?.switchedOff).toBeGreaterThan(0);
    expect(gates()).toEqual([]);
  });
});

it('are told to be missing where the package is not in the org', async () => {
  const bare = await exampleOrg({ hasPackage: false });
  const published = valueOf(await publishGates(overApi(bare), exampleModel, false));
  expect(published).toBeNull();
  await bare.stop();
});
