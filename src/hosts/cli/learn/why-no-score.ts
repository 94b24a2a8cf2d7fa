import { dayNumber, type CalendarDate } from '../../../base/calendar.ts';
import { abstentionOf } from '../../../core/evidence/backtest/abstention.ts';
import { factsOfCard } from '../../../core/evidence/backtest/facts-of-card.ts';
import type { ScoredRecords } from '../../../core/evidence/backtest/input.ts';
import {
  mendAbstention,
  sayAbstention,
  sayNotKnown,
} from '../../../core/evidence/backtest/say-abstention.ts';
import { spokenOf } from '../../../core/evidence/backtest/spoken.ts';
import { absentFacts } from '../backtest/absent-facts.ts';
import { codedFacts } from '../evidence/coded-facts.ts';
import type { CardToJudge } from './judge-proposal.ts';
import type { LearnRecords } from './learn-records.ts';

/** Fewer than this share without a score are no matter. */
const many = 0.2;

/**
 * Why a scorecard gave many of these records no score, and what to do about it, in sentences; none where it gave most of
 * them one.
 */
export function whyNoScore(
  { scorecard, model, mapping }: CardToJudge,
  scored: ScoredRecords,
  { table, closed }: LearnRecords,
  { rows, day }: { readonly rows: Uint32Array; readonly day: CalendarDate },
): readonly string[] {
  const abstained = rows.reduce((sum, row) => sum + (scored.abstained[row] as number), 0);
  if (abstained <= many * rows.length) return [];
  const isRead = factsOfCard(scorecard);
  const read = model.facts.filter(({ id }) => isRead.has(id));
  const facts = codedFacts(table, scorecard.object, mapping, read);
  const days = new Int32Array(closed.rows.length).fill(dayNumber(day) ?? 0);
  const columns = facts.columnsOf(closed.rows, closed.created ?? days);
  const absent = absentFacts(scorecard.label, read, facts);
  const why = abstentionOf({ scorecard, scored, columns, absent: absent.facts }, rows);
  const spoken = spokenOf(scorecard);
  return [
    `${scorecard.label}: ${sayAbstention(why, spoken)}.`,
    ...absent.notes,
    ...sayNotKnown(why, spoken),
    mendAbstention(why),
  ];
}
