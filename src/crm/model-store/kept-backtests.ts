import type { CalendarDate } from '../../base/calendar.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { sha256 } from '../../base/sha256.ts';
import { longestPiece, type ModelRow } from '../model-rows.ts';
import type { CrmError } from '../port.ts';
import { damaged } from './damage.ts';
import { newestNumber, seenRows } from './read-rows.ts';
import { backtestKey } from './row-keys.ts';
import type { StoreWork } from './store-work.ts';

const part = 'backtest';
/** Somebody else may keep one at the same moment. */
const mostTries = 5;

/**
 * Keeps the summary of a backtest as the next of a series that is numbered from 1, as releases are: the newest is found
 * however long ago it was run. The same summary twice in a row is kept once.
 */
export async function keepBacktest(
  work: StoreWork,
  on: CalendarDate,
  summary: string,
  author: string,
): Promise<Result<'kept' | 'existed', CrmError>> {
  if (summary.length > longestPiece)
    return err({
      kind: 'rejected',
      fields: [],
      message: `The backtest has ${summary.length} characters, and a row takes ${longestPiece}.`,
    });
  const hash = sha256(summary);
  for (let tries = 0; tries < mostTries; tries++) {
    const newest = await newestBacktest(work);
    if (!newest.ok) return newest;
    if (newest.value.row?.hash === hash) return ok('existed');
    const key = backtestKey(newest.value.number + 1);
    const made = await createOne(work, {
      key,
      part,
      version: work.newest.get('release') ?? 0,
      status: 'published',
      hash,
      author,
      at: work.clock.now(),
      effectiveOn: on,
      content: summary,
    });
    if (!made.ok) return made;
    if (made.value === 'created') return ok('kept');
  }
  return err({ kind: 'conflict', message: 'Others keep backtests at this very moment. Try again.' });
}

async function createOne(work: StoreWork, row: ModelRow): Promise<Result<'created' | 'existed', CrmError>> {
  const [made] = await work.rows.create([row]);
  return made ?? damaged(row.key, 'was not spoken of when it was made');
}

/** The newest summary with the day on which it was run; null where none is kept. */
export async function lastBacktest(
  work: StoreWork,
): Promise<Result<{ readonly on: CalendarDate; readonly summary: string } | null, CrmError>> {
  const newest = await newestBacktest(work);
  if (!newest.ok) return newest;
  const { row } = newest.value;
  return ok(row ? { on: row.effectiveOn ?? row.at.slice(0, 10), summary: row.content } : null);
}

async function newestBacktest(
  work: StoreWork,
): Promise<Result<{ readonly number: number; readonly row: ModelRow | null }, CrmError>> {
  const number = await newestNumber(work, part, backtestKey);
  if (!number.ok) return number;
  if (number.value === 0) return ok({ number: 0, row: null });
  const key = backtestKey(number.value);
  const rows = await seenRows(work, [key]);
  return rows.ok ? ok({ number: number.value, row: rows.value.get(key) ?? null }) : rows;
}
