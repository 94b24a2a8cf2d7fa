import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/base/canonical-json.ts';
import type { Facts } from '../../../src/core/condition/facts.ts';
import type { Fact } from '../../../src/core/condition/model.ts';
import { compileScorecard } from '../../../src/core/icp/compile.ts';
import { effectiveTier } from '../../../src/core/icp/effective-tier.ts';
import { Scorecard } from '../../../src/core/icp/model.ts';
import type { FitResult, TierOverride } from '../../../src/core/icp/result.ts';
import { score } from '../../../src/core/icp/score.ts';

const facts: readonly Fact[] = [
  { id: 'sites', label: 'Sites', type: 'count', object: 'company' },
  {
    id: 'systems',
    label: 'Systems',
    type: 'options',
    object: 'company',
    values: [{ id: 'erp', label: 'ERP' }],
  },
  { id: 'funded', label: 'Last funding', type: 'date', object: 'company' },
  { id: 'title', label: 'Title', type: 'text', object: 'company' },
];
const timeless = {
  id: 'sites',
  label: 'Sites',
  dimension: 'one',
  when: { fact: 'sites', atLeast: 2 },
  points: 10,
};
const timed = {
  id: 'funded',
  label: 'F',
  dimension: 'one',
  when: { fact: 'funded', withinLast: { days: 9 } },
  points: 5,
};
const listed = {
  id: 'erp',
  label: 'ERP',
  dimension: 'one',
  when: { fact: 'systems', containsAny: ['erp'] },
  points: 5,
};

const cardOf = (...criteria: readonly object[]): Scorecard =>
  Scorecard.parse({
    ...{ id: 'card', label: 'Card', object: 'company', dimensions: [{ id: 'one', label: 'One' }], criteria },
    minimumCoverage: 0,
    tiers: [{ id: 'a', label: 'A', from: 0, action: 'pursue' }],
  });
const known = (values: Facts['known']): Facts => ({ known: values, unknown: {} });
const hash = (card: Scorecard, values: Facts['known'], today: string): string =>
  score(compileScorecard(card, facts, 'm1'), known(values), today).inputHash;

