import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCondition } from '../../../src/core/condition/compile.ts';
import { evaluate, factsOf, isTimeRelative } from '../../../src/core/condition/evaluate.ts';
import { explain } from '../../../src/core/condition/explain.ts';
import type { Facts } from '../../../src/core/condition/facts.ts';
import type { Condition, Fact } from '../../../src/core/condition/model.ts';
import { comparisonsOf } from '../../../src/core/condition/operators.ts';
import { someFacts, today, vocabulary } from '../icp/arbitrary-facts.ts';
import { conditionOn } from '../icp/arbitrary-scorecard.ts';
import { learn, someAnswers } from '../icp/learning.ts';
import { runs } from '../icp/settings.ts';

const employees: Fact = {
  id: 'employees',
  label: 'Employees',
  type: 'number',
  object: 'company',
  unit: 'people',
};
const chilled: Fact = { id: 'chilled', label: 'Stores chilled goods', type: 'yesNo', object: 'company' };
const facts = [employees, chilled];

const ask = (condition: Condition, known: Facts['known']): string =>
  evaluate(compileCondition(condition, facts), { known, unknown: {} }, today);

describe('a condition', () => {
  it('keeps its answer when more is learned, unless it asks whether something is set', () => {
    const withoutIsSet = conditionOn([...vocabulary]).filter(
      (condition) => !comparisonsOf(condition).some((one) => 'isSet' in one),
    );
    fc.assert(
      fc.property(withoutIsSet, someFacts, someAnswers, (condition, start, answers) => {
        const compiled = compileCondition(condition, vocabulary);
        const found = learn(start, answers).map((step) => evaluate(compiled, step, today));
        const decided = found.findIndex((answer) => answer !== 'unknown');
        const after = decided < 0 ? [] : found.slice(decided);
        expect(after.filter((answer) => answer !== found[decided])).toEqual([]);
      }),
      runs(400),
    );
  });

  it('names its facts once each, and whether time alone can change it', () => {
    const condition: Condition = {
      all: [
        { fact: 'b', is: true },
        { not: { fact: 'a', withinLast: { days: 3 } } },
        { fact: 'b', isSet: true },
      ],
    };
    expect(factsOf(condition)).toEqual(['b', 'a']);
    expect(isTimeRelative(condition)).toBe(true);
    expect(isTimeRelative({ fact: 'a', is: '2026-11-21' })).toBe(false);
  });

  it('does not mistake what every object has for a fact', () => {
    const odd: Fact = { id: 'constructor', label: 'Constructor', type: 'text', object: 'company' };
    const compiled = compileCondition({ fact: 'constructor', isSet: true }, [odd]);
    expect(evaluate(compiled, { known: {}, unknown: {} }, today)).toBe('not_held');
  });

  it('holds for no value that only looks like one', () => {
    const values = [Number.NaN, Number.POSITIVE_INFINITY, '240', true, ['240'], { least: 1, most: 2 }];
    for (const value of values)
      expect(ask({ fact: 'employees', atLeast: 0 }, { employees: value })).toBe('unknown');
  });

  it('throws when it names a fact that is not declared, or asks a fact what it cannot answer', () => {
    expect(() => compileCondition({ fact: 'sites', atLeast: 1 }, facts)).toThrow('sites');
    expect(() => compileCondition({ fact: 'chilled', atLeast: 1 }, facts)).toThrow(
      'chilled is of type yesNo',
    );
    expect(() => ask({ fact: 'employees', atLeast: 1 }, {})).not.toThrow();
  });

  it('is explained by what is known of its facts', () => {
    const condition: Condition = {
      all: [
        { fact: 'employees', atLeast: 50 },
        { fact: 'chilled', is: true },
      ],
    };
    const known = { known: { employees: 1240 }, unknown: {} };
    expect(explain(condition, known, facts)).toBe(
      'Employees: 1,240 people; Stores chilled goods: not known yet',
    );
  });
});
