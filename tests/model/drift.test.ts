import { describe, expect, it } from 'vitest';
import { findDrift } from '../../src/model/drift.ts';
import type { CrmFound, FieldFound } from '../../src/model/drift/found.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import { checkTexts } from './model-text.ts';
import { smallModel } from './small-model.ts';

function modelWith(changes: Readonly<Record<string, string>> = {}): GtmModel {
  const { model, problems } = checkTexts({ ...smallModel, ...changes });
  if (!model) throw new Error(JSON.stringify(problems));
  return model;
}

const field = (name: string, options: readonly string[] = [], custom = true): FieldFound => ({
  object: 'company',
  name,
  label: name,
  custom,
  options: options.map((value) => ({ value, label: value })),
});
const agreeing: CrmFound = {
  crm: 'HubSpot',
  pipelines: [
    {
      id: 'default',
      label: 'Sales',
      stages: [
        { id: 'open', label: 'talks ', type: 'open' },
        { id: 'closedwon', label: 'Won', type: 'won' },
        { id: 'closedlost', label: 'Lost', type: 'lost' },
      ],
    },
  ],
  fields: [field('numberofemployees'), field('industry', ['FOOD', 'Drinks wholesale']), field('chilled')],
  scores: [],
};
const drift = (found: Partial<CrmFound>, model = modelWith()) =>
  findDrift(model, model.mappings.hubspot, { ...agreeing, ...found }).map(
    ({ tone, where, what }) => `${tone} ${where}: ${what}`,
  );
const stagesThere = (
  change: (stages: CrmFound['pipelines'][number]['stages']) => CrmFound['pipelines'][number]['stages'],
) => ({
  pipelines: agreeing.pipelines.map((pipeline) => ({ ...pipeline, stages: change(pipeline.stages) })),
});

describe('the model held against the CRM', () => {
  it('agrees where stages, fields and options are as the mapping says', () => {
    expect(drift({})).toEqual([]);
  });

  it('tells a stage that was renamed, one that is gone, and one that was added', () => {
    const renamed = stagesThere(([open, ...rest]) => [
      { ...open, id: 'open', label: 'Demo booked', type: 'open' },
      ...rest,
    ]);
    expect(drift(renamed)).toEqual([
      'warn Stage Talks: It is called Demo booked in HubSpot. Everything stays mapped; people say another word.',
    ]);
    const another = stagesThere(([, ...rest]) => [{ id: '77', label: 'Demo', type: 'open' }, ...rest]);
    expect(drift(another)).toEqual([
      'bad Stage Talks: The stage of HubSpot that it stood for (open) is gone.',
      'warn Pipeline Sales: No stage of the model stands for Demo of HubSpot: deals in there have no guide.',
    ]);
  });

  it('tells a stage that ends deals in one and not in the other', () => {
    const closing = stagesThere(([, ...rest]) => [{ id: 'open', label: 'Talks', type: 'won' }, ...rest]);
    expect(drift(closing)).toEqual([
      'bad Stage Talks: It is open in the model, and Talks is won in HubSpot.',
    ]);
  });

  it('tells a pipeline that is gone, and one that no part stands for', () => {
    const [pipeline] = agreeing.pipelines;
    if (!pipeline) throw new Error('There is a pipeline');
    expect(drift({ pipelines: [{ ...pipeline, id: '9', label: 'Renewals' }] })).toEqual([
      'bad Pipeline Sales: The pipeline of HubSpot that it stood for (default) is gone.',
      'warn Pipeline Renewals of HubSpot: No part of the model stands for it: its 3 stages ask for nothing, and its deals have no guide.',
    ]);
  });

  it('tells a criterion on a field that is gone, which is worse than a fact that nothing reads', () => {
    expect(drift({ fields: [field('industry', ['FOOD', 'Drinks wholesale'])] })).toEqual([
      'bad Field numberofemployees of the company: HubSpot has no field numberofemployees: Employees can no longer be known, and 1 rule reads it.',
      'warn Field chilled of the company: HubSpot has no field chilled, which carries Stores chilled goods.',
    ]);
    // Where no field of a kind was read, none of them is called gone.
    expect(drift({ fields: [] })).toEqual([]);
  });

  it('tells options that differ from the values of the fact, both ways', () => {
    const fields = [
      ...agreeing.fields.slice(0, 1),
      field('industry', ['Drinks wholesale', 'Hospitality']),
      field('chilled'),
    ];
    expect(drift({ fields })).toEqual([
      'warn Industry, field industry: HubSpot offers Hospitality, and the model does not say what it means: on such a record no rule that names a value holds.',
      'warn Industry, field industry: The mapping names FOOD, which HubSpot no longer offers. Records may still carry it.',
      'warn Industry, field industry: No option of HubSpot means Food wholesale: no record can have it.',
    ]);
  });

  it('leaves out the rest of a long list that every account has', () => {
    const long = ['FOOD', 'Drinks wholesale', ...Array.from({ length: 100 }, (_, at) => `Industry ${at}`)];
    const [people, , chilled] = agreeing.fields;
    if (!people || !chilled) throw new Error('There are fields');
    expect(drift({ fields: [people, field('industry', long, false), chilled] })).toEqual([]);
    expect(drift({ fields: [people, field('industry', long), chilled] })).toHaveLength(1);
  });

  it('tells how many were scored by an older model, and of how many that was looked at', () => {
    expect(drift({ scores: [{ object: 'deal', looked: 100, scored: 40, superseded: 31 }] })).toEqual([
      'warn Stored fit of deals: 31 of 40 scored deals, out of 100 that were looked at, carry a score of an older model.',
    ]);
    expect(drift({ scores: [{ object: 'deal', looked: 100, scored: 40, superseded: 0 }] })).toEqual([]);
  });

  it('tells a word that two parts define differently, without any CRM', () => {
    const model = modelWith({
      'glossary.yaml': 'terms:\n  - { id: talks, term: Talks, means: Any talk., owner: Mara Lind }\n',
      'stages.yaml': (smallModel['stages.yaml'] ?? '').replace(
        'label: Talks,',
        'label: Talks, means: A signer talks.,',
      ),
    });
    expect(findDrift(model, null, agreeing).map(({ kind, where }) => [kind, where])).toEqual([
      ['word', '“Talks”'],
    ]);
  });

  it('tells reasons at close that the CRM offers and the model has no word for', () => {
    const model = modelWith({
      'crm/hubspot.yaml': `${smallModel['crm/hubspot.yaml']}lostReason: { field: closed_lost_reason, values: { 'Too dear': price, Gone: price } }\n`,
    });
    const reason = {
      ...field('closed_lost_reason', ['Too dear', 'Price', 'Weather']),
      object: 'deal' as const,
    };
    expect(drift({ fields: [...agreeing.fields, reason] }, model)).toEqual([
      'warn Reason for a loss, field closed_lost_reason: HubSpot offers Weather, and the model does not say what it means: on such a record no rule that names a value holds.',
      'warn Reason for a loss, field closed_lost_reason: The mapping names Gone, which HubSpot no longer offers. Records may still carry it.',
    ]);
  });
});
