import { describe, expect, it } from 'vitest';
import { compileScorecard } from '../../src/core/icp/compile.ts';
import { score } from '../../src/core/icp/score.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import { readModel, today } from './example-facts.ts';

const model = await readModel('config');
const facts = (object: string) => model.facts.filter((fact) => fact.object === object);

function part<K extends keyof GtmModel>(name: K): NonNullable<GtmModel[K]> {
  const value = model[name];
  if (value === null) throw new Error(`The example has no ${name}`);
  return value;
}

describe('the worked example', () => {
  it('knows at least 14 facts of companies and of people, and what shows where a deal stands', () => {
    expect(facts('company').length).toBeGreaterThanOrEqual(14);
    expect(facts('contact').length).toBeGreaterThanOrEqual(4);
    expect(facts('deal').filter(({ from }) => from?.role !== undefined).length).toBeGreaterThanOrEqual(5);
  });

  it('says for every fact that a rep could ask about what to ask, and who would know', () => {
    expect(model.facts.filter(({ ask, knownBy }) => ask === undefined || knownBy === undefined)).toEqual([]);
  });

  it('scores companies by at least ten criteria and people besides, with caps, a loss and a disqualifier', () => {
    const [company, contact] = model.scorecards;
    expect(company?.criteria.length).toBeGreaterThanOrEqual(10);
    expect((company?.criteria.length ?? 0) + (contact?.criteria.length ?? 0)).toBeGreaterThanOrEqual(12);
    expect(company?.dimensions.every(({ most }) => most !== undefined)).toBe(true);
    expect(company?.criteria.some(({ otherwise }) => otherwise < 0)).toBe(true);
    expect(company?.required).toEqual(['industry']);
    expect(company?.disqualifiers.length).toBeGreaterThanOrEqual(1);
    expect(company?.tiers.map(({ label }) => label)).toEqual(['A', 'B', 'C', 'D']);
  });

  it('scores leads by at most six criteria, from facts of companies and people that it has anyway', () => {
    const [, , lead] = model.scorecards;
    const read = Object.keys(model.mappings.salesforce?.fields.lead ?? {});
    expect(lead).toMatchObject({ id: 'lead_fit', object: 'lead', required: ['industry'] });
    expect(lead?.criteria.length).toBeLessThanOrEqual(6);
    expect(read).toEqual(['industry', 'employees', 'country', 'department', 'seniority', 'email']);
    expect(Object.keys(model.mappings.csv?.fields.lead ?? {})).toEqual(read);
    expect(facts('lead')).toEqual([]);
  });

  it('gives the top of the scale to the ideal customer, and says why each point is given', () => {
    const [company] = model.scorecards;
    if (!company) throw new Error('There is no scorecard');
    const ideal = {
      industry: 'food_wholesale',
      country: 'germany',
      ownership: 'family',
      founded_year: 1980,
      sites: 3,
      employees: 200,
      annual_revenue: 40_000_000,
      erp: 'netsuite',
      own_fleet: false,
      headcount_growth: 8,
      warehouse_contract_end: 2026,
      chilled_goods: true,
      peak_day_orders: 800,
      warehouse_outsourced: false,
    };
    const fit = score(
      compileScorecard(company, model.facts, model.version),
      { known: ideal, unknown: {} },
      today,
    );
    expect(fit.score).toBe(100);
    expect(fit.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(100);
  });

  it('has seven stages: five open, won and lost, with criteria of every kind of evidence and level', () => {
    const [pipeline] = part('stages').pipelines;
    const stages = pipeline?.stages ?? [];
    const criteria = stages.flatMap(({ entry, exit }) => [...entry, ...exit]);
    expect(stages.map(({ type }) => type)).toEqual(['open', 'open', 'open', 'open', 'open', 'won', 'lost']);
    expect(new Set(criteria.map(({ level }) => level))).toEqual(new Set(['observe', 'warn', 'block']));
    expect(new Set(criteria.map(({ evidence }) => evidence)).size).toBe(5);
    // Closing lost is never gated.
    expect(stages.at(-1)?.entry).toEqual([]);
  });

  it('expects four buying roles and gives the buyer something in each of the six buying jobs', () => {
    const { buyingJobs, buyingRoles } = part('stages');
    expect(buyingRoles.filter(({ expected }) => expected)).toHaveLength(4);
    expect(buyingJobs).toHaveLength(6);
    expect(part('messaging').needs.map(({ buyingJob }) => buyingJob)).toEqual(buyingJobs.map(({ id }) => id));
  });

  it('has a battle card for two vendors, for doing nothing and for building in house, over every buying job', () => {
    const cards = part('battleCards');
    expect(cards.map(({ kind }) => kind).toSorted()).toEqual(['in_house', 'status_quo', 'vendor', 'vendor']);
    const lacking = cards.filter(({ sections }) => {
      const jobs = new Set(sections.flatMap(({ buyingJobs }) => buyingJobs));
      const scopes = new Set(sections.flatMap(({ lines }) => lines.map(({ scope }) => scope)));
      return sections.length < 3 || jobs.size !== 6 || scopes.size !== 2;
    });
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  it('has 15 objections, one of which nobody has answered yet', () => {
    const { objections } = part('objections');
    expect(objections).toHaveLength(15);
    expect(objections.filter(({ responses }) => responses.length === 0)).toHaveLength(1);
  });

  it('has 30 claims, reviewed with all three ratings, and every claim is used somewhere', () => {
    const { claims, messages } = part('messaging');
    const newest = claims.map(
      ({ reviews }) => reviews.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1)?.rating,
    );
    const used = new Set([
      ...messages.flatMap((message) => message.claims),
      ...part('objections').objections.flatMap(({ responses }) => responses.flatMap((one) => one.claims)),
      ...part('battleCards').flatMap(({ sections }) =>
        sections.flatMap(({ lines }) => lines.flatMap(({ claim }) => claim ?? [])),
      ),
    ]);
    expect(claims).toHaveLength(30);
    expect(new Set(newest)).toEqual(new Set(['accurate', 'needs_adjustment', 'inaccurate']));
    expect(claims.filter(({ id }) => !used.has(id))).toEqual([]);
  });

  it('gives only examples as sources, and links to nowhere but example.com', () => {
    const { proofPoints, assets } = part('messaging');
    const links = [...proofPoints, ...assets].flatMap(({ link }) => link ?? []);
    expect(proofPoints.filter(({ source }) => !source.startsWith('Example,'))).toEqual([]);
    expect(links.filter((link) => new URL(link).host !== 'example.com')).toEqual([]);
  });

  it('asks three questions after a win and four after a loss, and offers reasons for every outcome', () => {
    const { reasons, didInstead, questions } = part('winLoss');
    const offered = new Set(reasons.flatMap(({ outcomes }) => outcomes));
    const wanted = [...didInstead.map(({ outcome }) => outcome), 'won' as const];
    expect(Object.keys(questions)).toHaveLength(6);
    expect(wanted.filter((outcome) => outcome !== 'not_a_real_loss' && !offered.has(outcome))).toEqual([]);
    expect(reasons.filter(({ noteRequired }) => noteRequired).map(({ id }) => id)).toEqual(['other']);
  });
});
