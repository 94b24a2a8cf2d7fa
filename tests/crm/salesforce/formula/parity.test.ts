import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CompiledCondition } from '../../../../src/core/condition/compile.ts';
import { evaluate } from '../../../../src/core/condition/evaluate.ts';
import type { Comparison, Condition, Fact } from '../../../../src/core/condition/model.ts';
import { operatorsOf } from '../../../../src/core/condition/operators.ts';
import { compileStages } from '../../../../src/core/stages/compile.ts';
import type { Stage } from '../../../../src/core/stages/model.ts';
import { requirementOf } from '../../../../src/crm/salesforce/formula/criteria.ts';
import { addDays } from '../../../../src/base/calendar.ts';
import { isTrue, type FlatRow } from './formulas.ts';
import { factsOfRow } from './row-facts.ts';
import { facts, kinds, mapping } from './vocabulary.ts';

const today = '2026-11-21';
const near = fc.integer({ min: -5, max: 5 }).map((days) => addDays(today, days));
const words = [
  'red',
  'Rosso',
  'ROSSO',
  'Bianco!',
  'bianco!',
  'Red wine',
  'White "dry" wine',
  '-- None --',
  'Italy',
  'france',
  'Sparkling',
  'else',
];
const texts = [
  'n/a',
  'None yet',
  'no none yet here',
  'It’s "bad"',
  "It's slow",
  '  padded ',
  '   ',
  'ab*ba',
  'abba',
  'banana ban',
  'x',
];
const hosts = [
  'acme.com',
  'https://shop.acme.com/a?b',
  'ann@acme.com',
  'Ann^x@ACME.com:80',
  'notacme.com',
  'acme.com.evil.org',
  'acme.com.',
  'ftp://u:p@acme.com:21/x',
  'see https://acme.com',
  'acme.com\\x',
  'a[b]@acme.com',
  'co.uk',
  'x.co.uk',
  'https',
  '@',
  ':',
];
const patterns = ['ban', 'a*a', '*', 'none', 'b*n*b', 'ABBA', '"bad"', ' slow'];
const numbers = [-2, -1, 0, 0.5, 1, 2, 3, 1000, 2000, 2500, 1e21];
const of = <T>(...list: readonly T[]) => fc.constantFrom(...list);
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { minLength: 1, maxLength: 4 });
const days = fc.record({ days: of(1, 2, 3) });

function valueFor(fact: Fact): fc.Arbitrary<string | number | boolean> {
  switch (fact.type) {
    case 'text':
      return of(...texts, ...hosts);
    case 'option':
    case 'options':
      return of('red', 'white', 'sparkling');
    case 'yesNo':
      return fc.boolean();
    case 'date':
      return fc.oneof(near, of('1900-01-01'));
    default:
      return of(...numbers);
  }
}

function comparisonOf(fact: Fact): fc.Arbitrary<Condition> {
  const value = valueFor(fact);
  const name = of(fact.id);
  const all: Record<string, fc.Arbitrary<unknown>> = {
    is: value,
    isNot: value,
    isOneOf: some(value),
    containsAny: some(value),
    containsAll: some(value),
    atLeast: of(...numbers),
    atMost: of(...numbers),
    between: fc.tuple(of(...numbers), of(...numbers)),
    domainIs: some(of('acme.com', '@Acme.com', 'co.uk', 'https', 'com', 'evil.org')),
    matchesText: of(...patterns),
    isSet: of(true),
    withinLast: days,
    olderThan: days,
    countAtLeast: fact.type === 'options' ? of(1) : of(1, 2, 3),
  };
  return fc.oneof(
    ...operatorsOf(fact.type).map((operator) =>
      fc
        .tuple(name, all[operator] as fc.Arbitrary<unknown>)
        .map(([id, operand]) => ({ fact: id, [operator]: operand }) as Comparison),
    ),
  );
}

const comparison = fc.oneof(...facts.map(comparisonOf));
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
    tie('condition').map((part): Condition => ({ not: part })),
  ),
}));

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 3 });
const list = fc
  .subarray(['Spark & Co', 'Red wine', 'white', 'else', 'White "dry" wine'], { minLength: 1 })
  .map((chosen) => chosen.join(';'));
