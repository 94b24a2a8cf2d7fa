import type { CalendarDate } from '../../base/calendar.ts';
import {
  judgeMoves,
  wasSkipped,
  type CriterionThen,
  type Decided,
  type JudgedDeal,
  type JudgedMove,
} from '../../core/stages/audit.ts';
import { judgeSitting, type SittingDeal } from '../../core/stages/sitting.ts';
import type { CompiledStages } from '../../core/stages/compile.ts';
import type { AuditedMove, DealHistory } from '../../crm/deal-history.ts';
import type { PlumblineEvent } from '../../crm/port.ts';
import type { DealToAsk, ToldDeal, ToldMove, WithoutCriterion } from './audit-state.ts';
import { stillOpen } from './still-open.ts';

/** By what deals are judged. */
export interface AuditRules {
  readonly stages: CompiledStages;
  readonly since: string;
  /** ISO 8601: an owner is asked only about moves since then, the day of the first published model; null for about none. */
  readonly askSince: string | null;
  readonly today: CalendarDate;
}

/** What was found of one deal. */
export interface DealAudit {
  readonly history: DealHistory;
  readonly judged: JudgedDeal<AuditedMove>;
  readonly sitting: SittingDeal | null;
  readonly toAsk: DealToAsk | null;
}

/** Judges the moves of a deal, and where it sits. */
export function auditDeal(history: DealHistory, rules: AuditRules, decided: Decided): DealAudit {
  const judged = judgeMoves(history, rules.stages, rules.since, decided);
  const stage = rules.stages.get(`${history.pipeline}/${history.stage}`);
  const sitting = stage ? judgeSitting(stage, history.facts, rules.today, decided) : null;
  return { history, judged, sitting, toAsk: sitting ? askAbout(history, judged, rules, decided) : null };
}

/** Whether something of a deal is not met, so that it matters what was decided about it. */
export const wantsDecisions = ({ judged, sitting }: DealAudit): boolean =>
  sitting?.without === true ||
  judged.moves.some(({ outcome }) => outcome === 'around' || outcome === 'notJudged');

/** The newest move, where it went around a criterion that warns or blocks, that is still not met. */
function askAbout(
  { ref, name, owner, facts, moves }: DealHistory,
  judged: JudgedDeal<AuditedMove>,
  { askSince, today, stages }: AuditRules,
  decided: Decided,
): DealToAsk | null {
  const last = judged.moves.at(-1);
  if (!last || last.outcome !== 'around' || last.move !== moves.at(-1)) return null;
  if (askSince === null || last.move.at < askSince) return null;
  const open = last.criteria
    .filter((then) => wasSkipped(then) && then.criterion.level !== 'observe')
    .filter((then) => stillOpen(then, stages, { facts, today, decided }));
  if (open.length === 0) return null;
  return {
    deal: { id: ref.id, name },
    owner,
    stage: last.to,
    labels: [...new Set(open.map(({ criterion }) => criterion.label))],
  };
}

/** Moves that are told one by one. */
export const toldMoves = ({ history, judged }: DealAudit): readonly ToldMove[] =>
  judged.moves.flatMap((one) => (one.outcome === 'inOrder' ? [] : [toldMove(history, one, one.outcome)]));

function toldMove(
  { ref, name }: DealHistory,
  { move, pipeline, from, to, skipped, criteria }: JudgedMove<AuditedMove>,
  outcome: ToldMove['outcome'],
): ToldMove {
  return {
    deal: { id: ref.id, name },
    outcome,
    at: move.at,
    on: move.on,
    pipeline,
    from,
    to,
    skipped,
    via: move.via,
    source: move.source,
    sourceName: move.sourceName,
    by: move.by,
    criteria: criteria.filter(({ state }) => state !== 'met').map(without),
  };
}

const without = ({ criterion, stage, direction, state, unseen }: CriterionThen): WithoutCriterion => ({
  criterion: criterion.id,
  label: criterion.label,
  level: criterion.level,
  stage,
  direction,
  state,
  unseen,
});

/** The deal, where it sits in a stage without meeting its entry criteria. */
export const toldDeals = ({ history, sitting }: DealAudit): readonly ToldDeal[] =>
  sitting?.without === true
    ? [
        {
          deal: { id: history.ref.id, name: history.name },
          pipeline: sitting.pipeline,
          stage: sitting.stage,
          criteria: sitting.criteria.filter(wasSkipped).map(without),
        },
      ]
    : [];

const auditor = { id: 'plumbline', name: 'Plumbline' };

/**
 * One keyed event for each move that went around criteria: what the deal's card shows, in the words of the criteria. Moves of
 * one moment are one event.
 */
export function moveEvents({ history, judged }: DealAudit): readonly PlumblineEvent[] {
  const around = judged.moves.filter(({ outcome }) => outcome === 'around');
  const moments = new Map<string, readonly JudgedMove<AuditedMove>[]>();
  for (const one of around) moments.set(one.move.at, [...(moments.get(one.move.at) ?? []), one]);
  return [...moments].map(([at, moves]) => ({
    key: `move/${history.ref.id}/${at}`,
    kind: 'move_audited',
    at,
    by: auditor,
    signed: true,
    about: history.ref,
    stage: moves[0]?.from ?? null,
    subject: moves.at(-1)?.to ?? '',
    action: 'around',
    note: [...new Set(moves.flatMap(skippedLabels))].join('\n'),
  }));
}

const skippedLabels = ({ criteria }: JudgedMove): readonly string[] =>
  criteria.filter(wasSkipped).map(({ criterion }) => criterion.label);
