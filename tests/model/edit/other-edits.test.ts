import { describe, expect, test } from 'vitest';
import { applyEdit } from '../../../src/model/edit/apply-edit.ts';
import type { Edit } from '../../../src/model/edit/edit.ts';
import { freeId, idFrom } from '../../../src/model/edit/ids.ts';
import { modelFromParts as model } from '../../../src/model/model-from-parts.ts';
import { after, built, context, done, wrong } from './edit-world.ts';

const inTalk = { pipeline: 'new_business', stage: 'first_talk' } as const;

describe('stages', () => {
  test('one that the CRM has new is taken in where the CRM has it', () => {
    const grown = {
      ...context,
      pipelines: context.pipelines.map((one) =>
        one.id === 'p1'
          ? {
              ...one,
              stages: [
                ...one.stages.slice(0, 1),
                { id: 's9', label: 'Demo', type: 'open' as const },
                ...one.stages.slice(1),
              ],
            }
          : one,
      ),
    };
    const parts = done(
      applyEdit(built, { kind: 'addStage', pipeline: 'new_business', crmStage: 's9' }, grown),
    );
    expect(model(parts).stages?.pipelines[0]?.stages.map(({ id }) => id)).toEqual([
      'first_talk',
      'demo',
      'offer',
      'won',
      'lost',
    ]);
  });

  test('one is bound to another of the CRM’s only while no other stage is', () => {
    const taken = wrong(built, { kind: 'mapStage', ...inTalk, crmStage: 's2' });
    expect(taken.what).toBe('“Offer” stands for this stage already.');
    const freed = after(
      built,
      { kind: 'mapStage', pipeline: 'new_business', stage: 'offer', crmStage: null },
      { kind: 'mapStage', ...inTalk, crmStage: 's2' },
    );
    expect(model(freed).mappings.hubspot?.pipelines['new_business']?.stages).toEqual({
      first_talk: 's2',
      won: 's4',
      lost: 's5',
    });
    expect(wrong(built, { kind: 'mapStage', ...inTalk, crmStage: 'r1' }).what).toContain('no such stage');
  });

  test('one is named, and said what it means, for buying jobs that are there', () => {
    const set = {
      kind: 'setStage',
      ...inTalk,
      label: 'Talk',
      means: ' They talk. ',
      buyingJob: 'validation',
      alsoBuyingJobs: ['validation', 'consensus_creation'],
    } as const;
    const parts = after(built, set);
    expect(model(parts).stages?.pipelines[0]?.stages[0]).toMatchObject({
      label: 'Talk',
      means: 'They talk.',
      buyingJob: 'validation',
      alsoBuyingJobs: ['consensus_creation'],
    });
    expect(wrong(built, { ...set, buyingJob: 'nothing' }).at).toBe(
      'stages/new_business/first_talk#buyingJob',
    );
  });

  test('what is taken away leaves nothing that binds it', () => {
    const parts = after(
      built,
      { kind: 'removeStage', ...inTalk },
      { kind: 'removePipeline', pipeline: 'renewal' },
    );
    expect(model(parts).mappings.hubspot?.pipelines).toEqual({
      new_business: { id: 'p1', stages: { offer: 's2', won: 's4', lost: 's5' } },
    });
    expect(wrong(parts, { kind: 'removeStage', ...inTalk })).toMatchObject({ kind: 'gone' });
  });
});

describe('facts', () => {
  test('one is bound to another field, and its values to the fact’s', () => {
    const parts = after(built, {
      kind: 'mapFact',
      fact: 'chilled',
      field: 'trade',
      values: { F: 'yes', D: 'no', D2: null },
    });
    expect(model(parts).mappings.hubspot?.fields.company?.['chilled']).toEqual({
      field: 'trade',
      label: 'Trade',
      values: { F: true, D: false },
    });
    const none = after(parts, { kind: 'mapFact', fact: 'chilled', field: null, values: {} });
    expect(model(none).mappings.hubspot?.fields.company).not.toHaveProperty('chilled');
  });

  test.each([
    [{ kind: 'mapFact', fact: 'staff', field: 'founded', values: {} }, 'holds another kind of value'],
    [{ kind: 'mapFact', fact: 'staff', field: 'need', values: {} }, 'no such field on a company'],
    [{ kind: 'mapFact', fact: 'trade', field: 'trade', values: { F: 'wine' } }, 'has no value “wine”'],
    [{ kind: 'addFact', object: 'company', field: 'picture', label: 'Picture' }, 'no rule can read'],
    [{ kind: 'addFact', object: 'company', field: 'staff', label: 'Staff' }, 'carries a fact already'],
    [{ kind: 'setFact', fact: 'staff', label: ' ', means: null }, 'It has no name.'],
    [{ kind: 'addPipeline', crmPipeline: 'p1', pipelineKind: 'new_business' }, 'is here already'],
    [{ kind: 'approve', at: 'claim/none' }, 'is not there any more'],
    [{ kind: 'setPoints', at: 'icp/none/one', points: 1, whenUnknown: 0 }, 'is not there any more'],
  ] as readonly (readonly [Edit, string])[])('wrong: %j', (edit, what) => {
    expect(wrong(built, edit).what).toContain(what);
  });
});

test('ids are made of labels in any alphabet, and free', () => {
  expect(idFrom('Someone who can sign', 'x')).toBe('someone_who_can_sign');
  expect(idFrom('  Größe: „Straße“!', 'x')).toBe('grosse_strasse');
  expect(idFrom('見積もり', 'stage')).toBe('stage');
  expect(idFrom('3. Angebot', 'stage')).toBe('stage_3_angebot');
  expect(idFrom('x'.repeat(200), 'x')).toHaveLength(63);
  expect(freeId('x'.repeat(63), ['x'.repeat(63)])).toBe(`${'x'.repeat(61)}_2`);
  expect(freeId('constructor', [])).toBe('constructor_2');
});
