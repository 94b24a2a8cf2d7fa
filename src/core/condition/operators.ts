import type { Comparison, Condition, Fact } from './model.ts';

/** The comparisons that the condition language has. */
export type Operator = Exclude<
  Comparison extends infer One ? (One extends unknown ? keyof One : never) : never,
  'fact'
>;

const numeric = ['is', 'isNot', 'isOneOf', 'atLeast', 'atMost', 'between', 'isSet'] as const;
const operators: Readonly<Record<Fact['type'], readonly Operator[]>> = {
  number: numeric,
  money: numeric,
  count: [...numeric, 'countAtLeast'],
  text: ['is', 'isNot', 'isOneOf', 'domainIs', 'matchesText', 'isSet'],
  option: ['is', 'isNot', 'isOneOf', 'isSet'],
  options: ['containsAny', 'containsAll', 'countAtLeast', 'isSet'],
  yesNo: ['is', 'isNot', 'isOneOf', 'isSet'],
  date: ['is', 'isNot', 'isOneOf', 'withinLast', 'olderThan', 'isSet'],
};

/** The comparisons that can be made with a fact of this type. */
export const operatorsOf = (type: Fact['type']): readonly Operator[] => operators[type];

/** Which comparison this is. */
export function operatorOf(comparison: Comparison): Operator {
  for (const key of Object.keys(comparison)) if (key !== 'fact') return key as Operator;
  throw new Error(`A comparison of ${comparison.fact} compares nothing`);
}

/** Every comparison in a condition, from left to right. */
export function comparisonsOf(condition: Condition): readonly Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsOf);
  if ('any' in condition) return condition.any.flatMap(comparisonsOf);
  if ('not' in condition) return comparisonsOf(condition.not);
  return [condition];
}

/** The facts that a condition reads, each once, in the order in which they are named. */
export function factsOf(condition: Condition): readonly string[] {
  return [...new Set(comparisonsOf(condition).map(({ fact }) => fact))];
}

/** Whether the answer can change by time passing alone. */
export function isTimeRelative(condition: Condition): boolean {
  return comparisonsOf(condition).some((one) => 'withinLast' in one || 'olderThan' in one);
}
