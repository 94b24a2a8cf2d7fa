import { describe, expect, it } from 'vitest';
import type { Pipeline, StageCriterion } from '../../../src/core/stages/model.ts';
import { showRules, type RulesShown, type RulesToShow } from '../../../src/views/admin/show-rules.ts';

const criterion = (id: string, when: StageCriterion['when']): StageCriterion => ({
  id,
  label: id,
  when,
  evidence: 'field',
  level: 'block',
  owner: 'Nora Feld',
  whenMissing: 'Ask.',
  longestWaiverDays: 30,
});
const nextStep = { fact: 'next_step', isSet: true } as const;

const pipeline: Pipeline = {
  id: 'sales',
  label: 'Sales',
  kind: 'new_business',
  stages: [
    {
      id: 'talk',
      label: 'Talk',
      type: 'open',
      alsoBuyingJobs: [],
      entry: [],
      exit: [criterion('step_known', nextStep), criterion('step_is_call', { fact: 'next_step', is: 'Call' })],
    },
    {
      id: 'offer',
      label: 'Offer',
      type: 'open',
      alsoBuyingJobs: [],
      entry: [criterion('step', nextStep)],
      exit: [],
    },
    { id: 'won', label: 'Won', type: 'won', alsoBuyingJobs: [], entry: [], exit: [] },
  ],
};

const shown = (crm: string, requiredFields: readonly string[] | null): RulesShown => ({
  crm,
  pipelines: [pipeline],
  mappedPipelines: { sales: { id: '8001', stages: { talk: 's1', offer: 's2', won: 's3' } } },
  mappedFields: { deal: { next_step: { field: 'NextStep' } } },
  crmPipelines: [
    {
      id: '8001',
      label: 'New business',
      stages: [
        { id: 's1', label: 'First talk', type: 'open', requiredFields: requiredFields && [] },
        { id: 's2', label: 'Offer sent', type: 'open', requiredFields },
        { id: 's3', label: 'Won', type: 'won', requiredFields: requiredFields && [] },
      ],
    },
    { id: '8009', label: 'Not ours', stages: [] },
  ],
  crmFields: [
    {
      object: 'deal',
      name: 'NextStep',
      label: 'Next Step',
      type: 'text',
      options: [],
      personal: false,
    },
  ],
});

const hand = (id: 'approval' | 'requiredFields'): RulesToShow['byHand'][number] => ({
  id,
  title: `${id} in {pipeline}`,
  why: 'It helps.',
  steps: ['Open Pipelines.', 'Choose {pipeline}.'],
});

const rules = (over: Partial<RulesToShow> = {}): RulesToShow => ({
  pipeline: '8001',
  has: true,
  says: 'Rules do not hold for admins.',
  noSkipping: false,
  noMovingBack: false,
  approval: null,
  unseen: null,
  byHand: [hand('approval'), hand('requiredFields')],
  ...over,
});

describe('the CRM’s own rules', () => {
  it('can be switched, each by the pipeline’s id, and say for whom they do not hold', () => {
    const view = showRules(shown('HubSpot', null), [rules({ noSkipping: true })]);
    expect(view).toMatchObject({ title: 'HubSpot’s own rules', says: 'Rules do not hold for admins.' });
    expect(view.pipelines).toMatchObject([
      {
        pipeline: '8001',
        label: 'New business',
        unseen: null,
        switches: [
          { rule: 'noSkipping', on: true },
          { rule: 'noMovingBack', on: false },
        ],
        approval: { text: 'No stage asks for approval' },
      },
    ]);
  });

  it('that may not be seen are not switched, and say why', () => {
    const why = 'The app lacks the scope.';
    const view = showRules(shown('HubSpot', null), [
      rules({ noSkipping: null, noMovingBack: null, unseen: why }),
    ]);
    expect(view.pipelines).toMatchObject([{ switches: [], approval: null, unseen: why }]);
  });

  it('say what is left to do by hand in each pipeline of the model, by its name', () => {
    const view = showRules(shown('HubSpot', null), [rules(), rules({ pipeline: '8009' })]);
    expect(view.byHand.map(({ title }) => title)).toEqual([
      'approval in New business',
      'requiredFields in New business',
    ]);
    expect(view.byHand[0]?.steps).toEqual(['Open Pipelines.', 'Choose New business.']);
  });

  it('tell what holds back only deals with unmet criteria from what holds back all', () => {
    const told = (onlyUnmet: boolean) =>
      showRules(shown('HubSpot', null), [rules({ approval: { stage: 's2', onlyUnmet } })]).pipelines[0]
        ?.approval;
    expect(told(true)).toEqual({
      text: 'Offer sent asks for approval where exit criteria are not met',
      tone: 'good',
    });
    expect(told(false)).toMatchObject({ tone: 'warn' });
  });
});

describe('a field that the CRM asks for itself', () => {
  const without = rules({ has: false, noSkipping: null, noMovingBack: null, unseen: 'None.', byHand: [] });

  it('is named with every criterion that asks for just the same, from either side of the door', () => {
    const view = showRules(shown('Salesforce', ['NextStep']), [without]);
    expect(view.notTold).toBeNull();
    expect(view.pipelines).toEqual([]);
    expect(view.asked).toEqual([
      {
        text: 'Salesforce itself asks for Next Step when a deal enters Offer sent',
        criteria: ['stages/sales/talk/exit/step_known', 'stages/sales/offer/entry/step'],
      },
    ]);
  });

  it('that is told nowhere is said to be so', () => {
    const view = showRules(shown('HubSpot', null), [rules()]);
    expect(view.notTold).toMatch(/^HubSpot does not tell here which fields it asks for/);
    expect(view.asked).toEqual([]);
  });
});
