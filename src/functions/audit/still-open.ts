import type { CalendarDate } from '../../base/calendar.ts';
import { named, wasSkipped, type CriterionThen, type Decided } from '../../core/stages/audit.ts';
import type { CompiledStages } from '../../core/stages/compile.ts';
import type { FactHistory } from '../../core/stages/past.ts';
import { stateNow } from '../../core/stages/sitting.ts';

/** What is known today. */
interface Today {
  readonly facts: readonly FactHistory[];
  readonly today: CalendarDate;
  readonly decided: Decided;
}

/** Whether a criterion that a move went without is still not met, by the last known values. */
export function stillOpen(
  { pipeline, stage, direction, criterion }: CriterionThen,
  stages: CompiledStages,
  { facts, today, decided }: Today,
): boolean {
  const compiled = stages.get(`${pipeline}/${stage}`);
  const one = compiled && named(compiled, direction).find((it) => it.compiled.criterion.id === criterion.id);
  if (!one) return false;
  const past = new Map(facts.map((history) => [history.fact, history]));
  return wasSkipped(stateNow(one, past, today, decided));
}
