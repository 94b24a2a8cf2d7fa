import { toldLeak } from '../../../core/evidence/leaks/told-leak.ts';
import type { CalendarDate } from '../../../base/calendar.ts';
import type { RecordKind } from '../../../core/condition/model.ts';
import type { ScoredRecords, SplitAsked } from '../../../core/evidence/backtest/input.ts';
import type { Evidence } from '../../../core/evidence/evidence.ts';
import type { GtmModel } from '../../../model/gtm-model.ts';
import { listed } from '../../../model/wording.ts';
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
import { whyNoScore } from './why-no-score.ts';
import type { TodaysCard } from './todays-card.ts';
import { compileScorecard } from '../../../core/icp/compile.ts';

/** What the part that was kept apart says of the proposal, and of what people chose. */
export interface Judgement {
  readonly object: RecordKind;
  readonly evidence: Evidence;
  /** The proposal on the same records, or null where there is none. */
  readonly proposal: (Parting & { readonly scored: ScoredRecords }) | null;
  /** Today's scorecard on the same records; null where there is none, or where none of its columns is in the file. */
  readonly today: {
    readonly scorecard: string;
    readonly label: string;
    readonly parting: Parting;
    /** Why it left many without a score, in sentences. */
    readonly why: readonly string[];
  } | null;
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
    return { object, evidence: judgedWithoutCard(object, judging, proposed.tooFew), proposal: null, today };
  const scored = scoredBy({ scorecard, model, mapping }, records, day);
  return {
    object,
    // It has the name of the one that it would replace, and is told from it here.
    evidence: withCaveat(judged({ ...scorecard, label: 'The proposal' }, scored, judging), proposed),
    proposal: { ...partingOf(scored, won, proposed.parts.judged), scored },
    today,
  };
}

/** Its name begins a sentence with a capital, and stands in others without. */
const withinSentence = (text: string): string =>
  text.replaceAll(/(?<=[^.:] )The proposal\b/g, 'the proposal');

/** What is too good to be true says so first. */
function withCaveat(told: Evidence, { card, choice }: Proposed): Evidence {
  const evidence = { ...told, warnings: told.warnings.map(withinSentence) };
  const leaking = (card?.criteria ?? [])
    .map(({ declared }) => declared.column.name)
    .filter((name) => choice.insistedLeaks.includes(name));
  if (leaking.length === 0 || evidence.verdict !== 'supported') return evidence;
  const rest = evidence.sentence.charAt(0).toLowerCase() + evidence.sentence.slice(1);
  const leaks = leaking.length === 1 ? 'leaks' : 'leak';
  return {
    ...evidence,
    sentence: `Not to be relied on, and every figure here is too good: it was learned from ${listed(leaking)}, which ${leaks} the outcome. On these records ${rest}`,
  };
}

function judgedToday({ records, proposed, today, day }: JudgementRequest): Judgement['today'] {
  const { scorecard, mapping, model } = today ?? {};
  if (!scorecard || !mapping || !model) return null;
  const { factsRead } = compileScorecard(scorecard, model.facts, model.version);
  if (mappedColumns(records.table, scorecard.object, mapping, factsRead).found.length === 0) return null;
  const scored = scoredBy({ scorecard, model, mapping }, records, day);
  const parting = partingOf(scored, records.closed.won, proposed.parts.judged);
  const rows = proposed.parts.judged;
  const why = whyNoScore({ scorecard, model, mapping }, scored, records, { rows, day });
  return { scorecard: scorecard.id, label: scorecard.label, parting, why };
}
