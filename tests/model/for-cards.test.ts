import { expect, it } from 'vitest';
import { forCards } from '../../src/model/for-cards.ts';
import { checkModel } from '../../src/model/check-model.ts';
import { exampleFiles } from './model-text.ts';

it('a bundle of a card leaves out what no card shows, and keeps the version and everything else', async () => {
  const { model } = checkModel(await exampleFiles());
  if (!model) throw new Error('The example is not right');
  const lean = forCards(model);
  const text = JSON.stringify(lean);
  expect(text).not.toMatch(/"(wrongIf|askedOn|means)":/);
  expect(lean).toMatchObject({ version: model.version, evidence: [], glossary: null, people: model.people });
  expect(text.length).toBeLessThan(JSON.stringify(model).length - 15_000);
  const [stage] = lean.stages?.pipelines[0]?.stages ?? [];
  expect(stage?.exit[0]).toMatchObject({ id: 'pain_in_their_words', evidence: 'field', level: 'block' });
  expect(lean.battleCards).toEqual(model.battleCards);
  expect(lean.mappings).toEqual(model.mappings);
});
