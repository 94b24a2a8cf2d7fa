import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCondition } from '../../../src/core/condition/compile.ts';
import { evaluate } from '../../../src/core/condition/evaluate.ts';
import type { Answer, Facts } from '../../../src/core/condition/facts.ts';
import { Condition, type Fact } from '../../../src/core/condition/model.ts';

interface ConditionCases {
  readonly today: string;
  readonly facts: readonly Fact[];
  readonly cases: readonly {
    readonly name: string;
    readonly condition: Condition;
    readonly known: Facts['known'];
    readonly unknown: Facts['unknown'];
    readonly expected: Answer;
  }[];
}

const file = join(import.meta.dirname, '../cases/conditions.json');
const { today, facts, cases } = JSON.parse(readFileSync(file, 'utf8')) as ConditionCases;

describe('the cases in conditions.json', () => {
  it.each(cases)('$name', ({ condition, known, unknown, expected }) => {
    const compiled = compileCondition(Condition.parse(condition), facts);
    expect(evaluate(compiled, { known, unknown }, today)).toBe(expected);
  });
});
