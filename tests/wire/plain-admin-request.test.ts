import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../src/functions/parse.ts';
import * as zodModule from '../../src/wire/admin-request.ts';
import * as plainModule from '../../src/wire/plain-admin-request.ts';
import type { Schema } from '../../src/wire/schema.ts';
import { broken } from './broken-requests.ts';

type Name = keyof typeof plainModule;
// Two modules of the same names, each as an object.
const [plain, zod] = [{ ...plainModule }, { ...zodModule }];
const names = Object.keys(plain) as Name[];
const zodSchema = (name: Name): Schema<unknown> => zod[name];
const plainSchema = (name: Name): Schema<unknown> => plain[name] as unknown as Schema<unknown>;

/** Mostly the usual, and now and then the odd. */
const rare = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: odd });

/** Requests that fit, with entries that may be anything near what is allowed. */
const near: Readonly<Record<Name, fc.Arbitrary<unknown>>> = requests();

describe('the guards of the admins’ requests that run without zod', () => {
  it('have the names of the schemas', () => {
    expect(names.toSorted()).toEqual(Object.keys(zod).toSorted());
  });

  it.each(names)('%s: accept what zod accepts, as zod reads it, and refuse what it refuses', (name) => {
    fc.assert(
      fc.property(broken(near[name]), (request) => {
        const [theirs, ours] = [zodSchema(name).safeParse(request), plainSchema(name).safeParse(request)];
        expect({ success: ours.success, data: ours.data }).toEqual({
          success: theirs.success,
          data: theirs.data,
        });
      }),
      { numRuns: 1000 },
    );
  });

  it.each(names)('%s: a refusal reads the same', (name) => {
    fc.assert(
      fc.property(broken(near[name]), (request) => {
        expect(parseRequest(plainSchema(name), request)).toEqual(parseRequest(zodSchema(name), request));
      }),
      { numRuns: 500 },
    );
  });

  it('fit most of the requests that these tests make, so that accepting is tried too', () => {
    for (const name of names) {
      const fitting = fc.sample(near[name], 300).filter((one) => zodSchema(name).safeParse(one).success);
      expect({ name, many: fitting.length > 20 }).toEqual({ name, many: true });
    }
  });
});

