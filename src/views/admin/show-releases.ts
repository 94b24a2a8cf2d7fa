import { writtenDay, type CalendarDate } from '../../base/calendar.ts';
import type { ReleaseRow } from './settings-view.ts';

/** What is told of a release. */
export interface ReleaseToShow {
  readonly number: number;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly effectiveOn: CalendarDate;
  readonly note: string | null;
  readonly revertOf: number | null;
}

/** `Release 12 by Nora Feld, in force since 3 Nov.` */
export const publishedLine = (newest: ReleaseToShow | null, today: CalendarDate): string =>
  newest
    ? `Release ${newest.number} by ${newest.author}, ${inForce(newest, today)}.`
    : 'Nothing was published yet.';

function inForce({ effectiveOn }: ReleaseToShow, today: CalendarDate): string {
  const day = writtenDay(effectiveOn, today);
  return effectiveOn > today ? `in force from ${day}` : `in force since ${day}`;
}

/** `until 22 Nov`; null where nothing that is in force has taken its place. */
function endedOn(next: ReleaseToShow | undefined, today: CalendarDate): string | null {
  if (next === undefined || next.effectiveOn > today) return null;
  return `until ${writtenDay(next.effectiveOn, today)}`;
}

/** The releases, newest first. */
export const releaseRows = (
  history: readonly ReleaseToShow[],
  mayRevert: boolean,
  today: CalendarDate,
): readonly ReleaseRow[] =>
  history.map((release, index) => ({
    number: release.number,
    title: `Release ${release.number}, ${endedOn(history[index - 1], today) ?? inForce(release, today)}`,
    line: lineOf(release, today),
    mayRevertTo: mayRevert && index > 0,
  }));

function lineOf({ author, at, note, revertOf }: ReleaseToShow, today: CalendarDate): string {
  const by = `by ${author} on ${writtenDay(at.slice(0, 10), today)}`;
  const back = revertOf === null ? '' : `, back to release ${revertOf}`;
  return note ? `${by}${back}: ${note}` : `${by}${back}`;
}
