import { addDays, writtenDay, type CalendarDate } from '../../base/calendar.ts';
import type { CompanyFunction, NamedPerson } from '../../core/people/model.ts';
import { both, counted, either } from '../words.ts';
import type { Overdue } from './overdue.ts';
import type { AcknowledgementRow, ReleaseSection } from './page-view.ts';
import { publishedLine, type ReleaseToShow } from './show-releases.ts';

/** Who has taken note of the ideal customer profile in force. */
export interface AcknowledgedToShow {
  readonly release: ReleaseToShow | null;
  /** The hash of icp.yaml in force; null where nothing was published, or the model has none. */
  readonly icp: string | null;
  /** The first day on which this profile was in force. */
  readonly icpSince: CalendarDate | null;
  readonly taken: readonly { readonly of: CompanyFunction; readonly by: string; readonly at: string }[];
  readonly people: readonly NamedPerson[];
  /** The address of whoever looks, as somebody vouches for it; null where nobody does. */
  readonly email: string | null;
  readonly today: CalendarDate;
}

/** So many days a function has to take note. */
const daysToTakeNote = 14;

const functions: readonly (readonly [CompanyFunction, string])[] = [
  ['marketing', 'Marketing'],
  ['sales', 'Sales'],
  ['product', 'Product'],
  ['success', 'Success'],
];

/** Which model is in force, and which functions have taken note of its ideal customer profile. */
export function showAcknowledged(shown: AcknowledgedToShow): ReleaseSection {
  const rows = shown.icp === null ? [] : functions.map(([of, label]) => rowOf(of, label, shown));
  return {
    title: 'The model',
    ...headOf(shown, rows),
    lines: linesOf(shown),
    icp: shown.icp,
    acknowledgements: rows,
    elsewhere:
      shown.icp !== null && shown.email === null && rows.some(({ line }) => line.tone === 'warn')
        ? 'This installation does not know for certain who you are. Say it with plumbline model acknowledge, or on this page where the CRM vouches for you.'
        : null,
  };
}

function headOf(
  { release, icp }: AcknowledgedToShow,
  rows: readonly AcknowledgementRow[],
): Pick<ReleaseSection, 'headline' | 'todo'> {
  if (!release)
    return {
      headline: { text: 'Nothing was published yet.', tone: 'warn' },
      todo: 'Publish on the settings page, or with plumbline model publish.',
    };
  if (icp === null)
    return {
      headline: { text: 'The model has no ideal customer profile.', tone: 'neutral' },
      todo: 'Write icp.yaml, or draft one with plumbline init.',
    };
  const open = rows.filter(({ line }) => line.tone === 'warn');
  if (open.length === 0)
    return {
      headline: { text: 'Everybody has taken note of the ideal customer profile.', tone: 'good' },
      todo: null,
    };
  return {
    headline: {
      text: `${both(open.map(({ label }) => label))} ${open.length === 1 ? 'has' : 'have'} not taken note of the ideal customer profile.`,
      tone: 'warn',
    },
    todo: 'Whoever speaks for them reads it, and says so here.',
  };
}

function linesOf({ release, icpSince, today }: AcknowledgedToShow): readonly string[] {
  if (!release) return [];
  return [
    publishedLine(release, today),
    ...(release.note ? [`“${release.note}”`] : []),
    ...(icpSince === null
      ? []
      : [`The ideal customer profile is the same since ${writtenDay(icpSince, today)}.`]),
  ];
}

function rowOf(of: CompanyFunction, label: string, shown: AcknowledgedToShow): AcknowledgementRow {
  const taken = shown.taken.find((one) => one.of === of);
  if (taken)
    return {
      of,
      label,
      line: { text: `${taken.by}, ${writtenDay(taken.at.slice(0, 10), shown.today)}.`, tone: 'good' },
      mayAcknowledge: false,
    };
  const speakers = shown.people.filter(({ speaksFor }) => speaksFor.includes(of));
  const names = either(speakers.map(({ name }) => name));
  return {
    of,
    label,
    line: {
      text:
        names === '' ? 'Not yet. Nobody in people.yaml speaks for it.' : `Not yet. ${names} speaks for it.`,
      tone: 'warn',
    },
    mayAcknowledge: speaksFor(speakers, shown.email),
  };
}

/** Whether one of these people has this address. */
export const speaksFor = (speakers: readonly NamedPerson[], email: string | null): boolean =>
  email !== null && speakers.some((person) => person.email.toLowerCase() === email.toLowerCase());

/** The functions that have had their fourteen days. */
export function notTakenNote(
  section: ReleaseSection,
  since: CalendarDate | null,
  today: CalendarDate,
): readonly Overdue[] {
  const open = section.acknowledgements.filter(({ line }) => line.tone === 'warn');
  if (since === null || open.length === 0) return [];
  const late = addDays(since, daysToTakeNote + 1);
  if (late > today) return [];
  return [
    {
      since: late,
      text: `${counted(open.length, 'function has', 'functions have')} not taken note of the ideal customer profile: ${both(open.map(({ label }) => label))}.`,
    },
  ];
}
