import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkModel } from '../../../src/model/check-model.ts';
import { checkParts } from '../../../src/model/check-parts.ts';
import { applyEdit } from '../../../src/model/edit/apply-edit.ts';
import type { ConditionForm } from '../../../src/core/condition/condition-form.ts';
import type { Edit } from '../../../src/model/edit/edit.ts';
import { modelFromParts } from '../../../src/model/model-from-parts.ts';
import type { PartValues } from '../../../src/model/part-values.ts';
import { writeNew } from '../../../src/model/yaml/write-new.ts';
import { built, context, entry } from './edit-world.ts';

const one = <const T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const words = one('', ' ', 'Offer', 'Größe', '見積', 'x'.repeat(70), '`code`');
const pipeline = one('new_business', 'renewal', 'none');
const stage = one('first_talk', 'offer', 'won', 'lost', 'open', 'none');
const crmStage = one('s1', 's2', 's4', 's5', 'r1', 'gone');
const fact = one('staff', 'turnover', 'chilled', 'trade', 'founded', 'what_they_need', 'none');
const value = one<never>(...([null, 5, 0, 3.5, 'food', '', true, ['food'], [], [1, 5], [5, 1]] as never[]));
const operator = one(
  'is',
  'isNot',
  'isOneOf',
  'atLeast',
  'atMost',
  'between',
  'isSet',
  'withinLast',
  'containsAny',
  'domainIs',
  'matchesText',
  'countAtLeast',
  'nothing',
);
const when: fc.Arbitrary<ConditionForm> = fc.oneof(
  fc.record({
    kind: one('rows' as const),
    join: one('all' as const, 'any' as const),
    rows: fc.array(fc.record({ fact, operator, value }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: one('written' as const), text: words }),
);
const inStage = { pipeline, stage };
const direction = one('entry' as const, 'exit' as const);
const kind = <K extends string>(name: K): fc.Arbitrary<K> => fc.constant(name);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: kind('setStage'),
    ...inStage,
    label: words,
    means: maybe(words),
    buyingJob: maybe(one('validation', 'none')),
    alsoBuyingJobs: fc.array(one('validation', 'renewal_terms')),
  }),
  fc.record({ kind: kind('mapStage'), ...inStage, crmStage: maybe(crmStage) }),
  fc.record({ kind: kind('addStage'), pipeline, crmStage }),
  fc.record({ kind: kind('removeStage'), ...inStage }),
  fc.record({
    kind: kind('addPipeline'),
    crmPipeline: one('p1', 'p2', 'p3'),
    pipelineKind: one('new_business', 'renewal', 'expansion', 'advocacy'),
  }),
  fc.record({ kind: kind('removePipeline'), pipeline }),
  fc.record({
    kind: kind('putCriterion'),
    ...inStage,
    direction,
    id: maybe(one('what_they_need', 'offer')),
    criterion: fc
      .record({ label: words, when, level: one('observe' as const, 'warn' as const, 'block' as const) })
      .map((over) => entry(over)),
  }),
  fc.record({ kind: kind('removeCriterion'), ...inStage, direction, id: one('what_they_need', 'offer') }),
  fc.record({
    kind: kind('mapFact'),
    fact,
    field: maybe(one('staff', 'trade', 'need', 'gone')),
    values: fc.dictionary(one('F', 'D'), maybe(one('food', 'yes', 'none'))),
  }),
  fc.record({
    kind: kind('addFact'),
    object: one('company' as const, 'deal' as const),
    field: one('staff', 'site', 'need', 'picture'),
    label: words,
  }),
  fc.record({ kind: kind('setFact'), fact, label: words, means: maybe(words) }),
);

/** The parts after every edit that can be made; what cannot be is told, and changes nothing. */
const afterAll = (edits: readonly Edit[], from: PartValues): PartValues =>
  edits.reduce((parts, edit) => {
    const result = applyEdit(parts, edit, context);
    if (!result.ok) expect(`${result.error.what} ${result.error.todo}`).toMatch(/\S+\.$/);
    return result.ok ? result.value : parts;
  }, from);

describe('any sequence of edits', () => {
  test('never throws, and leaves parts that check, or whose problems are told', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 25 }), one(built, {}), (edits, from) => {
        const parts = afterAll(edits, from);
        modelFromParts(parts);
        for (const { what, todo } of checkParts(parts).problems) expect([what, todo]).not.toContain('');
      }),
      { numRuns: 300 },
    );
  });

  test('what checks as values checks as YAML too, so that nothing is published that a pull would refuse', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 15 }), (edits) => {
        const parts = afterAll(edits, built);
        if (checkParts(parts).problems.length > 0) return;
        const files = Object.entries(parts).map(([path, part]) => ({ path, text: writeNew(path, part) }));
        expect(checkModel(files).problems).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
