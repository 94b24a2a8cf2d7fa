import { deepStrictEqual } from 'node:assert';
import type { Facts } from '../../src/core/condition/facts.ts';
import type { CompiledScorecard } from '../../src/core/icp/compile.ts';
import { score, scoreReasons } from '../../src/core/icp/score.ts';
import { handFull } from './hand-full.ts';
import { handScore } from './hand-written.ts';
import { today } from './records.ts';

interface Rivals {
  readonly logic: (record: Facts) => number;
  readonly rules: (record: Facts) => Promise<number>;
  readonly zen: (record: Facts) => Promise<number>;
}

/** Every contender gives the same: the hand-written one row by row, the other engines the same total. */
export async function assertSame(
  engine: CompiledScorecard,
  records: readonly Facts[],
  rivals: Rivals,
): Promise<void> {
  for (const record of records) {
    const ours = scoreReasons(engine, record, today);
    const hand = handScore(record, today);
    const rows = ours.reasons.map(({ kind, criterion, points, state }) => ({
      kind,
      criterion,
      points,
      state,
    }));
    deepStrictEqual(hand.reasons, rows);
    deepStrictEqual([hand.score, hand.tier], [ours.score, ours.tier?.id ?? null]);
    const total = rows.reduce((sum, { points }) => sum + points, 0);
    const totals = [rivals.logic(record), await rivals.rules(record), await rivals.zen(record)];
    deepStrictEqual(totals, [total, total, total]);
  }
}

/** The hand-written scorer finds the same coverage, interval, questions and hash. */
export function assertSameFull(engine: CompiledScorecard, records: readonly Facts[]): void {
  for (const record of records) {
    const ours = score(engine, record, today);
    const hand = handFull(record, today);
    deepStrictEqual(
      [hand.score, hand.tier, hand.coverage, hand.interval, hand.inputHash],
      [ours.score, ours.tier, ours.coverage, ours.interval, ours.inputHash],
    );
    const questions = ours.fillNext.map(({ fact, worth, disqualifies }) => ({ fact, worth, disqualifies }));
    deepStrictEqual(hand.fillNext, questions);
  }
}
