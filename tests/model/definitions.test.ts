import { describe, expect, it } from 'vitest';
import { definitionsOf } from '../../src/model/definitions.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import { checkTexts } from './model-text.ts';
import { smallModel } from './small-model.ts';

const glossary =
  'terms:\n  - { id: qualified, term: Qualified pipeline, means: Talks with A., owner: Mara Lind, stages: [sales/talks] }\n';
const people = 'people:\n  - { name: Mara Lind, email: mara.lind@cornerstow.example, publishes: true }\n';

type Change = readonly [file: string, from: string, to: string];

function modelWith(...changes: readonly Change[]): GtmModel {
  const texts = { ...smallModel, 'glossary.yaml': glossary, 'people.yaml': people } as Record<string, string>;
  for (const [file, from, to] of changes) {
    expect(texts[file]).toContain(from);
    texts[file] = (texts[file] ?? '').replace(from, to);
  }
  const { model, problems } = checkTexts(texts);
  expect(problems).toEqual([]);
  if (!model) throw new Error('There is no model');
  return model;
}

const before = definitionsOf(modelWith());
const changedBy = (...changes: readonly Change[]) => {
  const after = definitionsOf(modelWith(...changes));
  return Object.keys(after).filter((id) => after[id]?.hash !== before[id]?.hash);
};

describe('what the words of a model mean', () => {
  it('is told of every term, stage, tier and fact, in their own words where there are any', () => {
    expect(Object.keys(before)).toEqual([
      'term/qualified',
      'stage/sales/talks',
      'stage/sales/won',
      'stage/sales/lost',
      'tier/company_fit/a',
      'tier/company_fit/b',
      'fact/employees',
      'fact/industry',
      'fact/chilled',
    ]);
    expect(before['term/qualified']?.text).toBe('Talks with A.');
    expect(before['fact/employees']?.text).toBe('Employees');
    expect(before['fact/employees']?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('changes with what two people would count differently by', () => {
    expect(changedBy(['glossary.yaml', 'means: Talks with A.', 'means: Talks with A or B.'])).toEqual([
      'term/qualified',
    ]);
    expect(changedBy(['facts.yaml', 'unit: people', 'unit: heads'])).toEqual(['fact/employees']);
    expect(changedBy(['stages.yaml', 'label: Talks,', 'label: Talks, means: They talk.,'])).toEqual([
      'stage/sales/talks',
    ]);
    // Where a tier begins moves the one below with it.
    expect(changedBy(['icp.yaml', 'from: 60', 'from: 70'])).toEqual([
      'tier/company_fit/a',
      'tier/company_fit/b',
    ]);
    expect(changedBy(['icp.yaml', 'atLeast: 50', 'atLeast: 60'])).toEqual([
      'tier/company_fit/a',
      'tier/company_fit/b',
    ]);
  });

  it('does not change with who answers for it, when it was asked about, or what is said beside it', () => {
    expect(changedBy(['people.yaml', 'publishes: true', 'publishes: false'])).toEqual([]);
    expect(
      changedBy([
        'icp.yaml',
        'points: 100 }',
        'points: 100, wrongIf: They leave., askedOn: 2026-10-01, owner: Mara Lind }',
      ]),
    ).toEqual([]);
    expect(changedBy(['facts.yaml', 'unit: people', 'unit: people, ask: How many?'])).toEqual([]);
  });
});
