import { instantText, type Instant } from '../instants.ts';
import { rowError, type Answer, type ErrorContext, type Refusal } from '../refusals.ts';

/** A row of a batch that was refused, and what tells which row it was. */
export interface RefusedRow {
  readonly refusal: Refusal;
  readonly context: ErrorContext;
}

/** The answer to a batch: 207 when some rows were refused. */
export function batchAnswer(
  at: Instant,
  status: 200 | 201,
  results: readonly unknown[],
  rows: readonly RefusedRow[] = [],
): Answer {
  const moment = instantText(at);
  const body = { status: 'COMPLETE', results, startedAt: moment, completedAt: moment };
  if (rows.length === 0) return { status, body };
  const errors = rows.map(({ refusal, context }) => rowError(refusal, context));
  return { status: 207, body: { ...body, numErrors: errors.length, errors } };
}