describe('the input hash', () => {
  it('is SHA-256 over the canonical JSON of the facts that are read, null where unknown', () => {
    const text = canonicalJson({ scorecard: 'card', facts: { sites: 3, systems: null } });
    const expected = createHash('sha256').update(text).digest('hex');
    expect(hash(cardOf(listed, timeless), { sites: 3, title: 'not read' }, '2026-11-21')).toBe(expected);
  });

  it('holds today only where a rule counts days', () => {
    const days = ['2026-11-21', '2026-11-22'] as const;
    expect(hash(cardOf(timeless), { sites: 3 }, days[0])).toBe(hash(cardOf(timeless), { sites: 3 }, days[1]));
    expect(hash(cardOf(timed), {}, days[0])).not.toBe(hash(cardOf(timed), {}, days[1]));
    const text = canonicalJson({ scorecard: 'card', facts: { funded: null }, today: days[0] });
    expect(hash(cardOf(timed), {}, days[0])).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('is the same whatever the order of a list, and another for another value', () => {
    const card = cardOf(listed);
    const one = hash(card, { systems: ['erp', 'wms'] }, '2026-11-21');
    expect(hash(card, { systems: ['wms', 'erp'] }, '2026-11-21')).toBe(one);
    expect(hash(card, { systems: ['wms'] }, '2026-11-21')).not.toBe(one);
    expect(hash(card, { systems: 'erp' }, '2026-11-21')).toBe(hash(card, {}, '2026-11-21'));
  });

  it('tells bounds of a count from a count', () => {
    const card = cardOf(timeless);
    const bounds = hash(card, { sites: { least: 2, most: 3 } }, '2026-11-21');
    expect(bounds).not.toBe(hash(card, { sites: 2 }, '2026-11-21'));
    const text = canonicalJson({ scorecard: 'card', facts: { sites: { least: 2, most: 3 } } });
    expect(bounds).toBe(createHash('sha256').update(text).digest('hex'));
  });
});

describe('a required fact', () => {
  const card = { ...cardOf(timeless), required: ['title'] };

  it('counts as read even where no criterion reads it', () => {
    const result = score(compileScorecard(card, facts, 'm1'), known({ sites: 3 }), '2026-11-21');
    expect(result.abstainedFor).toEqual({ coverage: false, required: ['title'] });
    expect(result.fillNext).toEqual([{ fact: 'title', worth: 0, gain: 0, loss: 0, disqualifies: false }]);
    expect([result.factsKnown, result.factsRead]).toEqual([1, 2]);
  });

  it('is enough once it is known, whatever it says', () => {
    const result = score(
      compileScorecard(card, facts, 'm1'),
      known({ sites: 3, title: 'COO' }),
      '2026-11-21',
    );
    expect([result.score, result.abstainedFor]).toEqual([10, null]);
  });
});

describe('what is known of a record', () => {
  const worded = {
    id: 'leads',
    label: 'Leads',
    dimension: 'one',
    when: { fact: 'title', matchesText: 'head*of' },
    points: 4,
    otherwise: -1,
  };
  const named = {
    id: 'named',
    label: 'N',
    dimension: 'one',
    when: { fact: 'title', isSet: true },
    points: 3,
  };
  const compiled = compileScorecard(cardOf(timeless, timed, listed, worded, named), facts, 'm1');
  const of = (values: Facts['known']): FitResult => score(compiled, known(values), '2026-11-21');

  it('counts the same in whatever order it stands, between facts that no rule reads', () => {
    const result = of({ sites: 3, systems: ['erp'], funded: '2026-11-20', title: 'Head of IT' });
    expect(result.score).toBe(27);
    const turned = {
      title: 'Head of IT',
      else: 1,
      funded: '2026-11-20',
      systems: ['erp'],
      sites: 3,
      more: 'x',
    };
    expect(of(turned)).toEqual(result);
  });

  it('leaves nothing behind for the next record', () => {
    const blank = of({});
    expect([blank.score, blank.factsKnown]).toEqual([0, 0]);
    of({ sites: 3, systems: ['erp'], funded: '2026-11-20', title: 'Head of IT' });
    expect(of({})).toEqual(blank);
    expect(of({ title: 'Clerk' }).score).toBe(2);
    expect(of({})).toEqual(blank);
  });

  it('is nothing where a property holds nothing', () => {
    const empty = Object.fromEntries(facts.map(({ id }) => [id, undefined])) as unknown as Facts['known'];
    expect(of(empty)).toEqual(of({}));
  });
});

describe('several scorecards in one process', () => {
  it('do not disturb each other', () => {
    const [one, other] = [cardOf(timeless), cardOf(timed, listed)].map((card) =>
      compileScorecard(card, facts, 'm1'),
    );
    if (!one || !other) throw new Error('two scorecards were compiled');
    const values = known({ sites: 3, funded: '2026-11-20', systems: ['erp'] });
    const alone = [score(one, values, '2026-11-21'), score(other, values, '2026-11-21')];
    score(other, known({}), '2026-11-22');
    expect([score(one, values, '2026-11-21'), score(other, values, '2026-11-21')]).toEqual(alone);
  });
});

describe('the tier that counts', () => {
  const override: TierOverride = {
    tier: 'b',
    reason: 'New owner',
    by: 'Mara Lind',
    on: '2026-11-01',
    until: '2026-11-21',
  };

  it('follows an override up to its last day', () => {
    expect(effectiveTier({ tier: 'a' }, override, '2026-11-21')).toBe('b');
    expect(effectiveTier({ tier: 'a' }, override, '2026-11-22')).toBe('a');
  });

  it('is the computed one without an override, none included', () => {
    expect(effectiveTier({ tier: null }, null, '2026-11-21')).toBeNull();
    expect(effectiveTier({ tier: null }, override, '2026-11-21')).toBe('b');
  });
});
