import { dayNumber } from '../../base/calendar.ts';
import type { Comparison, Fact, Operand } from './model.ts';

/** An operand as values of the type are read, so that the two compare. */
export function operandOf(operand: Operand, type: Fact['type']): Operand {
  if (typeof operand !== 'string') return operand;
  if (type === 'text') return operand.trim().toLowerCase();
  return type === 'date' ? (dayNumber(operand) ?? operand) : operand;
}

/** What a comparison compares with, as values are read. */
export function operandsOf(comparison: Comparison, type: Fact['type']): readonly Operand[] {
  if ('is' in comparison) return [operandOf(comparison.is, type)];
  if ('isNot' in comparison) return [operandOf(comparison.isNot, type)];
  if ('isOneOf' in comparison) return comparison.isOneOf.map((operand) => operandOf(operand, type));
  if ('containsAny' in comparison) return comparison.containsAny;
  return 'containsAll' in comparison ? comparison.containsAll : [];
}
