import { held, notHeld, unknown, type AnswerCode } from './answer.ts';
import { comparisonTest, type Test } from './compare.ts';
import type { Condition, Fact } from './model.ts';

/** A condition on one fact alone as a single test of its value. */
export function factTest(condition: Condition, fact: Fact): Test {
  if ('all' in condition)
    return joined(
      condition.all.map((part) => factTest(part, fact)),
      notHeld,
    );
  if ('any' in condition)
    return joined(
      condition.any.map((part) => factTest(part, fact)),
      held,
    );
  if (!('not' in condition)) return comparisonTest(condition, fact);
  const test = factTest(condition.not, fact);
  return (read, today) => (held - test(read, today)) as AnswerCode;
}

/** All are held, or any is: one answer decides, and without it an unknown one leaves the whole unknown. */
function joined(tests: readonly Test[], decided: AnswerCode): Test {
  const undecided = (held - decided) as AnswerCode;
  return (read, today) => {
    let code = undecided;
    for (const test of tests) {
      const next = test(read, today);
      if (next === decided) return decided;
      if (next === unknown) code = unknown;
    }
    return code;
  };
}

/** The outcome of tests of which the first that holds wins: its place, then *none holds*, then *unknown*. */
export function firstHeld(tests: readonly Test[]): (...value: Parameters<Test>) => number {
  return (read, today) => {
    let outcome = tests.length;
    for (let at = 0; at < tests.length; at++) {
      const code = (tests[at] as Test)(read, today);
      if (code === held) return at;
      if (code === unknown) outcome = tests.length + 1;
    }
    return outcome;
  };
}
