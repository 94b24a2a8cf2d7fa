import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../src/core/condition/evaluate.ts';
import { compileCondition } from '../../../../src/core/condition/compile.ts';
import type { Comparison, Condition, Fact } from '../../../../src/core/condition/model.ts';
import type { Ground } from '../../../../src/crm/salesforce/formula/carrier.ts';
import { countOf, type Count } from '../../../../src/crm/salesforce/formula/counts.ts';
import { longestFormula, requirementOf } from '../../../../src/crm/salesforce/formula/criteria.ts';
import { number, text, writeFormula } from '../../../../src/crm/salesforce/formula/expression.ts';
import { whyNotWords } from '../../../../src/crm/salesforce/formula/why-not.ts';
import { facts, kinds, mapping } from './vocabulary.ts';

const fact = (id: string, more: Partial<Fact>): Fact => ({
  id,
  label: id,
  type: 'count',
  object: 'deal',
  ...more,
});
const over = { over: 'contacts', how: 'count' } as const;
const ground: Ground = {
  facts: [
    ...facts,
    fact('signers', { from: { ...over, role: 'signer' } }),
    fact('nobodies', { from: { ...over, role: 'nobody' } }),
    fact('people', { from: over }),
    fact('spoke', { type: 'yesNo', from: { over: 'contacts', how: 'any', fact: 'spoken' } }),
    fact('meetings', { from: { over: 'activities', how: 'count' } }),
    fact('title', { type: 'text', object: 'contact' }),
    fact('nowhere', { type: 'text' }),
    fact('created', { type: 'date' }),
    fact('listed', { type: 'options', values: [{ id: 'a', label: 'A' }] }),
  ],
  mapping: {
    ...mapping,
    roleField: 'Role',
    roles: { signer: { associationLabels: [], values: ['Decision Maker', 'Owner '] } },
    fields: {
      ...mapping.fields,
      deal: {
        ...mapping.fields.deal,
        created: { field: 'CreatedDate' },
        listed: { field: 'Listed__c', blank: ['N/A'] },
      },
    },
  },
  kinds,
  currency: null,
  hasSeveralCurrencies: false,
};

const why = (when: Condition): string => {
  const required = requirementOf(when, ground);
  return required.ok ? 'nothing' : `${required.error.why}: ${whyNotWords(required.error)}`;
};

describe('what no formula can ask', () => {
  it.each<readonly [Condition, string]>([
    [{ fact: 'nowhere', isSet: true }, 'notMapped: no field in crm/salesforce.yaml carries `nowhere`.'],
    [
      { fact: 'title', isSet: true },
      'ofContact: `title` belongs to one contact, and an opportunity has several.',
    ],
    [{ fact: 'spoke', is: true }, 'aggregate: `spoke` is worked out'],
    [{ fact: 'meetings', countAtLeast: 1 }, 'aggregate: `meetings` is worked out'],
    [
      { fact: 'nobodies', countAtLeast: 1 },
      'roleNotMapped: crm/salesforce.yaml has no value for the role `nobody`',
    ],
    [
      {
        any: [
          { fact: 'signers', countAtLeast: 1 },
          { fact: 'pain', isSet: true },
        ],
      },
      'mixed: `signers` is counted',
    ],
    [{ fact: 'created', withinLast: { days: 3 } }, 'fieldKind: CreatedDate is a datetime field'],
    [{ fact: 'wines', countAtLeast: 2 }, 'listLength: a formula cannot count'],
    [{ fact: 'listed', isSet: true }, 'blankInList: a formula cannot tell'],
    [{ fact: 'price', atLeast: 1 }, 'currencyOfOrg: which currency `price` is in depends on the org'],
    [{ fact: 'pain', is: 'two\nlines' }, 'lineBreak: `pain` is compared with a text of several lines'],
    [
      { fact: 'pain', isOneOf: Array.from({ length: 200 }, (_, at) => `a rather long text ${at}`) },
      'tooLong: its formula would take',
    ],
  ])('is told with its reason: %j', (when, expected) => {
    expect(why(when)).toContain(expected);
  });

  it('does not take away what can be asked: a value in the list is there whatever else means blank', () => {
    expect(requirementOf({ fact: 'listed', containsAny: ['a'] }, ground)).toMatchObject({ ok: true });
    expect(why({ not: { fact: 'listed', containsAny: ['a'] } })).toContain('blankInList');
  });

  it('is split over several formulas where one would be too long', () => {
    const letters = 'abcdefghijklmnop'.split('');
    const long = (name: string): Condition => ({ fact: 'pain', isNot: name.repeat(300) });
    const required = requirementOf({ all: letters.map(long) }, ground);
    const formulas = required.ok ? required.value.formulas : [];
    expect(formulas.length).toBeGreaterThan(1);
    for (const formula of formulas) expect(formula.length).toBeLessThanOrEqual(longestFormula);
    for (const letter of letters) expect(formulas.join('')).toContain(letter.repeat(300));
  });
});

