import type { CalendarDate } from '../../base/calendar.ts';
import type { Closing } from './record.ts';

/** A move of a deal with what kind of stage it entered; `type` is null where nothing maps the stage. */
export interface TypedMove {
  readonly stage: string | null;
  readonly type: 'open' | 'won' | 'lost' | null;
  /** ISO 8601. */
  readonly at: string;
  readonly on: CalendarDate;
}

/**
 * Every time a deal was closed, oldest first. Moving between two lost stages is one closing; from lost to won,
 * or over an open stage, makes another. A stage that nothing maps counts as open.
 */
export function closingsOf(moves: readonly TypedMove[]): readonly Closing[] {
  const closings: Closing[] = [];
  let lastOpen = null as string | null;
  let current = null as Closing | null;
  for (const move of moves) {
    if (move.type === 'won' || move.type === 'lost') {
      const won = move.type === 'won';
      if (current?.won === won) continue;
      reopenLast(closings, current);
      current = { id: move.at, on: move.on, won, stage: move.stage, stageAtClose: lastOpen, reopened: false };
      closings.push(current);
    } else {
      reopenLast(closings, current);
      current = null;
      lastOpen = move.stage;
    }
  }
  return closings;
}

function reopenLast(closings: Closing[], current: Closing | null): void {
  if (current) closings[closings.length - 1] = { ...current, reopened: true };
}
