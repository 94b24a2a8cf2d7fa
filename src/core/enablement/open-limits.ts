import type { CalendarDate } from '../../base/calendar.ts';
import { compileCondition } from '../condition/compile.ts';
import { evaluate } from '../condition/evaluate.ts';
import type { Facts } from '../condition/facts.ts';
import type { Fact } from '../condition/model.ts';
import type { Limit } from './model.ts';

/** What the product does not do and that could matter here: unconditional, held, or not known yet. */
export function openLimits(
  limits: readonly Limit[],
  definitions: readonly Fact[],
  facts: Facts,
  today: CalendarDate,
): readonly Limit[] {
  return limits.filter(
    (limit) =>
      limit.when === undefined ||
      evaluate(compileCondition(limit.when, definitions), facts, today) !== 'not_held',
  );
}
