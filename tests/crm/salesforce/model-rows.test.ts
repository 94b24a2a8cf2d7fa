import { afterEach, describe, expect, it } from 'vitest';
import type { ModelRow } from '../../../src/crm/model-rows.ts';
import type { Access } from '../../../src/sandbox/salesforce/index.ts';
import { jsforceWay } from '../../contract/jsforce-way.ts';
import { problemOf, valueOf } from '../../contract/results.ts';
import { salesforceWorld, type Opened, type SalesforceWorld } from '../../contract/salesforce-world.ts';

let world: SalesforceWorld;
afterEach(() => world.stop());

const row: ModelRow = {
  key: 'release/000001',
  part: 'release',
  version: 1,
  status: 'published',
  hash: 'ab',
  author: 'Mara Lind',
  at: '2026-11-20T09:30:00.000Z',
  effectiveOn: '2026-11-20',
  content: '{}',
};

/** The rows as a rep reaches them who may see or do less. */
async function asRep(access: Access): Promise<Opened> {
  world = await salesforceWorld(jsforceWay, {
    users: [{ id: '503', firstName: 'Rae', lastName: 'Lim', email: 'rae@example.com', access }],
  });
  const token = world.salesforce.tokenFor('503');
  return jsforceWay.open({ ...world.opening, token });
}

describe('rows of models in Salesforce', () => {
  it('of which somebody may not see a field are not half read', async () => {
    const { rows } = await asRep({ hiddenFields: ['Plumbline_Model_Part__c.Content__c'] });
    const admin = await jsforceWay.open(world.opening);
    expect((await admin.rows.create([row])).map(valueOf)).toEqual(['created']);
    expect(problemOf(await rows.read([row.key]))).toEqual({ kind: 'unauthorized', missingScopes: [] });
  });

  it('are not there for whoever may not see the object', async () => {
    const { rows } = await asRep({ hiddenObjects: ['Plumbline_Model_Part__c'] });
    expect(problemOf(await rows.read([row.key])).kind).toBe('unauthorized');
    expect((await rows.create([row])).map((one) => one.ok)).toEqual([false]);
  });

  it('are made by nobody who may only read them', async () => {
    const { rows } = await asRep({ readOnlyObjects: ['Plumbline_Model_Part__c'] });
    expect((await rows.create([row])).map((one) => one.ok)).toEqual([false]);
    expect(valueOf(await rows.read([row.key]))).toEqual([]);
  });
});
