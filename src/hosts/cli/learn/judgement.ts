import { toldLeak } from '../../../core/evidence/leaks/told-leak.ts';
import type { CalendarDate } from '../../../base/calendar.ts';
import type { RecordKind } from '../../../core/condition/model.ts';
import type { ScoredRecords, SplitAsked } from '../../../core/evidence/backtest/input.ts';
import type { Evidence } from '../../../core/evidence/evidence.ts';
import type { GtmModel } from '../../../model/gtm-model.ts';
import { mappedColumns } from '../evidence/coded-facts.ts';
import {
  judged,
  judgedWithoutCard,
  partingOf,
  scoredBy,
  type Judging,
  type Parting,
} from './judge-proposal.ts';
import type { LearnRecords } from './learn-records.ts';
import type { Proposed } from './propose.ts';
import type { TodaysCard } from './todays-card.ts';
import { compileScorecard } from '../../../core/icp/compile.ts';

/** What the part that was kept apart says of the proposal, and of what people chose. */
export interface Judgement {
  readonly object: RecordKind;
  readonly evidence: Evidence;
  /** The proposal on the same records, or null where there is none. */
  readonly proposal: (Parting & { readonly scored: ScoredRecords }) | null;
  /** Today's scorecard on the same records; null where there is none, or where none of its columns is in the file. */
  readonly today: { readonly scorecard: string; readonly label: string; readonly parting: Parting } | null;
}

/** What judging needs besides the records. */
export interface JudgementRequest {
  readonly records: LearnRecords;
  readonly proposed: Proposed;
  /** The proposal as the files say it; null where nothing is proposed. */
  readonly model: GtmModel | null;
  readonly object: RecordKind;
  readonly split: SplitAsked;
  readonly today: TodaysCard | null;
  readonly day: CalendarDate;
  readonly warnings: readonly string[];
}

/** Judges the proposal, as its files say it, by the engine; and today's scorecard beside it. */
export function judgementOf(request: JudgementRequest): Judgement {
  const { records, proposed, model, object, split, day, warnings } = request;
  const { won } = records.closed;
  const judging: Judging = {
    records,
    split,
    today: day,
    columns: proposed.declared.map(({ values }) => values),
    leaks: records.leaks.map(toldLeak),
    warnings,
  };
  const today = judgedToday(request);
  const scorecard = model?.scorecards[0];
  const mapping = model?.mappings.csv;
  if (!model || !scorecard || !mapping)
    return { object, evidence: judgedWithoutCard(object, judging), proposal: null, today };
  const scored = scoredBy({ scorecard, model, mapping }, records, day);
  return {
    object,
    // It has the name of the one that it would replace, and is told from it here.
    evidence: judged({ ...scorecard, label: 'The proposal' }, scored, judging),
    proposal: { ...partingOf(scored, won, proposed.parts.judged), scored },
    today,
  };
}

function judgedToday({ records, proposed, today, day }: JudgementRequest): Judgement['today'] {
  const { scorecard, mapping, model } = today ?? {};
  if (!scorecard || !mapping || !model) return null;
  const { factsRead } = compileScorecard(scorecard, model.facts, model.version);
  if (mappedColumns(records.table, scorecard.object, mapping, factsRead).found.length === 0) return null;
  const scored = scoredBy({ scorecard, model, mapping }, records, day);
  const parting = partingOf(scored, records.closed.won, proposed.parts.judged);
  return { scorecard: scorecard.id, label: scorecard.label, parting };
}
