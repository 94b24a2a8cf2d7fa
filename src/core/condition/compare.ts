import { codeOf, notHeld, unknown, type AnswerCode } from './answer.ts';
import { compareNumbers, numberTest } from './compare-numbers.ts';
import { domainOf, hostIn, isUnder } from './domain.ts';
import type { Comparison, Fact, Operand } from './model.ts';
import { operandOf } from './operands.ts';
import { operatorOf, operatorsOf } from './operators.ts';
import type { Read } from './read-value.ts';
import { matchesPattern, textPattern } from './text-pattern.ts';

/** Answers a comparison for a value as it was read (null: unknown) and today as days since 1970. */
export type Test = (read: Read | null, today: number) => AnswerCode;

/** Prepares a comparison. A comparison that the fact's type does not have is a programmer's mistake: it throws. */
export function comparisonTest(comparison: Comparison, fact: Fact): Test {
  const operator = operatorOf(comparison);
  if (!operatorsOf(fact.type).includes(operator))
    throw new Error(`The fact ${fact.id} is of type ${fact.type} and cannot be asked ${operator}`);
  if ('isSet' in comparison) return (read) => codeOf(read !== null);
  const test = knownTest(comparison, fact.type);
  return (read, today) => (read === null ? unknown : test(read, today));
}

type KnownTest = (read: Read, today: number) => AnswerCode;

function knownTest(comparison: Comparison, type: Fact['type']): KnownTest {
  if ('withinLast' in comparison) return withinLast(comparison.withinLast.days);
  if ('olderThan' in comparison) return olderThan(comparison.olderThan.days);
  if ('containsAny' in comparison) return containsAny(comparison.containsAny);
  if ('containsAll' in comparison) return containsAll(comparison.containsAll);
  if ('domainIs' in comparison) return domainIs(comparison.domainIs);
  if ('matchesText' in comparison) return matchesText(comparison.matchesText);
  if ('countAtLeast' in comparison && type === 'options') return longList(comparison.countAtLeast);
  if (type === 'number' || type === 'money' || type === 'count') {
    const test = numberTest(comparison);
    return (read) => compareNumbers(read, test);
  }
  return equality(comparison, type);
}

function equality(comparison: Comparison, type: Fact['type']): KnownTest {
  if ('is' in comparison) return oneOf([comparison.is], type);
  if ('isOneOf' in comparison) return oneOf(comparison.isOneOf, type);
  if (!('isNot' in comparison)) throw new Error(`Not a comparison of a ${type}`);
  const same = oneOf([comparison.isNot], type);
  return (read, today) => codeOf(same(read, today) === notHeld);
}

function oneOf(operands: readonly Operand[], type: Fact['type']): KnownTest {
  const wanted = new Set<Read>(operands.map((operand) => operandOf(operand, type)));
  return (read) => codeOf(wanted.has(read));
}

const withinLast =
  (days: number): KnownTest =>
  (read, today) =>
    codeOf(typeof read === 'number' && read <= today && read >= today - days);

const olderThan =
  (days: number): KnownTest =>
  (read, today) =>
    codeOf(typeof read === 'number' && read < today - days);

const has = (read: Read, wanted: Operand): boolean =>
  Array.isArray(read) && (read as readonly unknown[]).includes(wanted);

const containsAny =
  (wanted: readonly Operand[]): KnownTest =>
  (read) =>
    codeOf(wanted.some((one) => has(read, one)));

const containsAll =
  (wanted: readonly Operand[]): KnownTest =>
  (read) =>
    codeOf(wanted.every((one) => has(read, one)));

const longList =
  (least: number): KnownTest =>
  (read) =>
    codeOf(Array.isArray(read) && read.length >= least);

function domainIs(written: readonly string[]): KnownTest {
  const domains = written.map(domainOf).filter((domain) => domain !== '');
  return (read) => {
    // A host is a part of its address, so most addresses need not be taken apart.
    if (typeof read !== 'string' || !domains.some((domain) => read.includes(domain))) return notHeld;
    const host = hostIn(read);
    return codeOf(host !== null && domains.some((domain) => isUnder(host, domain)));
  };
}

function matchesText(written: string): KnownTest {
  const pattern = textPattern(written);
  return (read) => codeOf(typeof read === 'string' && matchesPattern(read, pattern));
}
