import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/core/condition/model.ts';
import type { Stage, StageCriterion } from '../../../src/core/stages/model.ts';
import { speaksOnlyOfUs, stageNamesBuyer } from '../../../src/core/upkeep/buyer-centric.ts';

const facts: readonly Fact[] = [
  {
    id: 'meetings',
    label: 'Meetings',
    type: 'count',
    object: 'deal',
    from: { over: 'activities', how: 'count' },
  },
  { id: 'amount', label: 'Amount', type: 'money', object: 'deal', currency: 'EUR' },
  { id: 'pain', label: 'Pain', type: 'text', object: 'deal' },
];
const side = { facts, isCourseOfDeal: (fact: string) => fact === 'amount' };
const criterion = (fact: string, evidence: StageCriterion['evidence'] = 'field'): StageCriterion => ({
  id: fact,
  label: fact,
  when: { fact, isSet: true },
  evidence,
  level: 'observe',
  owner: 'Nora Feld',
  whenMissing: 'Ask.',
  longestWaiverDays: 30,
});
const stage = (exit: readonly StageCriterion[], buyingJob?: string): Stage => ({
  id: 'talks',
  label: 'Talks',
  type: 'open',
  ...(buyingJob === undefined ? {} : { buyingJob }),
  alsoBuyingJobs: [],
  entry: [],
  exit: [...exit],
});

describe('a stage', () => {
  it('names the buyer by its job alone where it asks for nothing', () => {
    expect(stageNamesBuyer(stage([]), side)).toBe(false);
    expect(stageNamesBuyer(stage([], 'choosing'), side)).toBe(true);
  });

  it('says only what we do where all that it asks for is ours, whatever its job', () => {
    const ours = [
      criterion('meetings'),
      criterion('amount'),
      criterion('pain', 'activity'),
      criterion('pain', 'manager_attestation'),
    ];
    expect(stageNamesBuyer(stage(ours, 'choosing'), side)).toBe(false);
    expect(stageNamesBuyer(stage([...ours, criterion('pain')], 'choosing'), side)).toBe(true);
    expect(stageNamesBuyer(stage([...ours, criterion('amount', 'buyer_verified')]), side)).toBe(true);
  });
});

describe('a sentence', () => {
  it('speaks only of us when it names us and nobody else', () => {
    expect(speaksOnlyOfUs('We are the leader in warehouse software', null)).toBe(true);
    expect(speaksOnlyOfUs('Cornerstow has 40 features', 'Cornerstow')).toBe(true);
    expect(speaksOnlyOfUs('Cornerstow has 40 features', null)).toBe(false);
    expect(speaksOnlyOfUs('Our people are on your floor', null)).toBe(false);
    expect(speaksOnlyOfUs('switching will not stop the warehouse for a day', 'Cornerstow')).toBe(false);
  });
});
