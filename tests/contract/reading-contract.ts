import { describe, expect, it } from 'vitest';
import { valueOf, problemOf } from './results.ts';
import type { World } from './world.ts';

/** Reading one record. */
export function readingContract(world: () => World): void {
  describe('a deal', () => {
    it('comes with its company, contacts, roles, competitors and moves in one answer', async () => {
      const { crm, ids, otherCompanies } = world();
      const deal = valueOf(await crm.readDeal(ids.harbour));
      expect(deal).toMatchObject({
        ref: { object: 'deal', id: ids.harbour },
        name: 'Harbour Foods, two sites',
        owner: { id: ids.mara, name: 'Mara Lind' },
        pipeline: 'sales',
        stage: 'evaluation',
        isClosed: false,
        isWon: false,
        amount: { amount: 84_000, currency: 'EUR' },
        closedOn: null,
        createdOn: '2026-10-01',
        storedFit: null,
        override: null,
        winLoss: [],
        crmReason: null,
        company: { ref: { object: 'company', id: ids.harbourFoods }, name: 'Harbour Foods' },
        otherCompanies,
      });
      expect(deal.contacts.map(({ ref, roles }) => [ref.id, roles])).toEqual([
        [ids.signer, ['economic_buyer']],
        [ids.champion, ['champion']],
        [ids.unknownRole, []],
      ]);
    });

    it('tells its moves oldest first, with the day in the account’s time zone, who and by which path', async () => {
      const { crm, ids } = world();
      const deal = valueOf(await crm.readDeal(ids.harbour));
      expect(deal.stageHistory).toMatchObject([
        { stage: 'discovery', at: '2026-10-01T08:00:00.000Z', on: '2026-10-01', via: 'import' },
        { stage: 'evaluation', on: '2026-10-30', by: 'Mara Lind', via: 'person' },
      ]);
      const regained = valueOf(await crm.readDeal(ids.regained));
      expect(regained.stageHistory.map(({ stage, via }) => [stage, via])).toEqual([
        ['evaluation', 'person'],
        ['lost', 'person'],
        ['evaluation', 'workflow'],
        ['won', 'api'],
      ]);
    });

    it('knows its competitors by the model’s ids, the one noted longest as the main one', async () => {
      const { crm, ids } = world();
      const deal = valueOf(await crm.readDeal(ids.harbour));
      expect(deal.competitors).toEqual([
        { competitor: 'palletworks', name: 'Palletworks', main: true, since: '2026-10-20' },
        { competitor: 'northbeam', name: 'Northbeam', main: false, since: '2026-11-03' },
        { competitor: null, name: 'other', main: false, since: '2026-11-03' },
      ]);
    });

    it('has its own facts, those of its primary company, and those counted over its contacts and meetings', async () => {
      const { crm, ids } = world();
      const { facts } = valueOf(await crm.readDeal(ids.harbour));
      expect(facts.known).toEqual({
        industry: 'food',
        employees: 240,
        revenue: 12_000_000,
        chilled: false,
        deal_value: 84_000,
        go_live: '2027-03-01',
        budget: false,
        needs: ['speed', 'safe'],
        buyers: { least: 1, most: 2 },
        people: 3,
        champion_spoke: true,
        meetings: 1,
      });
      expect(facts.unknown).toEqual({});
      expect(facts.origins?.['employees']).toMatchObject({ record: 'Harbour Foods' });
    });

    it('with nothing on it has blanks, and counts of none: an unset amount is missing, not zero', async () => {
      const { crm, ids } = world();
      const deal = valueOf(await crm.readDeal(ids.bare));
      expect(deal).toMatchObject({ amount: null, company: null, contacts: [], competitors: [] });
      expect(deal.facts.known).toEqual({ buyers: 0, people: 0, champion_spoke: false, meetings: 0 });
      expect(deal.facts.unknown).toMatchObject({ deal_value: 'blank', industry: 'blank', budget: 'blank' });
      expect(deal.facts.unknown).not.toHaveProperty('sites');
    });

    it('whose owner has left still names them', async () => {
      const { crm, ids } = world();
      expect(valueOf(await crm.readDeal(ids.bare)).owner).toEqual({ id: ids.tom, name: 'Tom Oak' });
    });

    it('in a stage that nothing maps keeps the CRM’s words, and money of another currency is not known', async () => {
      const { crm, ids } = world();
      const deal = valueOf(await crm.readDeal(ids.unmapped));
      expect(deal).toMatchObject({
        stage: null,
        pipeline: 'sales',
        crmStage: { label: 'Contract Sent' },
        amount: { amount: 500, currency: 'USD' },
        facts: { unknown: { deal_value: 'notRead' } },
      });
    });

    it('that is closed says on which day in the account’s time zone', async () => {
      const { crm, ids } = world();
      expect(valueOf(await crm.readDeal(ids.lost))).toMatchObject({
        isClosed: true,
        isWon: false,
        closedOn: '2026-11-20',
      });
      expect(valueOf(await crm.readDeal(ids.regained))).toMatchObject({ isClosed: true, isWon: true });
    });

    it('that was merged reads as the one that it was merged into, contacts included', async () => {
      const { crm, ids } = world();
      if (ids.merged === null) return;
      const deal = valueOf(await crm.readDeal(ids.merged));
      expect(deal.ref.id).toBe(ids.harbour);
      expect(deal.contacts).toHaveLength(3);
    });

    it('that was deleted is told apart from one that never was', async () => {
      const { crm, ids, tellsDeleted } = world();
      const gone = problemOf(await crm.readDeal(ids.deleted));
      expect(gone.kind).toBe('notFound');
      expect(JSON.stringify(gone).includes('deleted')).toBe(tellsDeleted);
      const never = problemOf(await crm.readDeal(ids.never));
      expect(never).toEqual({ kind: 'notFound', what: `Deal ${ids.never}` });
    });

    it('is not asked for under an id that can be none', async () => {
      const { crm, newCalls } = world();
      for (const id of ['', '../contacts/401', '301?archived=true', '301 OR 1=1', "'; DROP"])
        expect(problemOf(await crm.readDeal(id)).kind).toBe('notFound');
      expect(newCalls()).toEqual([]);
    });
  });

  describe('a company', () => {
    it('has its facts and its own day of creation', async () => {
      const { crm, ids } = world();
      expect(valueOf(await crm.readCompany(ids.harbourFoods))).toMatchObject({
        name: 'Harbour Foods',
        owner: { name: 'Mara Lind' },
        createdOn: '2026-09-01',
        facts: { known: { industry: 'food', employees: 240, chilled: false } },
      });
    });

    it('without values has only blanks', async () => {
      const { crm, ids } = world();
      const { facts } = valueOf(await crm.readCompany(ids.otherCompany));
      expect(facts.known).toEqual({});
      expect(facts.unknown).toEqual({
        industry: 'blank',
        employees: 'blank',
        revenue: 'blank',
        chilled: 'blank',
      });
    });
  });

  describe('a contact', () => {
    it('has the roles of its role field, and the facts of its primary company', async () => {
      const { crm, ids } = world();
      expect(valueOf(await crm.readContact(ids.champion))).toMatchObject({
        name: 'Bo',
        roles: ['champion'],
        company: { name: 'Harbour Foods' },
        facts: { known: { department: 'IT', spoke_for_us: true, industry: 'food' } },
      });
    });

    it('without a company or a name is still somebody', async () => {
      const { crm, ids } = world();
      expect(valueOf(await crm.readContact(ids.unknownRole))).toMatchObject({
        name: 'info@example.com',
        email: 'info@example.com',
        title: null,
        roles: [],
        company: null,
        facts: { unknown: { industry: 'blank', spoke_for_us: 'blank' } },
      });
    });
  });

  describe('a lead', () => {
    it('has the facts of the company that it is of, and can be scored', async () => {
      const { crm, another, ids } = world();
      const lead = valueOf(await crm.readLead(ids.lead));
      expect(lead).toMatchObject({
        ref: { object: 'lead', id: ids.lead },
        name: expect.stringContaining('Ode') as string,
        owner: { id: ids.mara, name: 'Mara Lind' },
        storedFit: null,
        facts: { known: { industry: 'food' } },
      });
      expect(valueOf(await another().listRecords('lead', null)).records).toMatchObject([{ ref: lead.ref }]);
    });

    it('that is not there is told', async () => {
      const { crm, ids } = world();
      expect(problemOf(await crm.readLead(ids.never))).toMatchObject({ kind: 'notFound' });
    });
  });

  describe('trouble while reading', () => {
    it.each(['tooManyCalls', 'serverError', 'cutOff'] as const)('is waited out: %s', async (kind) => {
      const { crm, ids, trouble } = world();
      trouble(kind, 'read', 2);
      expect(valueOf(await crm.readDeal(ids.harbour)).name).toBe('Harbour Foods, two sites');
    });

    it('that does not end is told, and the token is in no word of it', async () => {
      const { crm, ids, trouble, token } = world();
      trouble('serverError', 'read', 99);
      const error = problemOf(await crm.readDeal(ids.harbour));
      expect(error.kind).toBe('unavailable');
      expect(JSON.stringify(error)).not.toContain(token);
    });

    it('for want of access is told, with the scope where there is one', async () => {
      const { crm, ids, trouble, refused } = world();
      trouble('missingScope', 'read');
      expect(problemOf(await crm.readDeal(ids.harbour))).toMatchObject(refused);
    });
  });
}