function requests(): Readonly<Record<Name, fc.Arbitrary<unknown>>> {
  const modelId = rare(fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/), fc.string());
  const text = rare(
    fc.string(),
    fc.integer({ min: 1998, max: 2003 }).map((n) => 'x'.repeat(n)),
  );
  const label = rare(
    fc.string({ minLength: 1, maxLength: 20 }),
    fc.constantFrom('', 'x'.repeat(200), 'x'.repeat(201)),
  );
  const crmName = rare(
    fc.string({ minLength: 1, maxLength: 20 }),
    fc.constantFrom('', 'x'.repeat(255), 'x'.repeat(256)),
  );
  const orNull = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one);
  const points = rare(
    fc.integer({ min: -200, max: 200 }),
    fc.constantFrom(1.5, -100_001, 100_001, Number.NaN, Number.POSITIVE_INFINITY),
  );
  const value = fc.oneof(
    fc.constant(null),
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.array(fc.string(), { maxLength: 3 }),
    fc.tuple(fc.integer(), fc.integer()),
    fc.array(fc.integer(), { maxLength: 3 }),
  );
  const comparison = fc.record({ fact: modelId, operator: fc.string({ maxLength: 42 }), value });
  const when = fc.oneof(
    fc.record({
      kind: fc.constant('rows'),
      join: rare(fc.constantFrom('all', 'any'), fc.string()),
      rows: fc.array(comparison, { maxLength: 13 }),
    }),
    fc.record({ kind: fc.constant('written'), text }),
  );
  const criterion = fc.record({
    label,
    when,
    evidence: fc.constantFrom('field', 'association', 'activity', 'buyer_verified', 'manager_attestation'),
    level: rare(fc.constantFrom('observe', 'warn', 'block'), fc.string()),
    owner: label,
    whenMissing: text,
    saysMissing: orNull(text),
    waivableBy: orNull(label),
    longestWaiverDays: rare(fc.integer({ min: 1, max: 365 }), fc.constantFrom(0, 366, 1.5)),
    wrongIf: orNull(text),
  });
  const inStage = { pipeline: modelId, stage: modelId };
  const direction = fc.constantFrom('entry', 'exit');
  const at = rare(fc.string(), fc.constantFrom('x'.repeat(300), 'x'.repeat(301)));
  const kind = <K extends string>(name: K): fc.Arbitrary<K> => fc.constant(name);
  const edit = fc.oneof(
    fc.record({
      kind: kind('setStage'),
      ...inStage,
      label,
      means: orNull(text),
      buyingJob: orNull(modelId),
      alsoBuyingJobs: fc.array(modelId, { maxLength: 11 }),
    }),
    fc.record({ kind: kind('mapStage'), ...inStage, crmStage: orNull(crmName) }),
    fc.record({ kind: kind('addStage'), pipeline: modelId, crmStage: crmName }),
    fc.record({ kind: kind('removeStage'), ...inStage }),
    fc.record({
      kind: kind('addPipeline'),
      crmPipeline: crmName,
      pipelineKind: fc.constantFrom('new_business', 'renewal', 'other'),
    }),
    fc.record({ kind: kind('removePipeline'), pipeline: modelId }),
    fc.record({ kind: kind('putCriterion'), ...inStage, direction, id: orNull(modelId), criterion }),
    fc.record({ kind: kind('removeCriterion'), ...inStage, direction, id: modelId }),
    fc.record({
      kind: kind('mapFact'),
      fact: modelId,
      field: orNull(crmName),
      values: fc.dictionary(fc.string({ maxLength: 5 }), orNull(modelId), { maxKeys: 3 }),
    }),
    fc.record({ kind: kind('addFact'), object: fc.constantFrom('deal', 'lead', 'x'), field: crmName, label }),
    fc.record({ kind: kind('setFact'), fact: modelId, label, means: orNull(text) }),
    fc.record({ kind: kind('setPoints'), at, points, whenUnknown: points }),
    fc.record({
      kind: kind('setTier'),
      scorecard: modelId,
      tier: modelId,
      label,
      from: points,
      action: fc.constantFrom('pursue', 'nurture', 'disqualify'),
      means: orNull(text),
    }),
    fc.record({ kind: kind('putText'), at, text }),
    fc.record({ kind: rare(kind('approve'), fc.string()), at }),
  );
  const count = rare(fc.nat(), fc.constantFrom(-1, 0.5));
  const read = { base: count, revision: count };
  return {
    Edit: edit,
    ReadSettings: fc.record({ count: fc.boolean() }, { requiredKeys: [] }),
    ChangeDraft: fc.record({ ...read, mark: orNull(fc.string()), edit }),
    DiscardDraft: fc.record(read),
    PublishDraft: fc.record({
      ...read,
      effectiveOn: orNull(fc.constantFrom('2026-11-22', '2026-02-30', '0000-02-29', '2027-1-1')),
      note: orNull(fc.string({ maxLength: 502, size: 'max' })),
    }),
    RevertRelease: fc.record({ base: count, to: count }),
    ImportContent: fc.record({
      ...read,
      what: rare(fc.constantFrom('sections', 'objections', 'claims'), fc.string()),
      csv: text,
    }),
    FindDealsToTry: fc.record({ name: fc.string({ maxLength: 103, size: 'max' }) }),
    TryDraft: fc.record({ ...read, dealId: rare(fc.stringMatching(/^[A-Za-z0-9]{1,18}$/), fc.string()) }),
    SetRules: fc.record({ pipeline: crmName, noSkipping: fc.boolean(), noMovingBack: fc.boolean() }),
    ReadGlossary: fc.record({}),
    ReadPlumblinePage: fc.record({ drift: fc.boolean() }, { requiredKeys: [] }),
    AcknowledgeIcp: fc.record({
      icp: rare(fc.stringMatching(/^[0-9a-f]{64}$/), fc.string()),
      of: rare(fc.constantFrom('marketing', 'sales', 'product', 'success'), fc.string()),
    }),
  };
}