describe('a formula', () => {
  it('escapes what would end a text, and writes no exponent', () => {
    expect(writeFormula(text('She said "no"'))).toBe(`'She said "no"'`);
    expect(writeFormula(text(`It's "no"`))).toBe(`"It's \\"no\\""`);
    expect(writeFormula(text('a\\'))).toBe('"a\\\\"');
    expect(writeFormula(number(1e21))).toBe('1000000000000000000000');
    expect(writeFormula(number(-1.5e-7))).toBe('-0.00000015');
  });

  it('reads back as the text that was written, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const written = writeFormula(text(value));
        const inside = written.slice(1, -1);
        expect(written.startsWith("'") ? inside : inside.replaceAll(/\\(.)/gs, '$1')).toBe(value);
        expect(inside.replaceAll(/\\./gs, '')).not.toContain(written[0]);
      }),
    );
  });
});

/** As the stage gate counts: all of the range in one run. */
function holds(count: Count, range: readonly [number, number]): boolean {
  if ('all' in count) return count.all.every((one) => holds(one, range));
  if ('any' in count) return count.any.some((one) => holds(one, range));
  return count.within.some(([from, to]) => range[0] >= from && (to === null || range[1] <= to));
}

describe('what is counted of contact roles', () => {
  const bound = fc.constantFrom(-1, 0, 0.5, 1, 2, 2.5, 3, 5);
  const comparison = fc.oneof(
    ...(['atLeast', 'atMost', 'is', 'isNot'] as const).map((operator) =>
      bound.map((operand) => ({ fact: 'signers', [operator]: operand }) as Comparison),
    ),
    fc.integer({ min: 1, max: 4 }).map((countAtLeast): Comparison => ({ fact: 'signers', countAtLeast })),
    fc.array(bound, { minLength: 1 }).map((isOneOf): Comparison => ({ fact: 'signers', isOneOf })),
    fc.tuple(bound, bound).map((between): Comparison => ({ fact: 'signers', between })),
  );
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small' },
      comparison,
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
      tie('condition').map((part): Condition => ({ not: part })),
    ),
  }));

  it('is held exactly where the engine says so, contacts of unknown role included', () => {
    fc.assert(
      fc.property(condition, fc.nat(5), fc.nat(3), (when, least, maybe) => {
        const count = countOf(when, ground, 'held');
        const compiled = compileCondition(when, ground.facts);
        const known = { signers: { least, most: least + maybe } };
        const held = evaluate(compiled, { known, unknown: {} }, '2026-11-21') === 'held';
        expect(count.ok && holds(count.value, [least, least + maybe])).toBe(held);
      }),
      { numRuns: 1000 },
    );
  });

  it('stands beside the formula of what is a field', () => {
    const when: Condition = {
      all: [
        { fact: 'signers', countAtLeast: 1 },
        { fact: 'pain', isSet: true },
        { fact: 'people', atMost: 9 },
      ],
    };
    expect(requirementOf(when, ground)).toEqual({
      ok: true,
      value: {
        formulas: ['NOT(ISBLANK(TRIM(Pain__c)))'],
        refusals: ['ISBLANK(TRIM(Pain__c))'],
        counts: { all: [{ roles: ['decision maker', 'owner'], within: [[1, null]] }, { within: [[0, 9]] }] },
      },
    });
  });
});
