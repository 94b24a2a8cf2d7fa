import type { CalendarDate } from '../../base/calendar.ts';
import type { CompiledCriterion, CompiledStage, CompiledStages } from './compile.ts';
import { judgeCriterion, type UnseenFact } from './judge-criterion.ts';
import type { StageCriterion } from './model.ts';
import type { FactHistory, Moment } from './past.ts';

/** By which path a deal was moved, where the CRM records it. */
export type MovePath = 'person' | 'import' | 'workflow' | 'api' | 'unknown';

/** A move as an audit looks at it. */
export interface PastMove {
  /** The model's stage and its pipeline; null where nothing maps the CRM's stage, or it is gone. */
  readonly pipeline: string | null;
  readonly stage: string | null;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  /** The day in the account's time zone. */
  readonly on: CalendarDate;
  readonly via: MovePath;
  /** Criteria, by id, that the CRM itself found open as it let the move pass; left out where it noted nothing. */
  readonly notedOpen?: readonly string[];
}

/** A deal with its moves, oldest first, the first stage included, and the past of what criteria read. */
export interface DealPast<Move extends PastMove = PastMove> {
  readonly moves: readonly Move[];
  readonly facts: readonly FactHistory[];
}

/** A waiver of one criterion on one deal, or an attestation: from a moment on, up to the end of a day. */
export interface WaiverInForce {
  readonly criterion: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly from: string;
  readonly until: CalendarDate;
}

/** What was decided about criteria of one deal. */
export interface Decided {
  readonly waivers: readonly WaiverInForce[];
  /** Where somebody who may stood behind a criterion: it counts as met. */
  readonly attested: readonly WaiverInForce[];
}

/** Nothing was decided. */
export const nothingDecided: Decided = { waivers: [], attested: [] };

/** What became of a criterion at a move. */
export interface CriterionThen {
  readonly criterion: StageCriterion;
  readonly pipeline: string;
  /** The stage to which it belongs, and whether it is asked to leave or to enter it. */
  readonly stage: string;
  readonly direction: 'exit' | 'entry';
  readonly state: 'met' | 'waived' | 'missing' | 'not_met' | 'not_judged';
  /** For `not_judged`: the facts whose past is not to be had. */
  readonly unseen: readonly UnseenFact[];
}

/** What an audit says of a move forward. */
export interface JudgedMove<Move extends PastMove = PastMove> {
  readonly move: Move;
  readonly pipeline: string;
  /** The stage that it left; null for a deal that was made in this one. */
  readonly from: string | null;
  readonly to: string;
  /** Stages that it went past. */
  readonly skipped: readonly string[];
  readonly outcome: 'inOrder' | 'waived' | 'around' | 'notJudged';
  readonly criteria: readonly CriterionThen[];
}

/** What an audit says of the moves of a deal. */
export interface JudgedDeal<Move extends PastMove = PastMove> {
  readonly moves: readonly JudgedMove<Move>[];
  /** Moves back, and to a lost stage: nothing is asked of them. */
  readonly free: number;
  /** Moves to a stage that nothing maps, or that is gone. */
  readonly unmapped: number;
}

/**
 * How far apart, in milliseconds, two values of one save may be dated: one CRM dates history to the second, so that one save
 * may fall on two, and another dates each field by itself. Nobody fills in a field and saves again in that time.
 */
export const sameSaveMs = 2000;

/** The moment of a move: what was saved with it counts, what came after does not. */
const momentOf = ({ at, on }: Pick<PastMove, 'at' | 'on'>): Moment => ({
  until: new Date(Date.parse(at) + sameSaveMs).toISOString(),
  on,
  isNow: false,
});

/**
 * Judges every move forward of a deal since a moment by what was true then: the exit criteria of the stage that it left and
 * of each that it went past, and the entry criteria of the one that it entered. A deal that comes back from a lost stage, or
 * from one that nothing maps, comes from the last open stage before; one that is made in a later stage went past the others.
 */
export function judgeMoves<Move extends PastMove>(
  deal: DealPast<Move>,
  stages: CompiledStages,
  since: string,
  decided: Decided = nothingDecided,
): JudgedDeal<Move> {
  const past = new Map(deal.facts.map((history) => [history.fact, history]));
  const moves: JudgedMove<Move>[] = [];
  let [free, unmapped] = [0, 0];
  let from: CompiledStage | null = null;
  for (const move of deal.moves) {
    const to = stageOf(move, stages);
    const counts = move.at >= since;
    if (!to) {
      unmapped += Number(counts);
      continue;
    }
    if (counts && isFree(from, to)) free += 1;
    else if (counts) moves.push(judged(move, from, to, { stages, past, decided }));
    if (to.stage.type !== 'lost') from = to;
  }
  return { moves, free, unmapped };
}

