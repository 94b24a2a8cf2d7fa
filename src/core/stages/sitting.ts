import type { CalendarDate } from '../../base/calendar.ts';
import { named, stateThen, wasSkipped, type CriterionThen, type Decided } from './audit.ts';
import type { CompiledStage } from './compile.ts';
import type { FactHistory } from './past.ts';

/** How a deal stands with the entry criteria of the stage that it is in, by the last known values. */
export interface SittingDeal {
  readonly pipeline: string;
  readonly stage: string;
  readonly criteria: readonly CriterionThen[];
  /** True when one of them is not met, and nobody waived it. */
  readonly without: boolean;
}

/** The last moment there is: whatever is dated counts. */
const lastMoment = '9999-12-31T23:59:59.999Z';

/** Judges an open deal where it sits; null for a stage that is not open. */
export function judgeSitting(
  stage: CompiledStage,
  facts: readonly FactHistory[],
  today: CalendarDate,
  decided: Decided,
): SittingDeal | null {
  if (stage.stage.type !== 'open') return null;
  const past = new Map(facts.map((history) => [history.fact, history]));
  const criteria = named(stage, 'entry').map((one) => stateNow(one, past, today, decided));
  return {
    pipeline: stage.pipeline.id,
    stage: stage.stage.id,
    criteria,
    without: criteria.some(wasSkipped),
  };
}

/** What a criterion comes to today. */
export const stateNow = (
  criterion: Parameters<typeof stateThen>[0],
  past: ReadonlyMap<string, FactHistory>,
  today: CalendarDate,
  decided: Decided,
): CriterionThen => stateThen(criterion, past, { until: lastMoment, on: today, isNow: true }, decided);
