import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../src/functions/parse.ts';
import * as plainModule from '../../src/wire/plain-request.ts';
import * as zodModule from '../../src/wire/request.ts';
import type { Schema } from '../../src/wire/schema.ts';
import { broken } from './broken-requests.ts';

type Name = keyof typeof plainModule;
// Two modules of the same names, each as an object.
const [plain, zod] = [{ ...plainModule }, { ...zodModule }];
const names = Object.keys(plain) as Name[];
const zodSchema = (name: Name): Schema<unknown> => zod[name];
const plainSchema = (name: Name): Schema<unknown> => plain[name] as unknown as Schema<unknown>;

/** Requests that fit, with entries that may be anything near what is allowed. */
const near: Readonly<Record<Name, fc.Arbitrary<unknown>>> = requests();

describe('the guards that run without zod', () => {
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
      { numRuns: 2000 },
    );
  });

  it.each(names)('%s: a refusal reads the same', (name) => {
    fc.assert(
      fc.property(broken(near[name]), (request) => {
        expect(parseRequest(plainSchema(name), request)).toEqual(parseRequest(zodSchema(name), request));
      }),
      { numRuns: 1000 },
    );
  });

  it('tell a text that is too long in the same sentence', () => {
    const long = {
      object: 'company',
      id: '001',
      act: { kind: 'override', tier: 'a', reason: 'x'.repeat(501), until: '2027-01-01' },
    };
    const refused = parseRequest(plainSchema('OverrideTier'), long);
    expect(refused).toMatchObject({ ok: false });
    expect(JSON.stringify(refused)).toContain('A text is too long: 500 characters at most.');
    expect(refused).toEqual(parseRequest(zodSchema('OverrideTier'), long));
  });

  it('fit most of the requests that these tests make, so that accepting is tried too', () => {
    for (const name of names) {
      const fitting = fc.sample(near[name], 300).filter((one) => zodSchema(name).safeParse(one).success);
      expect(fitting.length).toBeGreaterThan(20);
    }
  });
});

function requests(): Readonly<Record<Name, fc.Arbitrary<unknown>>> {
  const rare = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> =>
    fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: odd });
  const recordId = rare(fc.stringMatching(/^[A-Za-z0-9]{1,18}$/), fc.string());
  const modelId = rare(fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/), fc.string());
  const text = rare(
    fc.string(),
    fc.integer({ min: 1998, max: 2003 }).map((n) => 'x'.repeat(n)),
  );
  const dealId = recordId;
  const closing = rare(
    fc
      .date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') })
      .map((d) => d.toISOString()),
    fc.constantFrom(
      '2026-02-30T10:00:00Z',
      '2026-11-20T10:00Z',
      '2026-11-20T10:00:00+01:00',
      '0000-02-29T00:00:00Z',
    ),
  );
  const day = rare(
    fc
      .date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') })
      .map((d) => d.toISOString().slice(0, 10)),
    fc.constantFrom('2026-02-29', '2026-2-1', '0000-02-29', '1900-02-29', '2026-13-01', ''),
  );
  const kind = rare(fc.constantFrom('deal', 'company', 'contact', 'lead'), fc.string());
  const answers = fc.record(
    {
      chosen: fc.dictionary(
        rare(fc.constantFrom('reason', 'how'), fc.string({ maxLength: 45 })),
        fc.array(modelId, { maxLength: 4 }),
        { maxKeys: 3 },
      ),
      alsoMattered: fc.array(modelId, { maxLength: 3 }),
      notes: fc.dictionary(fc.constantFrom('reason', 'how'), text, { maxKeys: 2 }),
    },
    { requiredKeys: ['chosen'] },
  ) as fc.Arbitrary<unknown>;
  return {
    ReadDealGuide: fc.record({ dealId }),
    ReadFit: fc.record({ object: kind, id: recordId }),
    ReadContactCard: fc.record({ contactId: recordId }),
    Answers: answers,
    CaptureWinLoss: fc.record({ dealId, closing, answers }),
    CorrectWinLoss: fc.record({
      dealId,
      closing,
      answers,
      revision: rare(fc.integer({ min: 0 }), fc.double()),
    }),
    SnoozeWinLoss: fc.record({
      dealId,
      closing,
      act: fc.oneof(
        fc.record({ kind: fc.constant('until'), days: fc.integer({ min: -1, max: 17 }) }),
        fc.record({ kind: fc.constant('handTo'), ownerId: recordId }),
        fc.record({ kind: rare(fc.constant('undo'), fc.string()) }),
      ),
    }),
    AskWaiver: fc.record({ dealId, criterion: modelId, reason: text }),
    DecideWaiver: fc.record({
      dealId,
      criterion: modelId,
      act: fc.oneof(
        fc.record({ kind: fc.constant('approve'), until: day }),
        fc.record({ kind: rare(fc.constant('refuse'), fc.string()) }),
      ),
    }),
    Attest: fc.record(
      { dealId, criterion: modelId, undo: fc.boolean() },
      { requiredKeys: ['dealId', 'criterion'] },
    ),
    LogObjectionHeard: fc.record(
      { dealId, objectionId: modelId, undo: fc.boolean() },
      { requiredKeys: ['dealId', 'objectionId'] },
    ),
    RecordSectionUse: fc.record(
      {
        object: kind,
        id: recordId,
        subject: fc.record({
          kind: fc.constantFrom('section', 'line', 'fit', 'other'),
          id: fc.string({ maxLength: 133, size: 'max' }),
        }),
        stage: fc.option(modelId),
        action: rare(fc.constantFrom('opened', 'copied', 'undo_wrong'), fc.string()),
        note: text,
        requestKey: rare(fc.stringMatching(/^[A-Za-z0-9_.:/-]{8,30}$/), fc.string()),
      },
      { requiredKeys: ['object', 'id', 'subject', 'action'] },
    ),
    OverrideTier: fc.record({
      object: rare(fc.constantFrom('company', 'contact', 'lead'), kind),
      id: recordId,
      act: fc.oneof(
        fc.record({ kind: fc.constant('agree') }),
        fc.record({ kind: fc.constant('override'), tier: modelId, reason: text, until: day }),
        fc.record({ kind: rare(fc.constant('lift'), fc.string()) }),
      ),
    }),
  };
}
