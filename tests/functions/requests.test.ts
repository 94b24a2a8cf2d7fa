import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openFetchCrm } from '../../src/crm/hubspot/open-fetch.ts';
import { systemClock } from '../../src/hosts/system-clock.ts';
import { zonedDay } from '../../src/hosts/zoned-day.ts';
import { functions } from '../../src/functions/index.ts';
import type { FunctionName } from '../../src/wire/reply.ts';
import type { ProblemView } from '../../src/views/parts.ts';
import { exampleModel, exampleWorld, nora, problemIn, type ExampleWorld } from './example-world.ts';

const names = Object.keys(functions) as FunctionName[];

describe('a request', () => {
  let world: ExampleWorld;
  beforeAll(async () => {
    world = await exampleWorld();
  });
  afterEach(() => world.local.faults.clear());
  afterAll(() => world.stop());
  const ask = async (name: FunctionName, request: unknown): Promise<ProblemView> =>
    problemIn(await functions[name](request, world.as(nora)));

  it.each(names)('%s that makes no sense is answered in plain English, and reaches no CRM', async (name) => {
    world.local.forgetCalls();
    for (const request of [
      undefined,
      null,
      7,
      [],
      {},
      { dealId: {} },
      { id: '../../etc', object: 'deals' },
    ]) {
      const problem = await ask(name, request);
      expect(problem).toMatchObject({ kind: 'refused', title: 'This could not be understood' });
      expect(problem.next).toMatch(/(must|may|has) .+\. Reload the page/);
      expect(problem.next).not.toMatch(/invalid|expected|undefined|zod|pattern|\\d/i);
    }
    expect(world.local.calls).toEqual([]);
  });

  it.each([
    ['readFit', { object: 'quote', id: '1' }, 'object must be deal, company, contact or lead'],
    ['readFit', { object: 'deal', id: 3 }, 'id must be a text'],
    ['readFit', { object: 'deal', id: '1', as: 'x', if: 1 }, 'has what nobody asked for: as, if'],
    ['readFit', { object: 'deal', id: 'a b' }, 'id must be the id of a record'],
    [
      'overrideTier',
      { object: 'company', id: '1', act: { kind: 'no' } },
      'act.kind must be agree, override or lift',
    ],
    ['overrideTier', { object: 'company', id: '1', act: { kind: 'override' } }, 'act.tier must be a text'],
    [
      'snoozeWinLoss',
      { dealId: '1', closing: '2026-11-20T10:30:00.000Z', act: { kind: 'until', days: 99 } },
      'act.days may be at most 14',
    ],
    [
      'snoozeWinLoss',
      { dealId: '1', closing: 'yesterday', act: { kind: 'undo' } },
      'closing must be an instant in UTC, such as 2026-11-21T10:00:00.000Z',
    ],
  ] as const)('%s is told what is wrong: %j', async (name, request, words) => {
    expect((await ask(name, request)).next).toContain(words);
  });

  it('names everything that is wrong at once', async () => {
    const { next } = await ask('readFit', { object: 'quote', id: 3 });
    expect(next).toContain('object must be');
    expect(next).toContain('id must be');
  });

  it('with a text that is too long tells the person to shorten it, not to reload', async () => {
    const answers = { chosen: { didInstead: ['kept_it'] }, notes: { mainReason: 'x'.repeat(2001) } };
    const problem = await ask('captureWinLoss', {
      dealId: '4117',
      closing: '2026-11-20T10:30:00.000Z',
      answers,
    });
    expect(problem).toMatchObject({
      title: 'Not saved yet',
      next: 'A text is too long: 2,000 characters at most.',
    });
  });

  describe('that HubSpot does not answer as it should', () => {
    it.each([
      [
        { kind: 'missingScope', scopes: ['crm.objects.deals.read'] },
        'not_set_up',
        'adds crm.objects.deals.read',
      ],
      [{ kind: 'serverError' }, 'cannot_be_read', 'Nothing was changed. Try again in a moment.'],
      [
        { kind: 'rateLimited', policy: 'DAILY' },
        'cannot_be_read',
        'Nothing was changed. Try again in 1 hour.',
      ],
    ] as const)('is a problem that says what to do: %j', async (fault, kind, words) => {
      world.local.faults.next({ ...fault, path: '/crm/objects/', times: Infinity });
      for (const name of ['readDealGuide', 'readFit'] as const) {
        const problem = await ask(
          name,
          name === 'readFit' ? { object: 'deal', id: '4101' } : { dealId: '4101' },
        );
        expect(problem.kind).toBe(kind);
        expect(problem.next).toContain(words);
      }
    });

    it('since its token is no longer valid, asks an admin to connect the app again', async () => {
      const { crm } = openFetchCrm({
        url: world.local.url,
        token: 'revoked',
        model: () => exampleModel,
        zone: zonedDay,
        clock: systemClock,
      });
      const request = { object: 'company', id: '2101' };
      expect(problemIn(await functions.readFit(request, { ...world.as(nora), crm }))).toMatchObject({
        kind: 'not_set_up',
        next: 'Nothing was changed. An admin connects the app again in the account’s settings for connected apps.',
      });
    });

    it('when answers are saved, says that they are still in the form', async () => {
      world.local.faults.next({ kind: 'missingScope', method: 'PATCH', scopes: ['crm.objects.deals.write'] });
      const answers = { chosen: { didInstead: ['silent'] } };
      const request = { dealId: '4117', closing: '2026-11-20T10:30:00.000Z', answers };
      expect(await ask('captureWinLoss', request)).toMatchObject({
        kind: 'not_set_up',
        next: 'Your answers are still in the form, and sending them twice changes nothing. An admin adds crm.objects.deals.write to the app’s scopes and installs it again.',
      });
    });

    it('since the deal was deleted meanwhile, says so and where it can be restored', async () => {
      world.local.records.archive('deals', '4116', { userId: 81_001 });
      const answers = { chosen: { didInstead: ['silent'] } };
      const request = { dealId: '4116', closing: '2026-11-18T10:30:00.000Z', answers };
      const problem = await ask('captureWinLoss', request);
      expect(problem.kind).toBe('nothing_here');
      expect(problem.title).toContain('deleted in HubSpot, where it can be restored for 90 days');
    });
  });
});