const account = fc.record({
  AccountId: of('001000000000001AAA'),
  'Account.Website': maybe(of(...hosts, ...texts)),
  'Account.BillingCountry': maybe(of(...words)),
  'Account.Fleet__c': fc.boolean(),
  'Account.Chilled__c': maybe(of('Sometimes', 'never', 'Yes', 'no', 'off', 'Perhaps')),
  'Account.AnnualRevenue': maybe(of(0, 1, 2, 2.5, 1000)),
  'Account.Founded__c': maybe(near),
});
const opportunity = fc.record({
  Pain__c: maybe(of(...texts, ...hosts)),
  NextStep: maybe(of(...texts)),
  Wine__c: maybe(of(...words)),
  Cellar__c: maybe(of(...words)),
  Wines__c: maybe(list),
  Approved__c: fc.boolean(),
  Agreed__c: fc.boolean(),
  Users__c: maybe(of(-2, -1, 0, 0.5, 1, 2, 3, 1000)),
  Amount: maybe(of(-2, 0, 1, 2.5, 1000, 2500)),
  Price__c: maybe(of(0, 1, 2)),
  CurrencyIsoCode: of('EUR', 'USD'),
  Visits__c: maybe(of(-1, 0, 1, 1.5, 2, 3)),
  Visited__c: maybe(fc.oneof(near, of('1900-01-01'))),
});
const row = fc
  .tuple(opportunity, fc.oneof(account, fc.constant({})))
  .map(([own, its]): FlatRow => ({ ...own, ...its }));

const ground = { facts, mapping, kinds, currency: 'EUR', hasSeveralCurrencies: true };

const stage: Stage = { id: 's', label: 'S', type: 'open', alsoBuyingJobs: [], entry: [], exit: [] };

/** A stage criterion with this condition, as the engine compiles it: `isSet` is open on a blank. */
function compiled(when: Condition): CompiledCondition {
  const asked = {
    id: 'c',
    label: 'C',
    evidence: 'field',
    level: 'block',
    owner: 'O',
    whenMissing: 'W',
    longestWaiverDays: 30,
  } as const;
  const stages = [{ ...stage, exit: [{ ...asked, when }] }];
  const pipelines = [{ id: 'p', label: 'P', kind: 'renewal' as const, stages }];
  const all = compileStages({ engine: 1, buyingJobs: [], buyingRoles: [], pipelines }, facts);
  const condition = all.get('p/s')?.exit[0]?.condition;
  if (!condition) throw new Error('The criterion was not compiled');
  return condition;
}

/** Where formula and engine differ; nothing where they agree on every row. What the engine said is told. */
function differences(
  when: Condition,
  rows: readonly FlatRow[],
  told: (held: boolean) => void,
): readonly unknown[] {
  const required = requirementOf(when, ground);
  if (!required.ok) return [required.error];
  const { formulas } = required.value;
  const condition = compiled(when);
  return rows.flatMap((given) => {
    const held = evaluate(condition, factsOfRow(given, facts, mapping), today) === 'held';
    told(held);
    return formulas.every((formula) => isTrue(formula, given, kinds)) === held
      ? []
      : [{ held, given, formulas }];
  });
}

describe('a formula of a criterion', () => {
  beforeAll(() => void vi.useFakeTimers({ now: new Date(`${today}T12:00:00Z`), toFake: ['Date'] }));
  afterAll(() => void vi.useRealTimers());

  it.each(facts.map((fact) => [fact.type, fact.id, fact] as const))(
    'is true exactly where the engine says held, for every operator of a %s (%s), blanks included',
    (type, _, fact) => {
      const seen = new Map<string, Set<boolean>>();
      fc.assert(
        fc.property(
          comparisonOf(fact),
          fc.boolean(),
          fc.array(row, { minLength: 4, maxLength: 8 }),
          (when, negated, rows) => {
            const operator = Object.keys(when)[1] ?? '';
            const answers = seen.get(operator) ?? new Set();
            seen.set(operator, answers);
            const told = (held: boolean) => void answers.add(held);
            expect(differences(negated ? { not: when } : when, rows, told)).toEqual([]);
          },
        ),
        { numRuns: type === 'text' ? 50 : 80, seed: 7 },
      );
      // The rows show both answers, else the equality above says nothing.
      expect([...seen].filter(([, answers]) => answers.size < 2)).toEqual([]);
      expect([...seen.keys()].toSorted()).toEqual([...operatorsOf(type)].toSorted());
    },
  );

  it('is true exactly where the engine says held, for conditions of conditions', () => {
    fc.assert(
      fc.property(condition, fc.array(row, { minLength: 1, maxLength: 3 }), (when, rows) => {
        expect(differences(when, rows, () => undefined)).toEqual([]);
      }),
      { numRuns: 200, seed: 11 },
    );
  });
});
