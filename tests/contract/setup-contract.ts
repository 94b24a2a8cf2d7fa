import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { valueOf } from './results.ts';
import type { SetupWorld } from './setup-world.ts';

/** What every adapter answers that sets up an account, whichever CRM it speaks to. */
export function describeSetup(name: string, open: () => Promise<SetupWorld>): void {
  describe(`setting up, by ${name}`, () => {
    let opened: SetupWorld | null = null;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened?.stop();
      opened = null;
    });
    const world = (): SetupWorld => {
      if (!opened) throw new Error('No world is open');
      return opened;
    };
    whatIsThere(world);
    whatIsFilledIn(world);
    rulesAndRights(world);
  });
}

function whatIsThere(world: () => SetupWorld): void {
  it('tells the account with its currency and time zone', async () => {
    const account = valueOf(await world().setup.readAccount());
    expect(account).toMatchObject({ currency: 'EUR', timeZone: 'Europe/Amsterdam' });
  });

  it('tells pipelines with their stages by id, in order, open, won or lost', async () => {
    const { setup, pipelines, asked } = world();
    const there = valueOf(await setup.readPipelines());
    expect(there.map(({ id, stages }) => ({ id, stages: stages.map((stage) => stage.id) }))).toEqual(
      pipelines,
    );
    const [first] = there;
    expect(first?.stages.map(({ type }) => type)).toEqual(['open', 'open', 'won', 'lost']);
    expect(first?.stages.map(({ label }) => label)).toEqual(['Talking', 'Offer', 'Signed', 'Lost']);
    expect(first?.stages[1]?.requiredFields).toEqual(asked);
  });

  it('tells fields with the kind of fact that they can carry, and their options by value', async () => {
    const { setup, company, neverBlank } = world();
    const fields = new Map(valueOf(await setup.readFields('company')).map((field) => [field.name, field]));
    expect(fields.get(company.employees)).toMatchObject({ type: 'number', personal: false, readOnly: false });
    expect(fields.get(company.sector)).toMatchObject({
      type: 'option',
      label: 'Sector',
      custom: true,
      options: [
        { value: 'food', label: 'Food' },
        { value: 'retail', label: 'Retail' },
      ],
    });
    expect(fields.get(company.tags)).toMatchObject({ type: 'options' });
    expect(fields.get(company.ticked)).toMatchObject({ type: 'yesNo', neverBlank });
    expect(fields.get(company.phone)).toMatchObject({ personal: true, custom: false });
  });

  it('tells everybody who can own deals, those who have left too, and how many open deals each has', async () => {
    const { setup, owners } = world();
    const all = valueOf(await setup.listOwners());
    expect(all.find(({ id }) => id === owners.there)).toMatchObject({ active: true });
    expect(all.find(({ id }) => id === owners.left)).toMatchObject({ active: false });
    expect(valueOf(await setup.openDealsByOwner(1000))).toEqual([
      { value: owners.there, count: 12 },
      { value: owners.left, count: 3 },
    ]);
  });
}

function whatIsFilledIn(world: () => SetupWorld): void {
  it('counts in how many records a field is filled in; a checkbox that is never blank, where it is ticked', async () => {
    const { setup, company, neverBlank } = world();
    const { employees, sector, ticked } = company;
    const shares = valueOf(await setup.filledShares('company', [employees, sector, ticked], 1000));
    expect(shares).toEqual([
      { field: employees, filled: 16, of: 20 },
      { field: sector, filled: 12, of: 20 },
      { field: ticked, filled: neverBlank ? 5 : 20, of: 20 },
    ]);
  });

  it('counts over the newest records, and over no more than it is told', async () => {
    const { setup, company } = world();
    expect(valueOf(await setup.filledShares('company', [company.employees], 6))).toEqual([
      { field: company.employees, filled: 2, of: 6 },
    ]);
    expect(valueOf(await setup.filledShares('company', [], 6))).toEqual([]);
  });

  it('counts the values of a field just as they are written, most frequent first', async () => {
    const { setup, deal } = world();
    const counts = valueOf(await setup.valueCounts('deal', deal.reason, 1000));
    expect(counts.map(({ count }) => count)).toEqual([6, 3, 3, 3]);
    expect(new Set(counts.map(({ value }) => value.trim()))).toEqual(
      new Set(['Price', 'PRICE', 'Timing', 'price']),
    );
  });

  it('counts several values of one record one by one', async () => {
    const { setup, company } = world();
    expect(valueOf(await setup.valueCounts('company', company.tags, 1000))).toEqual([
      { value: 'north', count: 6 },
      { value: 'large', count: 4 },
    ]);
  });

  it('asks for many fields in few calls', async () => {
    const { setup } = world();
    const fields = valueOf(await setup.readFields('company')).filter(({ type }) => type !== null);
    world().newCalls();
    await setup.filledShares(
      'company',
      fields.map(({ name }) => name),
      1000,
    );
    expect(world().newCalls()).toBeLessThanOrEqual(3);
  });
}

function rulesAndRights(world: () => SetupWorld): void {
  it('reads and sets the CRM’s own rules about moves, or says that it has none', async () => {
    const { setup, pipelines, hasRules } = world();
    const pipeline = pipelines[0]?.id ?? '';
    const [before] = valueOf(await setup.readRules([pipeline]));
    const wanted = { pipeline, noSkipping: true, noMovingBack: false };
    const done = [await setup.setRules(wanted), await setup.setRules(wanted)];
    const [after] = valueOf(await setup.readRules([pipeline]));
    const none = { noSkipping: null, noMovingBack: null, approval: null };
    const off = { noSkipping: false, noMovingBack: false, approval: null, unseen: null };
    expect(before).toMatchObject(hasRules ? off : none);
    expect(done.map((one) => (one.ok ? one.value : one.error.kind))).toEqual(
      hasRules ? ['set', 'unchanged'] : ['rejected', 'rejected'],
    );
    expect(after).toMatchObject(hasRules ? { ...off, noSkipping: true } : none);
    expect(after?.has).toBe(hasRules);
    expect(after?.says.length).toBeGreaterThan(40);
  });

  it('says what the account allows; what lacks and is needed says what to do', async () => {
    const allowances = valueOf(await world().setup.readAllowances());
    expect(allowances[0]).toMatchObject({ state: 'yes', needed: true, todo: null });
    const lacking = allowances.filter(({ state }) => state === 'no');
    expect(lacking.some(({ needed }) => needed)).toBe(true);
    expect(lacking.filter(({ todo }) => todo === null)).toEqual([]);
  });
}
