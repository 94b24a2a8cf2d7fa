import { afterEach, describe, expect, it } from 'vitest';
import { openFetchHistories } from '../../../src/crm/hubspot/open-histories.ts';
import type { ClosedDeals } from '../../../src/crm/closed-deals.ts';
import { compiledModel, type ReadyScorecard } from '../../../src/functions/compiled-model.ts';
import { closedInput } from '../../../src/functions/evidence/closed-input.ts';
import { readClosed, type ClosedRecords } from '../../../src/functions/evidence/closed-records.ts';
import { closedWarnings, keptLine } from '../../../src/functions/evidence/closed-warnings.ts';
import type { GtmModel } from '../../../src/model/gtm-model.ts';
import type { Past, PastDeal } from '../../contract/past/past-deals.ts';
import { hubSpotPastWorld, salesforcePastWorld, type PastWorld } from '../../contract/past/past-worlds.ts';
import { valueOf } from '../../contract/results.ts';

const dayAt = (day: number, hour = 8): string => new Date(Date.UTC(2026, 1, 1 + day, hour)).toISOString();

const dealOf = (at: number, end: 'won' | 'lost', company = 1000 + at): PastDeal => ({
  id: 3000 + at,
  name: `Deal ${at}`,
  company,
  stages: [
    { value: 'discovery', at: dayAt(at), by: 'person' },
    { value: end, at: dayAt(at + 20), by: 'person' },
  ],
});

/**
 * Forty deals, every other one won. As each was made, the industry told nothing; after a win somebody wrote food into it.
 * A score by what stands there today looks perfect, and by what stood there then it is none.
 */
const flattering: Past = {
  deals: Array.from({ length: 40 }, (_, at) => dealOf(at, at % 2 === 0 ? 'won' : 'lost')),
  companies: Array.from({ length: 40 }, (_, at) => ({
    id: 1000 + at,
    industry: [
      { value: at % 4 < 2 ? ('food' as const) : ('steel' as const), at: '2026-01-02T08:00:00Z' },
      { value: at % 2 === 0 ? ('food' as const) : ('steel' as const), at: dayAt(at + 21) },
    ],
  })),
};

/** The scorecard of companies, as it is written and as it is run. */
function readyIn(model: GtmModel): ReadyScorecard {
  const ready = compiledModel(model).scorecards.get('company');
  if (!ready) throw new Error('The model has no scorecard for companies.');
  return ready;
}

const split = { kind: 'time', seed: 1 } as const;

