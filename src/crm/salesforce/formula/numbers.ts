import { err, ok } from '../../../base/result.ts';
import type { Comparison } from '../../../core/condition/model.ts';
import { blanksOf, isOneOf, wrongKind, type Carrier } from './carrier.ts';
import { always, and, call, compare, fieldAt, never, not, number, or, sum } from './expression.ts';
import type { Expression } from './expression.ts';
import { both, impossible, whereKnown, type Asked } from './pair.ts';
import type { Half } from './why-not.ts';

/** A comparison of a number, an amount or a count. */
export function askNumber(comparison: Comparison, carrier: Carrier): Asked {
  if (carrier.kind !== 'number') return impossible(wrongKind(carrier));
  const { multiply } = carrier.mapping;
  // Never a blank times something: what that is, formulas do not agree on.
  const scaled =
    multiply === undefined
      ? carrier.field
      : sum(call('BLANKVALUE', carrier.field, number(0)), '*', number(multiply));
  return whereKnown(knownNumber(carrier, scaled), numberTest(comparison, scaled));
}

function knownNumber(carrier: Carrier, scaled: Expression): Half<Expression> {
  const { field, fact } = carrier;
  const filled = and(
    not(call('ISBLANK', field)),
    ...[...blanksOf(carrier)].filter(isPlain).map((word) => compare(field, '<>', number(Number(word)))),
  );
  if (fact.type === 'money') return both(inCurrency(carrier), ok(filled));
  if (fact.type !== 'count') return ok(filled);
  const whole = compare(call('FLOOR', call('BLANKVALUE', scaled, number(0))), '=', scaled);
  return ok(and(filled, compare(scaled, '>=', number(0)), whole));
}

/** Whether the text is how a number is written that a field holds. */
const isPlain = (word: string): boolean => String(Number(word)) === word;

/** An amount is known in the fact’s own currency only: nothing is converted. */
function inCurrency(carrier: Carrier): Half<Expression> {
  const { fact, mapping, ground, path } = carrier;
  const { currency } = ground;
  const named = mapping.currency;
  if (named === undefined) return ok(never);
  if (named !== 'record' && named !== 'account')
    return ok(fact.currency === undefined || named === fact.currency ? always : never);
  if (fact.currency === undefined) return ok(always);
  if (named === 'account' || !ground.hasSeveralCurrencies) {
    if (currency === null) return err({ why: 'currencyOfOrg', fact: fact.id });
    return ok(currency.toUpperCase() === fact.currency ? always : never);
  }
  const code = fieldAt(path.startsWith('Account.') ? 'Account.CurrencyIsoCode' : 'CurrencyIsoCode');
  return ok(isOneOf(call('TEXT', code), [fact.currency]));
}

function numberTest(comparison: Comparison, value: Expression): Expression {
  if ('atLeast' in comparison) return compare(value, '>=', number(comparison.atLeast));
  if ('countAtLeast' in comparison) return compare(value, '>=', number(comparison.countAtLeast));
  if ('atMost' in comparison) return compare(value, '<=', number(comparison.atMost));
  if ('between' in comparison) {
    const [from, to] = comparison.between;
    return and(compare(value, '>=', number(from)), compare(value, '<', number(to)));
  }
  if ('is' in comparison) return isAny(value, [comparison.is]);
  if ('isOneOf' in comparison) return isAny(value, comparison.isOneOf);
  return 'isNot' in comparison ? not(isAny(value, [comparison.isNot])) : never;
}

const isAny = (value: Expression, operands: readonly unknown[]): Expression =>
  or(
    ...operands
      .filter((operand) => typeof operand === 'number')
      .map((operand) => compare(value, '=', number(operand))),
  );
