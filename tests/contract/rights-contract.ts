import { afterEach, describe, expect, it } from 'vitest';
import type { CrmError } from '../../src/crm/port.ts';
import { problemOf as shown } from '../../src/functions/problem-of.ts';
import type { Access } from '../../src/sandbox/salesforce/index.ts';
import { problemOf, valueOf } from './results.ts';
import { salesforceWorld, type Opened, type SalesforceWorld, type WayIn } from './salesforce-world.ts';

/** What a person is told whom the org does not let change a record: the same by every way into Salesforce. */
export function describeRights(name: string, way: () => WayIn): void {
  describe(`what a person may see and not change, by ${name}`, () => {
    let world: SalesforceWorld;
    let rep: Opened;
    const override = { tier: 'b', reason: 'Bought', by: 'Rae', on: '2026-11-21', until: '2027-01-31' };

    async function refusalFor(access: Access): Promise<CrmError> {
      world = await salesforceWorld(way(), {
        users: [{ id: '503', firstName: 'Rae', lastName: 'Lim', email: 'rae@example.com', access }],
      });
      rep = await way().open({ ...world.opening, token: world.salesforce.tokenFor('503') });
      const { harbourFoods } = world.ids;
      expect(valueOf(await rep.crm.readCompany(harbourFoods)).name).toBe('Harbour Foods');
      return problemOf(await rep.crm.saveOverride({ object: 'company', id: harbourFoods }, override));
    }

    afterEach(async () => {
      await rep.close?.();
      await world.stop();
    });

    it.each<[string, Access]>([
      ['a record', { readOnlyObjects: ['Account'] }],
      ['a field', { readOnlyFields: ['Account.Plumbline_Tier_Override__c'] }],
    ])('%s is refused in Salesforce’s words, and nobody is sent to connect anything', async (_what, access) => {
      const error = await refusalFor(access);
      expect(error.kind).toBe('rejected');
      const view = shown(error, 'It was not kept.');
      expect(view).toMatchObject({ kind: 'refused', title: 'The CRM did not accept this', retry: false });
      console.log(view.next);
      expect(view.next).not.toContain('admin');
      expect(valueOf(await world.another().readCompany(world.ids.harbourFoods)).override).toBeNull();
    });
  });
}
