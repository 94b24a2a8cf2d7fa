import { writtenDay, type CalendarDate } from '../../../base/calendar.ts';
import type { ReleaseHead } from '../../../crm/releases.ts';

/** `release 12 by Nora Feld of 3 Nov` */
export const releaseName = ({ number, author, at }: ReleaseHead, today: CalendarDate): string =>
  `release ${number} by ${author} of ${writtenDay(at.slice(0, 10), today)}`;

/** The note of a release, where it has one: `: fewer questions in Discovery`. */
export const noteOf = ({ note, revertOf }: ReleaseHead): string =>
  note === null ? (revertOf === null ? '' : `: brings back release ${revertOf}`) : `: ${note}`;

/** What is told of a release to a program. */
export const releaseData = (head: ReleaseHead): object => {
  const { number, base, model, engine, author, at, effectiveOn, note, revertOf } = head;
  return {
    number,
    base,
    model,
    engine,
    author,
    at,
    effectiveOn,
    note,
    revertOf,
    parts: head.parts.map(({ path }) => path),
  };
};

/** The release that is in force on a day: the highest number whose day has come. */
export const inForceOn = (heads: readonly ReleaseHead[], today: CalendarDate): ReleaseHead | null =>
  heads
    .filter(({ effectiveOn }) => effectiveOn <= today)
    .reduce<ReleaseHead | null>(
      (newest, head) => (newest && newest.number > head.number ? newest : head),
      null,
    );
