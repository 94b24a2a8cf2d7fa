import { describe, expect, it, test } from 'vitest';
import { checkModel } from '../../../src/model/check-model.ts';
import { checkParts } from '../../../src/model/check-parts.ts';
import type { Edit } from '../../../src/model/edit/edit.ts';
import { modelFromParts as model } from '../../../src/model/model-from-parts.ts';
import { writeNew } from '../../../src/model/yaml/write-new.ts';
import { after, built, entry, wrong } from './edit-world.ts';

const inTalk = { pipeline: 'new_business', stage: 'first_talk' } as const;

describe('from nothing', () => {
  test('what was built with controls checks, as values and as YAML', () => {
    const parts = after(built, {
      kind: 'putCriterion',
      ...inTalk,
      direction: 'exit',
      id: null,
      criterion: entry(),
    });
    expect(checkParts(parts).problems).toEqual([]);
    const files = Object.entries(parts).map(([path, value]) => ({ path, text: writeNew(path, value) }));
    expect(checkModel(files).problems).toEqual([]);
    expect(checkModel(files).parts).toEqual(parts);
  });

  test('a pipeline comes with its stages in order, those that close behind, bound by id', () => {
    const [pipeline] = model(built).stages?.pipelines ?? [];
    expect(pipeline?.stages.map(({ id, type }) => [id, type])).toEqual([
      ['first_talk', 'open'],
      ['offer', 'open'],
      ['won', 'won'],
      ['lost', 'lost'],
    ]);
    expect(model(built).mappings.hubspot?.pipelines['new_business']).toEqual({
      id: 'p1',
      stages: { first_talk: 's1', offer: 's2', won: 's4', lost: 's5' },
    });
    expect(model(built).stages?.buyingJobs.map(({ id }) => id)).toContain('renewal_terms');
  });

  test('a fact has the type of its field, its options as values, and what the mapping must say of each', () => {
    const { facts, mappings } = model(built);
    expect(facts.find(({ id }) => id === 'turnover')).toMatchObject({ type: 'money', currency: 'EUR' });
    expect(mappings.hubspot?.fields.company?.['turnover']).toEqual({
      field: 'turnover',
      label: 'Turnover',
      currency: 'account',
    });
    expect(mappings.hubspot?.fields.company?.['chilled']).toMatchObject({ unchecked: 'unknown' });
    expect(facts.find(({ id }) => id === 'trade')?.values).toEqual([
      { id: 'food', label: 'Food' },
      { id: 'drinks_more', label: 'Drinks & more' },
      { id: 'drinks_and_more', label: 'Drinks and more' },
      { id: 'value_1', label: '1' },
    ]);
    expect(mappings.hubspot?.fields.company?.['trade']?.values).toEqual({
      F: 'food',
      D: 'drinks_more',
      D2: 'drinks_and_more',
      1: 'value_1',
    });
  });
});

describe('criteria', () => {
  const put = (over: Parameters<typeof entry>[0], id: string | null = null): Edit => ({
    kind: 'putCriterion',
    ...inTalk,
    direction: 'exit',
    id,
    criterion: entry(over),
  });

  it('has an id made of its label, which no other criterion of the model has', () => {
    const parts = after(built, put({}), put({}), { ...put({}), direction: 'entry' } as Edit);
    const stage = model(parts).stages?.pipelines[0]?.stages[0];
    expect(stage?.exit.map(({ id }) => id)).toEqual(['what_they_need', 'what_they_need_2']);
    expect(stage?.entry.map(({ id }) => id)).toEqual(['what_they_need_3']);
  });

  it('keeps its id and its place when it is changed, and what controls do not show', () => {
    const parts = after(
      built,
      put({}),
      put({ label: 'Other' }),
      put({ label: 'New name', level: 'warn' }, 'what_they_need'),
    );
    const exit = model(parts).stages?.pipelines[0]?.stages[0]?.exit;
    expect(exit?.map(({ id, label, level }) => [id, label, level])).toEqual([
      ['what_they_need', 'New name', 'warn'],
      ['other', 'Other', 'observe'],
    ]);
  });

  it('keeps a condition that controls cannot show', () => {
    const parts = after(built, put({}));
    const deep = { not: { fact: 'staff', atLeast: 5 } } as const;
    const stages = structuredClone(parts['stages.yaml']) as {
      pipelines: { stages: { exit: { when: unknown }[] }[] }[];
    };
    const criterion = stages.pipelines[0]?.stages[0]?.exit[0];
    if (criterion) criterion.when = deep;
    const written = { kind: 'written', text: 'not so: Staff is at least 5' } as const;
    const changed = after(
      { ...parts, 'stages.yaml': stages },
      put({ level: 'block', when: written }, 'what_they_need'),
    );
    expect(model(changed).stages?.pipelines[0]?.stages[0]?.exit[0]).toMatchObject({
      level: 'block',
      when: deep,
    });
    expect(wrong(built, put({ when: written }))).toMatchObject({ what: 'It asks for nothing yet.' });
  });

  it('takes whoever answers for it into the people, by the address that the CRM knows', () => {
    const parts = after(built, put({ waivableBy: 'Nora Feld' }));
    expect(model(parts).people).toEqual([
      { name: 'Nora Feld', email: 'nora.feld@cornerstow.example', speaksFor: [], publishes: false },
    ]);
  });

  it.each([
    [{ label: ' ' }, '#label', 'It does not say what has to be true.'],
    [{ owner: '' }, '#owner', 'It does not say who answers for it.'],
    [{ when: rows('gone', 'isSet', null) }, '#when/0', 'This fact is not there any more.'],
    [{ when: rows('staff', 'matchesText', 'x') }, '#when/0', '“Staff” cannot be compared like this.'],
    [
      { when: rows('staff', 'between', [5, 5]) },
      '#when/0',
      '“Staff is from … to below” needs two numbers, the smaller first.',
    ],
    [{ when: rows('trade', 'is', 'wine') }, '#when/0', '“Trade is” needs one of its values.'],
    [
      { when: rows('founded', 'withinLast', 0) },
      '#when/0',
      '“Founded is within the last” needs a number of days, 1 or more.',
    ],
  ])('that is filled in wrongly is told at its control: %j', (over, at, what) => {
    const problem = wrong(built, put(over));
    expect(problem).toMatchObject({ kind: 'wrong', at: `stages/new_business/first_talk/exit${at}`, what });
  });
});

function rows(
  fact: string,
  operator: string,
  value: never[] | string | number | null | readonly [number, number],
) {
  return { kind: 'rows', join: 'all', rows: [{ fact, operator, value }] } as const;
}