const stageOf = ({ pipeline, stage }: PastMove, stages: CompiledStages): CompiledStage | null =>
  stages.get(`${pipeline}/${stage}`) ?? null;

const isFree = (from: CompiledStage | null, to: CompiledStage): boolean =>
  to.stage.type === 'lost' || (from?.pipeline.id === to.pipeline.id && to.place <= from.place);

interface Judging {
  readonly stages: CompiledStages;
  readonly past: ReadonlyMap<string, FactHistory>;
  readonly decided: Decided;
}

function judged<Move extends PastMove>(
  move: Move,
  from: CompiledStage | null,
  to: CompiledStage,
  { stages, past, decided }: Judging,
): JudgedMove<Move> {
  const skipped = skippedBetween(from, to, stages);
  const asked = [
    ...(from ? named(from, 'exit') : []),
    ...skipped.flatMap((stage) => named(stage, 'exit')),
    ...named(to, 'entry'),
  ];
  const moment = momentOf(move);
  const criteria = asked.map((one) => asNoted(stateThen(one, past, moment, decided), move));
  return {
    move,
    pipeline: to.pipeline.id,
    from: from?.stage.id ?? null,
    to: to.stage.id,
    skipped: skipped.map(({ stage }) => stage.id),
    outcome: outcomeOf(criteria),
    criteria,
  };
}

/** Open stages before the one that was entered that the deal never stood in on its way. */
function skippedBetween(
  from: CompiledStage | null,
  to: CompiledStage,
  stages: CompiledStages,
): readonly CompiledStage[] {
  const first = from?.pipeline.id === to.pipeline.id ? from.place + 1 : 0;
  // Into another pipeline the place says nothing: nothing there was gone past.
  if (from && from.pipeline.id !== to.pipeline.id) return [];
  return to.pipeline.stages
    .slice(first, to.place)
    .map(({ id }) => stages.get(`${to.pipeline.id}/${id}`))
    .filter((stage) => stage !== undefined)
    .filter(({ stage }) => stage.type === 'open');
}

/** A criterion with the stage to which it belongs. */
export interface NamedCriterion extends Pick<CriterionThen, 'pipeline' | 'stage' | 'direction'> {
  readonly compiled: CompiledCriterion;
}

/** The criteria of a stage in one direction. */
export const named = (
  { stage, pipeline, exit, entry }: CompiledStage,
  direction: 'exit' | 'entry',
): readonly NamedCriterion[] =>
  (direction === 'exit' ? exit : entry).map((compiled) => ({
    compiled,
    pipeline: pipeline.id,
    stage: stage.id,
    direction,
  }));

/** What a criterion came to at a moment, with what was decided about it. */
export function stateThen(
  { compiled, ...place }: NamedCriterion,
  past: ReadonlyMap<string, FactHistory>,
  moment: Moment,
  { waivers, attested }: Decided,
): CriterionThen {
  const { criterion } = compiled;
  const { state, unseen } = judgeCriterion(compiled, past, moment);
  if (state === 'met' || inForce(attested, criterion.id, moment))
    return { ...place, criterion, state: 'met', unseen: [] };
  return inForce(waivers, criterion.id, moment)
    ? { ...place, criterion, state: 'waived', unseen: [] }
    : { ...place, criterion, state, unseen };
}

const inForce = (list: readonly WaiverInForce[], criterion: string, moment: Moment): boolean =>
  list.some((one) => one.criterion === criterion && one.from <= moment.until && moment.on <= one.until);

/** What history cannot tell, the CRM may have noted as the deal moved. */
const asNoted = (then: CriterionThen, { notedOpen = [] }: PastMove): CriterionThen =>
  then.state === 'not_judged' && notedOpen.includes(then.criterion.id)
    ? { ...then, state: 'missing', unseen: [] }
    : then;

/** Whether a criterion was not met, and nobody waived it. */
export const wasSkipped = ({ state }: Pick<CriterionThen, 'state'>): boolean =>
  state === 'missing' || state === 'not_met';

function outcomeOf(criteria: readonly CriterionThen[]): JudgedMove['outcome'] {
  if (criteria.some(wasSkipped)) return 'around';
  if (criteria.some(({ state }) => state === 'not_judged')) return 'notJudged';
  return criteria.some(({ state }) => state === 'waived') ? 'waived' : 'inOrder';
}