describe.each([
  ['HubSpot', hubSpotPastWorld(openFetchHistories)],
  ['Salesforce', salesforcePastWorld(300)],
] as const)('closed deals for a backtest, in %s', (_, open) => {
  let world: PastWorld;
  afterEach(() => world.stop());
  const compiledIn = ({ model }: PastWorld) => readyIn(model).compiled;
  const read = async (closed: ClosedDeals = world.closedDeals(), madeSince: string | null = null) =>
    readClosed({
      ...{ closed, madeSince, compiled: compiledIn(world), keepsFit: true },
      onProgress: () => undefined,
    });
  const readIn = async (past: Past, madeSince: string | null = null): Promise<ClosedRecords> => {
    world = await open(past);
    return valueOf(await read(world.closedDeals(), madeSince));
  };
  const names = () => ({ facts: world.model.facts, pipelines: world.model.stages?.pipelines ?? [] });

  it('are scored by what was known as each was made, so that what was written after the end does not count', async () => {
    const found = await readIn(flattering);
    const input = closedInput(found, compiledIn(world), world.model, split);
    expect(input.won).toHaveLength(40);
    const scores = [...input.scored.scores];
    const then = flattering.deals.map((_, at) => (at % 4 < 2 ? 100 : 0));
    expect(scores).toEqual(then);
    expect([...input.won]).toEqual(flattering.deals.map((_, at) => Number(at % 2 === 0)));
    expect(input.created?.[1]).toBe((input.created?.[0] ?? 0) + 1);
    expect(input.columns).toMatchObject([{ kind: 'level', id: 'industry' }]);
    expect(input.warnings).toEqual([]);
    expect(input.groups).toBeNull();
    expect(input.leaks).toEqual([]);
  });

  it('are told to know the outcome where a fact is too good to have been known', async () => {
    const deals = Array.from({ length: 160 }, (_, at) =>
      dealOf(at, at % 2 === 0 ? 'won' : 'lost', 5000 + at),
    );
    const companies = deals.map((_, at) => ({
      id: 5000 + at,
      industry: [
        { value: at % 2 === 0 ? ('food' as const) : ('steel' as const), at: '2026-01-02T08:00:00Z' },
      ],
    }));
    const found = await readIn({ deals, companies });
    const { leaks } = closedInput(found, compiledIn(world), world.model, split);
    expect(leaks).toMatchObject([{ column: 'Industry' }]);
    expect(leaks[0]?.why).toMatch(/too good|one outcome only/);
  });

  it('of one company stand on one side of a random split', async () => {
    const deals = Array.from({ length: 6 }, (_, at) => dealOf(at, 'won', 1000 + (at % 2)));
    const found = await readIn({ ...flattering, deals });
    const input = closedInput(found, compiledIn(world), world.model, { kind: 'random', seed: 1 });
    expect([...(input.groups ?? [])]).toEqual([0, 1, 0, 1, 0, 1]);
  });

  it('are counted where they are left out, or where something flatters, each in a sentence', async () => {
    const { company: _none, ...alone } = dealOf(2, 'lost');
    const closedAtOnce: PastDeal = {
      ...dealOf(3, 'won'),
      stages: [{ value: 'won', at: dayAt(3), by: 'import' }],
    };
    const found = await readIn({
      ...flattering,
      deals: [dealOf(0, 'won'), dealOf(1, 'lost'), alone, closedAtOnce],
    });
    expect(found.told).toMatchObject({ read: 4, withoutCompany: 1, madeClosed: 1 });
    expect(found.records).toHaveLength(3);
    const warnings = closedWarnings(found.told, found.records.length, names());
    expect(warnings).toEqual([
      '1 of 3 deals came into the CRM as closed ones: what is known of them may have been written after the end, which flatters the score.',
      '1 deal without a company is left out: there is nothing to score.',
    ]);
  });

  it('since a day are those that were made on or after it', async () => {
    const found = await readIn(flattering, '2026-02-21');
    expect(found.records[0]?.createdOn).toBe('2026-02-21');
    expect(found.records).toHaveLength(20);
  });

  it('tell how many kept this model’s score as they were made, and whether it is the same', async () => {
    world = await open({ ...flattering, deals: [dealOf(0, 'won'), dealOf(1, 'lost')] });
    const { compiled, model } = { compiled: compiledIn(world), model: world.model };
    const fit = { coverage: 1, inputHash: 'x', modelVersion: model.version };
    valueOf(await world.crm.ensureSchema());
    const kept = await world.crm.writeFit([
      {
        ...{
          ref: { object: 'deal', id: world.idOf(3000) },
          effectiveTier: 'a',
          reasons: [],
          alsoAtCreation: true,
        },
        fit: { ...fit, score: 100, tier: 'a', on: '2026-02-01' },
      },
      {
        ...{
          ref: { object: 'deal', id: world.idOf(3001) },
          effectiveTier: 'b',
          reasons: [],
          alsoAtCreation: true,
        },
        fit: { ...fit, score: 7, tier: 'b', on: '2026-02-02' },
      },
    ]);
    expect(kept.map(({ outcome }) => outcome)).toEqual(['written', 'written']);
    const found = valueOf(await read());
    expect(found.told).toMatchObject({ keptAlike: 1, keptOtherwise: 1 });
    expect(keptLine(found.told)).toContain('2 deals kept a score of this very model');
    expect(closedWarnings(found.told, 2, names()).join('\n')).toContain('1 of 2 deals kept another score');
    const other = { ...compiled, modelVersion: 'another' };
    const none = await readClosed({
      ...{ closed: world.closedDeals(), madeSince: null, compiled: other, keepsFit: true },
      onProgress: () => undefined,
    });
    expect(keptLine(valueOf(none).told)).toBeNull();
  });

  it('are read again from the beginning after a failure, with the same outcome', async () => {
    const whole = await readIn(flattering);
    world.trouble('serverError', 50);
    expect(await read()).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
    world.trouble('serverError', 0);
    await world.stop();
    expect((await readIn(flattering)).records).toEqual(whole.records);
  });
});

describe('closed deals whose industry the org does not track', () => {
  it('are judged by what it is today, and that is said', async () => {
    const open = salesforcePastWorld();
    const world = await open({
      ...flattering,
      companies: flattering.companies.map((one) => ({ ...one, employees: 80 })),
    });
    const { scorecard } = readyIn(world.model);
    const criteria = scorecard.criteria.map((one) => ({ ...one, when: { fact: 'employees', atLeast: 50 } }));
    const model = { ...world.model, scorecards: [{ ...scorecard, criteria }] };
    const { compiled } = readyIn(model);
    const found = valueOf(
      await readClosed({
        ...{ closed: world.closedDeals(), madeSince: null, compiled, keepsFit: true },
        onProgress: () => undefined,
      }),
    );
    const { warnings, scored } = closedInput(found, compiled, model, split);
    expect(warnings).toEqual([
      'Employees: as it is today for 40 of 40 deals, since the CRM keeps no history of it; a field that people fill in later flatters the score.',
    ]);
    expect([...scored.scores]).toEqual(Array<number>(40).fill(100));
    await world.stop();
  });
});
