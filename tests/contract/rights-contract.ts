import { afterEach, describe, expect, it } from 'vitest';
import type { CrmError } from '../../src/crm/port.ts';
import { problemOf as shown } from '../../src/functions/problem-of.ts';
import type { Access } from '../../src/sandbox/salesforce/index.ts';
import { problemOf, valueOf } from './results.ts';
import { salesforceIds } from './salesforce-seed.ts';
import { salesforceWorld, type Opened, type SalesforceWorld, type WayIn } from './salesforce-world.ts';

/** What a person is told whom the org does not let change a record: the same by every way into Salesforce. */
export function describeRights(name: string, way: () => WayIn): void {
  describe(`what a person may see and not change, by ${name}`, () => {
    let world: SalesforceWorld;
    let rep: Opened;
    const override = { tier: 'b', reason: 'Bought', by: 'Rae', on: '2026-11-21', until: '2027-01-31' };

    /** Why Rae's override of a company was refused, which she reads. */
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
      ['a record that is shared to be read', { readOnlyRows: [salesforceIds.harbourFoods] }],
      ['a record of a kind that they only read', { readOnlyObjects: ['Account'] }],
      ['a field', { readOnlyFields: ['Account.Plumbline_Tier_Override__c'] }],
    ])(
      '%s is refused in Salesforce’s words, and nobody is sent to connect anything',
      async (_what, access) => {
        const error = await refusalFor(access);
        expect(error.kind).toBe('rejected');
        const view = shown(error, 'It was not kept.');
        expect(view).toMatchObject({ kind: 'refused', title: 'The CRM did not accept this', retry: false });
        expect(view.next).not.toContain('admin');
        expect(view.next).toMatch(/insufficient access|edit|fields/i);
        expect(view.next.match(/Plumbline_Tier_Override__c/g)?.length ?? 0).toBeLessThan(2);
        expect(valueOf(await world.another().readCompany(world.ids.harbourFoods)).override).toBeNull();
      },
    );

    it('a call that Salesforce refuses altogether is told the same way', async () => {
      world = await salesforceWorld(way());
      rep = await way().open(world.opening);
      world.trouble('missingScope', 'change');
      const company = { object: 'company', id: world.ids.harbourFoods } as const;
      const error = problemOf(await rep.crm.saveOverride(company, override));
      expect(error).toMatchObject({ kind: 'rejected', fields: [] });
      expect(shown(error, 'It was not kept.').next).toContain('level of access');
    });
  });
}
