import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/core/condition/facts.ts';
import { Fact } from '../../../src/core/condition/model.ts';
import { compileStages, type CompiledStage } from '../../../src/core/stages/compile.ts';
import { StagesFile } from '../../../src/core/stages/model.ts';
import { reviewCriteria, reviewMove } from '../../../src/core/stages/review.ts';

const today = '2026-11-21';
const facts = [
  { id: 'budget', label: 'Budget', type: 'yesNo', object: 'deal' },
  { id: 'go_live', label: 'Go-live', type: 'date', object: 'deal' },
  { id: 'signers', label: 'Signers', type: 'count', object: 'deal' },
].map((fact) => Fact.parse(fact));

const criterion = (id: string, when: object, level: string): object => ({
  id,
  label: id,
  when,
  evidence: 'field',
  level,
  owner: 'RevOps',
  whenMissing: 'Ask them.',
});
const stages = StagesFile.parse({
  buyingJobs: [{ id: 'selection', label: 'Selection', doing: 'They are choosing.' }],
  pipelines: [
    {
      id: 'new',
      label: 'New business',
      kind: 'new_business',
      stages: [
        { id: 'discovery', label: 'Discovery', type: 'open' },
        {
          id: 'evaluation',
          label: 'Evaluation',
          type: 'open',
          buyingJob: 'selection',
          exit: [
            criterion('budget_settled', { fact: 'budget', isSet: true }, 'warn'),
            criterion('someone_signs', { fact: 'signers', countAtLeast: 1 }, 'block'),
          ],
        },
        {
          id: 'negotiation',
          label: 'Negotiation',
          type: 'open',
          entry: [criterion('date_known', { fact: 'go_live', isSet: true }, 'observe')],
        },
        { id: 'won', label: 'Won', type: 'won' },
        { id: 'lost', label: 'Lost', type: 'lost' },
      ],
    },
  ],
});
const compiled = compileStages(stages, facts);
const stage = (id: string): CompiledStage => compiled.get(`new/${id}`) as CompiledStage;
const known = (values: Facts['known']): Facts => ({ known: values, unknown: {} });
const states = (values: Facts['known'], waived: string[] = []): string[] =>
  reviewCriteria(stage('evaluation').exit, known(values), today, new Set(waived)).map(
    (status) => status.state,
  );

describe('criteria of a stage', () => {
  it('No is an answer: isSet is met by it', () => {
    expect(states({ budget: false, signers: 1 })).toEqual(['met', 'met']);
  });

  it('what is not filled in is missing; what is filled in and does not hold is not met', () => {
    expect(states({ signers: 0 })).toEqual(['missing', 'not_met']);
  });

  it('a count that blank members could still decide is missing', () => {
    expect(states({ budget: true, signers: { least: 0, most: 2 } })).toEqual(['met', 'missing']);
  });

  it('a waived criterion passes, and one that is met is not called waived', () => {
    expect(states({ signers: 0, budget: true }, ['someone_signs', 'budget_settled'])).toEqual([
      'met',
      'waived',
    ]);
  });

  it('names the facts that are open', () => {
    const [budget] = reviewCriteria(stage('evaluation').exit, known({}), today);
    expect(budget?.openFacts).toEqual(['budget']);
  });
});

describe('a move', () => {
  it('is reviewed as a whole: exit of the one stage and entry of the other, all at once', () => {
    const review = reviewMove(stage('evaluation'), stage('negotiation'), known({}), today);
    expect(review.allowed).toBe(false);
    expect(review.open.map((status) => status.criterion.id)).toEqual([
      'budget_settled',
      'someone_signs',
      'date_known',
    ]);
  });

  it('is stopped only by what blocks', () => {
    expect(reviewMove(stage('evaluation'), stage('negotiation'), known({ signers: 1 }), today).allowed).toBe(
      true,
    );
  });

  it('back, or to lost, is never stopped and asks for nothing', () => {
    for (const to of ['discovery', 'lost']) {
      expect(reviewMove(stage('evaluation'), stage(to), known({}), today)).toEqual({
        allowed: true,
        open: [],
        met: [],
      });
    }
  });

  it('to won is reviewed like any move forward', () => {
    expect(reviewMove(stage('evaluation'), stage('won'), known({}), today).allowed).toBe(false);
  });
});
