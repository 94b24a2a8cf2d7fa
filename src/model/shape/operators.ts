import type { Fact } from '../../core/condition/model.ts';
import { operatorsOf } from '../../core/condition/operators.ts';
import type { Operator } from '../../core/condition/operators.ts';

const types: readonly Fact['type'][] = ['number', 'count', 'text', 'option', 'options', 'yesNo', 'date'];

/** Every operator of the condition language. */
export const operators: readonly Operator[] = [...new Set(types.flatMap(operatorsOf))];

/** The words for combining conditions. */
export const combinators = ['all', 'any', 'not'] as const;

/** What people write who know other rule languages, and what it is called here. */
export const otherNames: Readonly<Record<string, Operator | (typeof combinators)[number]>> = {
  equals: 'is',
  eq: 'is',
  '=': 'is',
  '==': 'is',
  value: 'is',
  equal: 'is',
  ne: 'isNot',
  '!=': 'isNot',
  not_equals: 'isNot',
  in: 'isOneOf',
  oneOf: 'isOneOf',
  anyOf: 'isOneOf',
  gte: 'atLeast',
  '>=': 'atLeast',
  min: 'atLeast',
  greaterThan: 'atLeast',
  gt: 'atLeast',
  '>': 'atLeast',
  lte: 'atMost',
  '<=': 'atMost',
  max: 'atMost',
  lessThan: 'atMost',
  lt: 'atMost',
  '<': 'atMost',
  range: 'between',
  contains: 'containsAny',
  includes: 'containsAny',
  domain: 'domainIs',
  matches: 'matchesText',
  regex: 'matchesText',
  like: 'matchesText',
  exists: 'isSet',
  isKnown: 'isSet',
  known: 'isSet',
  within: 'withinLast',
  after: 'withinLast',
  before: 'olderThan',
  and: 'all',
  or: 'any',
};
