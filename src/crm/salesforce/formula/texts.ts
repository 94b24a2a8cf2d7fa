import { err, ok } from '../../../base/result.ts';
import type { Comparison, Operand } from '../../../core/condition/model.ts';
import { domainPattern, plainAddress } from './addresses.ts';
import { foldedField, hasLineBreak, isFilled, isOneOf, wrongKind, type Carrier } from './carrier.ts';
import { and, call, never, not, number, sum, text, type Expression } from './expression.ts';
import { impossible, whereKnown, type Asked } from './pair.ts';
import { optionWords } from './words.ts';

/** A comparison of a text, as the engine makes it: without blanks around it, and whatever its case. */
export function askText(comparison: Comparison, carrier: Carrier): Asked {
  const subject = carrier.kind === 'text' || carrier.kind === 'picklist' ? foldedField(carrier) : null;
  if (!subject) return impossible(wrongKind(carrier));
  const known = ok(isFilled(carrier, subject));
  if (writtenIn(comparison).some(hasLineBreak))
    return impossible(err({ why: 'lineBreak', fact: carrier.fact.id }));
  return whereKnown(known, textTest(comparison, subject));
}

function textTest(comparison: Comparison, subject: Expression): Expression {
  if ('is' in comparison) return isOneOf(subject, lower([comparison.is]));
  if ('isNot' in comparison) return not(isOneOf(subject, lower([comparison.isNot])));
  if ('isOneOf' in comparison) return isOneOf(subject, lower(comparison.isOneOf));
  if ('matchesText' in comparison) return holds(comparison.matchesText, subject);
  if ('domainIs' in comparison) {
    const pattern = domainPattern(comparison.domainIs);
    return pattern === null ? never : call('REGEX', plainAddress(subject), text(pattern));
  }
  return never;
}

function writtenIn(comparison: Comparison): readonly string[] {
  if ('is' in comparison) return strings([comparison.is]);
  if ('isNot' in comparison) return strings([comparison.isNot]);
  if ('isOneOf' in comparison) return strings(comparison.isOneOf);
  if ('domainIs' in comparison) return comparison.domainIs;
  return 'matchesText' in comparison ? [comparison.matchesText] : [];
}

const strings = (operands: readonly Operand[]): readonly string[] =>
  operands.filter((operand) => typeof operand === 'string').map((written) => written.trim());

/** A known text is never empty, so nothing equals one. */
const lower = (operands: readonly Operand[]): readonly string[] =>
  strings(operands)
    .map((written) => written.toLowerCase())
    .filter((written) => written !== '');

/** Longer than any text of Salesforce: what MID is asked for to get the rest. */
const theRest = number(131_072);

/**
 * The parts between stars, one after the other: each is looked for in what is left behind the one before it. FIND is given
 * no start, since not everyone counts its answer from the same place.
 */
function holds(pattern: string, subject: Expression): Expression {
  const parts = pattern
    .toLowerCase()
    .split('*')
    .filter((part) => part !== '');
  const found: Expression[] = [];
  let left = subject;
  for (const part of parts) {
    found.push(call('CONTAINS', left, text(part)));
    left = call('MID', left, sum(call('FIND', text(part), left), '+', number(part.length)), theRest);
  }
  return and(...found);
}

/** A comparison of one of a fact’s values. */
export function askOption(comparison: Comparison, carrier: Carrier): Asked {
  const subject = foldedField(carrier);
  if (!subject) return impossible(wrongKind(carrier));
  const wordsOf = optionWords(carrier);
  const known = ok(isFilled(carrier, subject));
  const isAny = (operands: readonly Operand[]): Expression =>
    isOneOf(
      subject,
      operands.flatMap((operand) => (typeof operand === 'string' ? wordsOf(operand) : [])),
    );
  if ('is' in comparison) return whereKnown(known, isAny([comparison.is]));
  if ('isOneOf' in comparison) return whereKnown(known, isAny(comparison.isOneOf));
  return whereKnown(known, 'isNot' in comparison ? not(isAny([comparison.isNot])) : never);
}
