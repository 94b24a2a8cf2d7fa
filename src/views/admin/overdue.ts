import { addDays, type CalendarDate } from '../../base/calendar.ts';
import type { BattleCardFile, MessagingFile } from '../../core/enablement/model.ts';
import { askAgainAfterDays, type Asked } from '../../core/upkeep/last-asked.ts';
import type { TonedLine } from '../parts.ts';
import { counted, dayAndAge } from '../words.ts';

/** Something that should have been done by a day. */
export interface Overdue {
  /** The first day on which it was late; null where it has no day. */
  readonly since: CalendarDate | null;
  /** `“Loads are built in route order” was to be reviewed again by Jonas Reed.` */
  readonly text: string;
}

/** The oldest thing overdue, and how many more there are. */
export function overdueLine(all: readonly Overdue[], today: CalendarDate): TonedLine {
  const byAge = [...all].sort((a, b) => ((a.since ?? '9') < (b.since ?? '9') ? -1 : 1));
  const [first, ...rest] = byAge;
  if (!first) return { text: 'Nothing is overdue.', tone: 'good' };
  const since = first.since === null ? '' : ` Overdue since ${dayAndAge(first.since, today)}.`;
  const more =
    rest.length === 0 ? '' : ` ${counted(rest.length, 'more thing is', 'more things are')} overdue.`;
  return { text: `${first.text}${since}${more}`, tone: 'warn' };
}

/** What cards say and was to be checked again before today. */
export function expired(
  messaging: MessagingFile | null,
  battleCards: readonly BattleCardFile[],
  today: CalendarDate,
): readonly Overdue[] {
  const late = (expires: CalendarDate | undefined, text: string): readonly Overdue[] =>
    expires !== undefined && expires < today ? [{ since: addDays(expires, 1), text }] : [];
  return [
    ...(messaging?.claims ?? []).flatMap(({ text, owner, reviews, status }) => {
      const newest = [...reviews].sort((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
      return status === 'draft' ? [] : late(newest?.expires, `${owner} was to review “${text}” again.`);
    }),
    ...(messaging?.proofPoints ?? []).flatMap(({ text, expires }) =>
      late(expires, `The proof “${text}” has run out.`),
    ),
    ...battleCards.flatMap(({ label, owner, sections }) =>
      sections.flatMap(({ lead, expires, status }) =>
        status === 'draft' ? [] : late(expires, `${owner} was to check the card ${label} again: “${lead}”`),
      ),
    ),
  ];
}

/** What was last asked too long ago whether it is wrong. */
export const notAskedFor = (all: readonly Asked[], today: CalendarDate): readonly Overdue[] =>
  all.flatMap(({ label, where, askedOn }) => {
    if (askedOn === null) return [];
    const since = addDays(askedOn, askAgainAfterDays + 1);
    return since <= today ? [{ since, text: `Nobody asked whether “${label}” (${where}) is wrong.` }] : [];
  });
