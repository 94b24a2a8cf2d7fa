import { describe, expect, it } from 'vitest';
import type { RecordRef } from '../../src/crm/port.ts';
import { problemOf, valueOf } from './results.ts';
import type { World } from './world.ts';

const override = {
  tier: 'b',
  reason: 'They were bought; the new owner has a system “of its own”.',
  by: 'Mara Lind',
  on: '2026-11-21',
  until: '2027-01-31',
};

/** What managers decide about tiers. */
export function decisionsContract(world: () => World): void {
  const company = (): RecordRef => ({ object: 'company', id: world().ids.harbourFoods });

  describe('a manager’s decision', () => {
    it('overrides a tier until it is lifted, and saying it twice changes nothing', async () => {
      const { crm, another, ids } = world();
      expect(valueOf(await crm.saveOverride(company(), override))).toBe('written');
      expect(valueOf(await another().saveOverride(company(), { ...override }))).toBe('unchanged');
      expect(valueOf(await another().readCompany(ids.harbourFoods)).override).toEqual(override);
      expect(valueOf(await crm.saveOverride(company(), null))).toBe('written');
      expect(valueOf(await crm.saveOverride(company(), null))).toBe('unchanged');
      expect(valueOf(await crm.readCompany(ids.harbourFoods)).override).toBeNull();
    });

    it('agrees with a tier', async () => {
      const { crm, another, ids } = world();
      const agreement = { tier: 'a', by: 'Mara Lind', on: '2026-11-21' };
      expect(valueOf(await crm.saveAgreement(company(), agreement))).toBe('written');
      expect(valueOf(await crm.saveAgreement(company(), agreement))).toBe('unchanged');
      expect(valueOf(await another().readCompany(ids.harbourFoods)).agreement).toEqual(agreement);
    });

    it('arrives once though the answer is lost', async () => {
      const { crm, another, ids, trouble } = world();
      trouble('cutOff', 'change');
      expect(valueOf(await crm.saveOverride(company(), override))).toBe('written');
      expect(valueOf(await another().readCompany(ids.harbourFoods)).override).toEqual(override);
    });

    it('about a record that is not there is refused', async () => {
      const { crm } = world();
      const nobody: RecordRef = { object: 'company', id: '999999' };
      expect(problemOf(await crm.saveOverride(nobody, override)).kind).toBe('notFound');
    });
  });

  describe('setting up', () => {
    it('done again changes nothing', async () => {
      const { crm, newCalls } = world();
      const steps = valueOf(await crm.ensureSchema());
      expect(steps.map(({ outcome }) => outcome)).not.toContain('created');
      expect(steps.map(({ outcome }) => outcome)).not.toContain('failed');
      expect(newCalls().filter(({ write }) => write)).toEqual([]);
    });

    it('tells who is at the other end', async () => {
      const { crm } = world();
      expect(valueOf(await crm.readAccount())).toMatchObject({
        timeZone: 'Europe/Amsterdam',
        currency: 'EUR',
      });
    });
  });
}
