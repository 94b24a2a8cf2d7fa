import { describe, expect, it, test } from 'vitest';
import { checkFolder } from '../../src/model/check-folder.ts';
import { checkParts } from '../../src/model/check-parts.ts';
import { modelFromParts } from '../../src/model/model-from-parts.ts';
import { partsOfModel } from '../../src/model/parts-of-model.ts';
import { controlNotes } from '../../src/functions/admin/control-notes.ts';
import { controlOf } from '../../src/functions/admin/control-of.ts';
import { after, built, entry } from './edit/edit-world.ts';

const { parts: read, model } = await checkFolder('config');
if (!read || !model) throw new Error('The example does not check');
const parts = read;
const today = '2026-11-21';

describe('parts that are held against one another as values', () => {
  it('tell nothing wrong of what a folder was checked to be', () => {
    expect(checkParts(parts).problems).toEqual([]);
  });

  it('tell what a model is nothing without', () => {
    expect(checkParts({}).problems.map(({ file }) => file)).toEqual(['facts.yaml']);
  });
});

test('a model without its parts gives them back, with the version that names them', () => {
  expect(modelFromParts(partsOfModel(model)).version).toBe(model.version);
});

describe('a place in a part is a control of the page', () => {
  it.each([
    [
      'stages.yaml',
      ['pipelines', 0, 'stages', 1, 'exit', 1, 'when', 'fact'],
      'stages/new_business/discovery/exit/erp_known#when',
    ],
    ['stages.yaml', ['pipelines', 0, 'stages', 1, 'exit', 1], 'stages/new_business/discovery/exit/erp_known'],
    ['stages.yaml', ['pipelines', 0, 'stages', 1, 'buyingJob'], 'stages/new_business/discovery#buyingJob'],
    ['stages.yaml', ['pipelines', 0, 'stages'], 'stages/new_business#stages'],
    ['stages.yaml', ['buyingJobs', 0], 'stages'],
    [
      'icp.yaml',
      ['scorecards', 0, 'criteria', 0, 'bands', 2, 'points'],
      'icp/company_fit/industry_fit/2#points',
    ],
    ['icp.yaml', ['scorecards', 0, 'tiers', 0, 'from'], 'icp/company_fit/tier/a#from'],
    ['facts.yaml', ['facts', 0, 'values'], 'facts/industry#values'],
    ['crm/hubspot.yaml', ['fields', 'company', 'erp', 'values', 'netsuite'], 'facts/erp#values'],
    [
      'crm/hubspot.yaml',
      ['pipelines', 'new_business', 'stages', 'discovery'],
      'stages/new_business/discovery#crmStage',
    ],
    ['objections.yaml', ['objections', 0, 'owner'], 'objection/before_christmas#owner'],
    ['messaging.yaml', ['claims', 0], 'claim/side_by_side'],
    ['battlecards/northbeam.yaml', ['sections', 0, 'give'], 'section/northbeam/northbeam_early#give'],
    ['people.yaml', ['people', 0], 'people'],
  ])('%s %j', (file, path, at) => {
    expect(controlOf(parts, file, path)).toBe(at);
  });
});

describe('what is wrong is told at its control, in words of the page', () => {
  const rows = (...all: readonly (readonly [string, string, number])[]) =>
    ({
      kind: 'rows',
      join: 'all',
      rows: all.map(([fact, operator, value]) => ({ fact, operator, value })),
    }) as const;
  const inTalk = {
    kind: 'putCriterion',
    pipeline: 'new_business',
    stage: 'first_talk',
    direction: 'exit',
    id: null,
  } as const;
  const wrongIn = (...edits: Parameters<typeof after>[1][]) =>
    controlNotes(after(built, ...edits), today).filter(({ tone }) => tone === 'bad');

  it('that a criterion can never hold', () => {
    const criterion = entry({
      level: 'block',
      when: rows(['staff', 'atLeast', 50], ['staff', 'atMost', 10]),
    });
    expect(wrongIn({ ...inTalk, criterion })).toEqual([
      {
        at: 'stages/new_business/first_talk/exit/what_they_need',
        text: 'Nobody can leave “First talk”: “What they need” can never hold, and it blocks.',
        todo: 'Correct the conditions, or let one of them warn in place of blocking.',
        tone: 'bad',
      },
    ]);
  });

  it('that a stage can never be left, since two criteria of it contradict each other', () => {
    const many = entry({ label: 'Many', level: 'block', when: rows(['staff', 'atLeast', 50]) });
    const few = entry({ label: 'Few', level: 'block', when: rows(['staff', 'atMost', 10]) });
    const [note] = wrongIn({ ...inTalk, criterion: many }, { ...inTalk, criterion: few });
    expect(note).toMatchObject({ at: 'stages/new_business/first_talk/exit/few' });
    expect(note?.text).toBe(
      'Nobody can leave “First talk”: “Many” and “Few” can never hold at once, and they block.',
    );
  });

  it('that a pipeline has no end', () => {
    const [note] = wrongIn({ kind: 'removeStage', pipeline: 'renewal', stage: 'lost' });
    expect(note).toMatchObject({ at: 'stages/renewal#stages' });
    expect(note?.text).toBe('“Renewal” has no lost stage, so no deal is ever lost.');
  });
});
