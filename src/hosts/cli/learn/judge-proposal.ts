import { dayOf, type CalendarDate } from '../../../base/calendar.ts';
import type { RecordKind } from '../../../core/condition/model.ts';
import { backtest } from '../../../core/evidence/backtest/backtest.ts';
import type { ScoredRecords, SplitAsked } from '../../../core/evidence/backtest/input.ts';
import { noTier, scoreRecords } from '../../../core/evidence/backtest/score-records.ts';
import type { Estimate } from '../../../core/evidence/estimate.ts';
import type { Evidence } from '../../../core/evidence/evidence.ts';
import type { FactColumn } from '../../../core/evidence/fact-column.ts';
import { rocArea } from '../../../core/evidence/statistics/roc-area.ts';
import { scoreCounts } from '../../../core/evidence/statistics/score-counts.ts';
import { noDay } from '../../../core/evidence/table.ts';
import { writtenNumber } from '../../../core/condition/written-value.ts';
import { compileScorecard } from '../../../core/icp/compile.ts';
import type { Scorecard } from '../../../core/icp/model.ts';
import type { GtmModel } from '../../../model/gtm-model.ts';
import type { CrmMapping } from '../../../model/mapping.ts';
import { codedFacts } from '../evidence/coded-facts.ts';
import type { LearnRecords } from './learn-records.ts';
import { fewestToJudge, type TooFew } from './too-few.ts';

/** What scorecards are judged on. */
export interface Judging {
  readonly records: LearnRecords;
  readonly split: SplitAsked;
  /** The day of a record that has none of its own. */
  readonly today: CalendarDate;
  /** Everything that was learned from, which the score is held against. */
  readonly columns: readonly FactColumn[];
  readonly leaks: Evidence['leaks'];
  readonly warnings: readonly string[];
}

/** A scorecard with what reads records of a file for it. */
export interface CardToJudge {
  readonly scorecard: Scorecard;
  readonly model: Pick<GtmModel, 'facts' | 'version'>;
  readonly mapping: CrmMapping;
}

/** Scores every closed record by the engine, each as of the day on which it was made. */
export function scoredBy(
  { scorecard, model, mapping }: CardToJudge,
  { table, closed: { rows, created } }: LearnRecords,
  today: CalendarDate,
): ScoredRecords {
  const compiled = compileScorecard(scorecard, model.facts, model.version);
  const read = model.facts.filter(({ id }) => compiled.factsRead.includes(id));
  const facts = codedFacts(table, scorecard.object, mapping, read);
  const dayAt = dayReader(created, today);
  return scoreRecords(compiled, {
    count: rows.length,
    facts: facts.coded,
    rows,
    todayAt: dayAt,
  });
}

/** The day of each record; days that were written once are not written again. */
function dayReader(created: Int32Array | null, today: CalendarDate): (at: number) => CalendarDate {
  const written = new Map<number, CalendarDate>();
  return (at) => {
    const day = created?.[at] ?? noDay;
    if (day === noDay) return today;
    const known = written.get(day);
    if (known !== undefined) return known;
    const text = dayOf(day);
    written.set(day, text);
    return text;
  };
}

/** What the part that is judged says of a scorecard. */
export function judged(scorecard: Scorecard, scored: ScoredRecords, judging: Judging): Evidence {
  const { records, split, columns, leaks, warnings } = judging;
  const { closed, groups, table } = records;
  return backtest({
    scorecard,
    scored,
    won: closed.won,
    created: closed.created,
    groups,
    columns,
    columnsAre:
      columns.length === 1
        ? 'the one column that could be learned from'
        : `all ${columns.length} columns that could be learned from`,
    split,
    read: table.rows,
    leaks,
    warnings,
  });
}

/** What is said of the records where nothing was found to propose: all of them score the same. */
export function judgedWithoutCard(object: RecordKind, judging: Judging, tooFew: TooFew | null): Evidence {
  const scorecard: Scorecard = {
    id: `${object}_fit`,
    label: 'What the past says',
    object,
    base: 0,
    scale: [0, 1],
    minimumCoverage: 0,
    required: [],
    dimensions: [],
    criteria: [],
    disqualifiers: [],
    tiers: [{ id: 'a', label: 'A', from: 0, action: 'nurture' }],
  };
  const count = judging.records.closed.won.length;
  const scored = {
    scores: new Int32Array(count),
    abstained: new Uint8Array(count),
    tiers: new Uint8Array(count),
    points: [],
  };
  const evidence = judged(scorecard, scored, judging);
  if (tooFew)
    return {
      ...evidence,
      sentence: tooFewWords(tooFew),
      warnings: evidence.warnings.filter((line) => !line.startsWith('Too few for a verdict')),
    };
  return { ...evidence, verdict: 'no_evidence', sentence: nothingHolds(judging) };
}

const tooFewWords = ({ won, lost, closed }: TooFew): string =>
  `Of ${writtenNumber(closed)} closed records ${won} won and ${lost} lost were kept apart to judge, and it takes ${fewestToJudge} of each. Nothing is proposed.`;

const nothingHolds = ({ columns }: Judging): string =>
  columns.length === 0
    ? 'There is no column to learn from, so nothing is proposed.'
    : `Of ${columns.length} ${columns.length === 1 ? 'column' : 'columns'} that could tell who wins, none does in a way that holds on records that it was not learned from. Nothing is proposed.`;

/** How well a score parts won from lost among records that were judged, and how many of them it left without a score. */
export interface Parting {
  readonly auc: Estimate;
  readonly abstained: number;
}

/** How well scores part won from lost among these records. */
export function partingOf(
  { scores, tiers, abstained }: ScoredRecords,
  won: Uint8Array,
  rows: Uint32Array,
): Parting {
  const scored = rows.filter((row) => tiers[row] !== noTier && abstained[row] === 0);
  return { auc: rocArea(scoreCounts(scores, won, scored)), abstained: rows.length - scored.length };
}
