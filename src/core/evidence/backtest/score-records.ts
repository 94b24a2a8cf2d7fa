import type { CalendarDate } from '../../../base/calendar.ts';
import type { Facts } from '../../condition/facts.ts';
import { codedScorer, type CodedFact } from '../../icp/coded-scorer.ts';
import type { CompiledScorecard } from '../../icp/plan.ts';
import { pointsColumns, scorePoints } from '../../icp/score-points.ts';
import type { Verdict } from '../../icp/verdict.ts';
import type { ScoredRecords } from './input.ts';

/** Where records are read from; what `factsAt` gives may be the same object each time, with other values. */
export interface RecordSource {
  readonly count: number;
  factsAt(row: number): Facts;
  /** The day as of which a record is scored: that on which it was made. */
  todayAt(row: number): CalendarDate;
  /** Told now and then how many records are done. */
  onProgress?(done: number): void;
}

/** The same where values are numbered, which is many times as fast. */
export interface CodedSource extends Omit<RecordSource, 'factsAt'> {
  readonly facts: readonly CodedFact[];
  /** By record, its place in the codes of the facts; the same number where it is null. */
  readonly rows: Uint32Array | null;
}

/** Records between two tellings. */
export const progressEvery = 8192;

/** The tier of a record without a score. */
export const noTier = 255;

/** Scores every record as of its own day, criterion by criterion. */
export function scoreRecords(compiled: CompiledScorecard, source: RecordSource | CodedSource): ScoredRecords {
  const { count } = source;
  const points = pointsColumns(compiled, count);
  const scores = new Int32Array(count);
  const abstained = new Uint8Array(count);
  const known = new Float32Array(count);
  const tiers = new Uint8Array(count).fill(noTier);
  const tierAt = new Map(compiled.scorecard.tiers.map((tier, at) => [tier, at]));
  const verdictAt = 'facts' in source ? ofCodes(compiled, source, points) : ofFacts(compiled, source, points);
  for (let row = 0; row < count; row++) {
    const { score, tier, coverage } = verdictAt(row);
    known[row] = coverage;
    if (score === null || tier === null) abstained[row] = 1;
    else {
      scores[row] = score;
      tiers[row] = tierAt.get(tier) ?? noTier;
    }
    if ((row + 1) % progressEvery === 0) source.onProgress?.(row + 1);
  }
  source.onProgress?.(count);
  return { scores, abstained, tiers, points, coverage: known };
}

const ofFacts =
  (compiled: CompiledScorecard, source: RecordSource, points: ScoredRecords['points']) =>
  (row: number): Verdict =>
    scorePoints(compiled, source.factsAt(row), source.todayAt(row), points, row);

function ofCodes(
  compiled: CompiledScorecard,
  source: CodedSource,
  points: ScoredRecords['points'],
): (row: number) => Verdict {
  const { rows } = source;
  const score = codedScorer(compiled, source.facts);
  return (row) => score(rows === null ? row : (rows[row] as number), source.todayAt(row), points, row);
}
