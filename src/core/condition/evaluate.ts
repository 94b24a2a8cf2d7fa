import { dayNumber, type CalendarDate } from '../../base/calendar.ts';
import { answerOf, type AnswerCode } from './answer.ts';
import type { CompiledCondition } from './compile.ts';
import type { Answer, Facts } from './facts.ts';
import { readValue, type Read } from './read-value.ts';
import { walk } from './tree.ts';

export { factsOf, isTimeRelative } from './operators.ts';

/** Answers a condition for one record. A value that is not of its fact's type counts as unknown. */
export function evaluate(compiled: CompiledCondition, facts: Facts, today: CalendarDate): Answer {
  const reads = compiled.facts.map((fact) => readValue(fact.type, facts.known[fact.id]));
  return answerOf(answerFor(compiled, reads, todayNumber(today)));
}

/** Answers a condition for values that are read already, in the order of its facts. */
export function answerFor(
  { tree, leaves }: CompiledCondition,
  reads: readonly (Read | null)[],
  today: number,
): AnswerCode {
  return walk(tree, (at) => {
    const { test, fact } = leaves[at] as CompiledCondition['leaves'][number];
    return test(reads[fact] as Read | null, today);
  });
}

/** Today as days since 1970; a text that is no day is a programmer's mistake. */
export function todayNumber(today: CalendarDate): number {
  const day = dayNumber(today);
  if (day === null) throw new Error(`Not a calendar day: ${today}`);
  return day;
}
