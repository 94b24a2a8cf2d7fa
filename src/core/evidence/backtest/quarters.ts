import { dayOf } from '../../../base/calendar.ts';
import type { QuarterTold } from '../evidence.ts';
import { rocArea } from '../statistics/roc-area.ts';
import { scoreCounts } from '../statistics/score-counts.ts';
import { stabilityOfScores } from '../statistics/stability.ts';
import { wilson } from '../statistics/wilson.ts';
import { noDay } from '../table.ts';
import type { BacktestInput } from './input.ts';
import { endedOf, scoredRows } from './judged.ts';
import { splitOf, type Parts } from './split.ts';

/**
 * All records by the quarter in which they were made, oldest first. Scores are held against those of the older 70 % of
 * the records, which a split by time learns from; `parts` are those of the split that was asked for.
 */
export function quartersOf(input: BacktestInput, parts: Parts): readonly QuarterTold[] {
  const { created, scored, won, split } = input;
  if (created === null) return [];
  const { learned: older } = split.kind === 'time' ? parts : splitOf(input, { ...split, kind: 'time' });
  const isJudged = new Uint8Array(won.length);
  for (const row of parts.judged) isJudged[row] = 1;
  const before = scoreCounts(scored.scores, won, scoredRows(older, scored));
  return [...rowsByQuarter(created)]
    .toSorted(([one], [other]) => one - other)
    .map(([quarter, rows]) => {
      const ended = endedOf(rows, won);
      const { value, low, high } = wilson(ended.won, ended.n);
      const counts = scoreCounts(scored.scores, won, scoredRows(rows, scored));
      return {
        quarter: `${String(Math.floor(quarter / 4)).padStart(4, '0')}-Q${(quarter % 4) + 1}`,
        n: ended.n,
        won: ended.won,
        judged: rows.reduce((sum, row) => sum + (isJudged[row] as number), 0),
        rate: value,
        low,
        high,
        psi: stabilityOfScores(before, counts),
        auc: rocArea(counts),
      };
    });
}

/** Records by quarter: four times the year, and how many quarters of it are over. */
function rowsByQuarter(created: Int32Array): ReadonlyMap<number, Uint32Array> {
  const ofQuarter = new Map<number, number[]>();
  const ofDay = new Map<number, number[]>();
  for (let row = 0; row < created.length; row++) {
    const day = created[row] as number;
    if (day === noDay) continue;
    let rows = ofDay.get(day);
    if (rows === undefined) {
      const quarter = quarterOfDay(day);
      rows = ofQuarter.get(quarter) ?? [];
      ofQuarter.set(quarter, rows);
      ofDay.set(day, rows);
    }
    rows.push(row);
  }
  return new Map([...ofQuarter].map(([quarter, rows]) => [quarter, new Uint32Array(rows)]));
}

function quarterOfDay(day: number): number {
  const [year = 0, month = 1] = dayOf(day).split('-').map(Number);
  return year * 4 + Math.floor((month - 1) / 3);
}
