import { dayNumber } from '../../../base/calendar.ts';
import { ok } from '../../../base/result.ts';
import type { Comparison, Operand } from '../../../core/condition/model.ts';
import { blanksOf, wrongKind, type Carrier } from './carrier.ts';
import { and, call, compare, never, not, number, or, sum, type Expression } from './expression.ts';
import { impossible, whereKnown, type Asked } from './pair.ts';

/**
 * A comparison of a day. TODAY() is the day where the person who saves is; the engine takes the org’s time zone. A field
 * with a time of day is left alone: which day it is depends on a zone that a formula does not know.
 */
export function askDate(comparison: Comparison, carrier: Carrier): Asked {
  const { field, kind } = carrier;
  if (kind !== 'date') return impossible(wrongKind(carrier));
  const known = and(
    not(call('ISBLANK', field)),
    ...[...blanksOf(carrier)].flatMap((word) => days([word]).map((day) => compare(field, '<>', day))),
  );
  return whereKnown(ok(known), dateTest(comparison, field));
}

function dateTest(comparison: Comparison, field: Expression): Expression {
  if ('withinLast' in comparison)
    return and(
      compare(field, '<=', call('TODAY')),
      compare(field, '>=', daysAgo(comparison.withinLast.days)),
    );
  if ('olderThan' in comparison) return compare(field, '<', daysAgo(comparison.olderThan.days));
  if ('is' in comparison) return isAny(field, [comparison.is]);
  if ('isOneOf' in comparison) return isAny(field, comparison.isOneOf);
  return 'isNot' in comparison ? not(isAny(field, [comparison.isNot])) : never;
}

const daysAgo = (count: number): Expression => sum(call('TODAY'), '-', number(count));

const isAny = (field: Expression, operands: readonly Operand[]): Expression =>
  or(...days(operands).map((day) => compare(field, '=', day)));

/** The operands that are days. */
function days(operands: readonly Operand[]): readonly Expression[] {
  return operands.flatMap((operand) => {
    if (typeof operand !== 'string' || dayNumber(operand) === null) return [];
    return [call('DATE', ...operand.split('-').map((part) => number(Number(part))))];
  });
}
