import type { CalendarDate } from '../../base/calendar.ts';
import type { Facts } from '../condition/facts.ts';
import { evaluate } from '../condition/evaluate.ts';
import type { CompiledCriterion, CompiledStage } from './compile.ts';
import type { StageCriterion } from './model.ts';

/** What became of one criterion on one deal. */
export interface CriterionStatus {
  readonly criterion: StageCriterion;
  readonly state: 'met' | 'missing' | 'not_met' | 'waived';
  /** Facts that it reads and that are unknown. */
  readonly openFacts: readonly string[];
}

/** Whether criteria are met, missing (unknown) or not met; a waived one passes. */
export function reviewCriteria(
  criteria: readonly CompiledCriterion[],
  facts: Facts,
  today: CalendarDate,
  waived: ReadonlySet<string> = new Set(),
): readonly CriterionStatus[] {
  return criteria.map((compiled) => ({
    criterion: compiled.criterion,
    state: stateOf(compiled, facts, today, waived),
    openFacts: compiled.facts.filter((fact) => facts.known[fact] === undefined),
  }));
}

function stateOf(
  compiled: CompiledCriterion,
  facts: Facts,
  today: CalendarDate,
  waived: ReadonlySet<string>,
): CriterionStatus['state'] {
  const answer = evaluate(compiled.condition, facts, today);
  if (answer === 'held') return 'met';
  if (waived.has(compiled.criterion.id)) return 'waived';
  return answer === 'unknown' ? 'missing' : 'not_met';
}

/** Whether a criterion lets a move pass. */
export const passes = (status: CriterionStatus): boolean =>
  status.state === 'met' || status.state === 'waived';

/** What a move asks for, told all at once. */
export interface MoveReview {
  /** True when nothing at level *block* stands in the way, or the move is back, or to a lost stage. */
  readonly allowed: boolean;
  readonly open: readonly CriterionStatus[];
  readonly met: readonly CriterionStatus[];
}

/** Reviews a move as a whole: exit criteria of the stage left, entry criteria of the stage entered. */
export function reviewMove(
  from: CompiledStage,
  to: CompiledStage,
  facts: Facts,
  today: CalendarDate,
  waived: ReadonlySet<string> = new Set(),
): MoveReview {
  const free = to.stage.type === 'lost' || (to.pipeline.id === from.pipeline.id && to.place <= from.place);
  const asked = free ? [] : [...from.exit, ...to.entry];
  const statuses = reviewCriteria(asked, facts, today, waived);
  const open = statuses.filter((status) => !passes(status));
  return {
    allowed: !open.some((status) => status.criterion.level === 'block'),
    open,
    met: statuses.filter(passes),
  };
}
