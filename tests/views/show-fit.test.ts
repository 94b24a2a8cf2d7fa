import { describe, expect, it } from 'vitest';
import { compileScorecard } from '../../src/core/icp/compile.ts';
import { effectiveTier } from '../../src/core/icp/effective-tier.ts';
import { score } from '../../src/core/icp/score.ts';
import type { TierOverride } from '../../src/core/icp/result.ts';
import type { Facts } from '../../src/core/condition/facts.ts';
import { showFit, type FitToShow } from '../../src/views/show-fit.ts';
import type { FitView } from '../../src/views/fit-view.ts';
import { exampleModel, today } from '../functions/example-world.ts';

const scorecard = exampleModel.scorecards.find(({ object }) => object === 'company');
if (!scorecard) throw new Error('The worked example scores companies');
const compiled = compileScorecard(scorecard, exampleModel.facts, 'abc');

const wellKnown: Facts['known'] = {
  industry: 'food_wholesale',
  employees: 240,
  sites: 3,
  erp: 'netsuite',
  headcount_growth: 8,
  country: 'germany',
};

function shown(known: Facts['known'], over: Partial<FitToShow> = {}): FitView {
  const facts: Facts = { known, unknown: {} };
  const result = score(compiled, facts, today);
  return showFit({
    result,
    scorecard: scorecard as NonNullable<typeof scorecard>,
    facts: exampleModel.facts,
    known: facts,
    subject: 'Marrow & Pike Foods',
    recordId: '2101',
    fieldOf: (fact) => ({
      fact,
      label: `Label of ${fact}`,
      object: 'company',
      recordId: '2101',
      field: fact,
    }),
    effectiveTier: effectiveTier(result, over.override ?? null, today),
    override: null,
    agreement: null,
    atCreation: null,
    dealLine: null,
    besides: [],
    decideElsewhere: null,
    model: { text: 'Model 12', version: 'abc' },
    today,
    ...over,
  });
}

describe('the fit card', () => {
  it('whose possible scores cross tiers says “A or B”, best first', () => {
    // Tier D is open as long as nobody knows whether something disqualifies.
    expect(shown(wellKnown).known).toMatch(/Could end at \d+ to \d+: tier A, B or D\.$/);
    const rest = { own_fleet: true, warehouse_outsourced: false, ownership: 'family', annual_revenue: 74e6 };
    expect(shown({ ...wellKnown, ...rest }).known).toMatch(/Could end at \d+ to \d+: tier A or B\.$/);
  });

  it('without enough known says what a score needs, and gives neither number nor tier', () => {
    const view = shown({ country: 'germany' });
    expect(view).toMatchObject({ score: null, tier: null, action: null, state: 'not_enough_known' });
    expect(view.headline).toEqual({ text: 'Not enough known for a score', tone: 'neutral' });
    expect(view.known).toMatch(/^1 of \d+ facts known\. A score needs /);
    expect(JSON.stringify(view)).not.toMatch(/NaN|null of|undefined/);
  });

  it('puts what counted most first, with the real minus sign, and leaves out what is unknown', () => {
    const { reasons } = shown({ ...wellKnown, warehouse_contract_end: 2031 });
    const sizes = reasons.map(({ points }) => Math.abs(Number(points.replace('−', '-'))));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(reasons.find(({ text }) => text.includes('contract runs past'))?.points).toBe('−5');
    expect(reasons.every(({ state }) => state !== 'unknown')).toBe(true);
  });

  it('says who would know, and what an answer is worth in each direction', () => {
    const asks = [shown(wellKnown).ask, ...shown(wellKnown).alsoAsk];
    expect(asks.length).toBeGreaterThan(4);
    for (const ask of asks)
      expect(ask?.worth).toMatch(
        /^(Up to \+\d+|Down to −\d+|Up to \+\d+, down to −\d+|Could disqualify|Makes the score surer)$/,
      );
    expect(asks.find((ask) => ask?.fill.fact === 'chilled_goods')?.whoKnows).toBe('Operations would know.');
  });

  it('says since when the first tier is known, and whether that was at creation', () => {
    const first = { tier: 'a', on: '2026-10-20' };
    expect(shown(wellKnown, { atCreation: { ...first, whenCreated: true } }).notes).toEqual([
      'Tier A when created, 20 Oct.',
    ]);
    expect(shown(wellKnown, { atCreation: { ...first, whenCreated: false } }).notes).toEqual([
      'Tier A when first read, 20 Oct.',
    ]);
    expect(shown(wellKnown, { atCreation: { ...first, tier: null, whenCreated: true } }).notes).toEqual([]);
  });

  it('follows an override to its last day, and says who set it and what is computed', () => {
    const override: TierOverride = {
      tier: 'c',
      reason: 'Sold',
      by: 'Nora Feld',
      on: '2026-11-01',
      until: today,
    };
    const view = shown(wellKnown, { override });
    expect(view.tier?.text).toBe('Tier C');
    expect(view.decision.current).toMatch(
      /^Nora Feld set tier C until 21 Nov: Sold\. Computed: tier [AB]\.$/,
    );
    const past = shown(wellKnown, { override: { ...override, until: '2026-11-20' } });
    expect(past.decision.current).toBeNull();
    expect(past.tier?.text).toMatch(/Tier [AB]/);
  });

  it('forgets an agreement with a tier that is no longer the computed one', () => {
    const agreement = { tier: 'd', by: 'Nora Feld', on: '2026-11-01' };
    expect(shown(wellKnown, { agreement }).decision.current).toBeNull();
  });
});
