import type { Fact } from './model.ts';
import type { Operator } from './operators.ts';

/** How a value is put in: what a page shows a control for. */
export type ValueInput =
  'none' | 'number' | 'range' | 'days' | 'count' | 'text' | 'texts' | 'option' | 'options' | 'yesNo';

/** One operator that suits a fact. */
export interface OperatorChoice {
  /** `is`, `atLeast`, `isSet` … as the condition language has it. */
  readonly id: string;
  /** `is at least` */
  readonly label: string;
  readonly input: ValueInput;
  /** `people`, `EUR`, `days`; null for none. */
  readonly unit: string | null;
}

type Offered = readonly (readonly [Operator, string, ValueInput])[];

const filled = ['isSet', 'is filled in', 'none'] as const;
const numeric: Offered = [
  filled,
  ['atLeast', 'is at least', 'number'],
  ['atMost', 'is at most', 'number'],
  ['between', 'is from … to below', 'range'],
  ['is', 'is', 'number'],
  ['isNot', 'is not', 'number'],
];

/** What controls offer, by type: what people ask most stands first. The language has a few more, which need text. */
const offered: Readonly<Record<Fact['type'], Offered>> = {
  number: numeric,
  money: numeric,
  count: [['countAtLeast', 'counts at least', 'count'], ...numeric],
  text: [
    filled,
    ['is', 'is', 'text'],
    ['isNot', 'is not', 'text'],
    ['isOneOf', 'is one of', 'texts'],
    ['matchesText', 'holds the text', 'text'],
    ['domainIs', 'is at one of the domains', 'texts'],
  ],
  option: [
    filled,
    ['is', 'is', 'option'],
    ['isOneOf', 'is one of', 'options'],
    ['isNot', 'is not', 'option'],
  ],
  options: [
    filled,
    ['containsAny', 'has any of', 'options'],
    ['containsAll', 'has all of', 'options'],
    ['countAtLeast', 'counts at least', 'count'],
  ],
  yesNo: [filled, ['is', 'is', 'yesNo']],
  date: [filled, ['withinLast', 'is within the last', 'days'], ['olderThan', 'is longer ago than', 'days']],
};

/** The operators that a page offers for a fact, in order. */
export const operatorChoices = (fact: Fact): readonly OperatorChoice[] =>
  offered[fact.type].map(([id, label, input]) => ({ id, label, input, unit: unitOf(fact, input) }));

function unitOf(fact: Fact, input: ValueInput): string | null {
  if (input === 'days') return 'days';
  if (input !== 'number' && input !== 'range') return null;
  return fact.type === 'money' ? (fact.currency ?? null) : (fact.unit ?? null);
}
