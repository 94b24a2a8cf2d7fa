import { addDays } from '../../../base/calendar.ts';
import type { Around } from '../../model-parts.ts';
import type { ChildQuery, Row } from '../org.ts';
import { instantAt, isTicked, textAt, valueAt } from './row.ts';

/** What counts as an activity where a fact names no kind: what somebody did with the buyer. */
export const activityKinds: readonly string[] = ['meeting', 'call', 'email'];

/** How one kind of activity, or of record that hangs on an opportunity, is read. */
interface CountedKind {
  readonly children: ChildQuery;
  /** Which of the children are of the kind. */
  readonly is: (row: Row) => boolean;
  /** The day on which it was; null where that has no meaning, or is not known. */
  readonly on: (row: Row, around: Around) => string | null;
}

// Activities older than a year are archived and hang on nothing any more
// (https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_guidelines_archive.htm): what is counted is the last year.
const events: ChildQuery = {
  relationship: 'Events',
  object: 'Event',
  fields: ['Id', 'StartDateTime', 'ActivityDate', 'IsAllDayEvent', 'IsChild'],
};
const tasks: ChildQuery = {
  relationship: 'Tasks',
  object: 'Task',
  fields: ['Id', 'TaskSubtype', 'ActivityDate', 'CompletedDateTime', 'IsClosed'],
};
const others = (relationship: string, object: string): CountedKind => ({
  children: { relationship, object, fields: ['Id'] },
  is: () => true,
  on: () => null,
});

const kinds: Readonly<Record<string, CountedKind>> = {
  // Everybody who is invited to a meeting has a copy of it.
  meeting: { children: events, is: (row) => !isTicked(row, 'IsChild'), on: dayOfEvent },
  // A call or an e-mail that is still to be made has not happened.
  call: { children: tasks, is: (row) => isDone(row, 'Call'), on: dayOfTask },
  email: { children: tasks, is: (row) => isDone(row, 'Email'), on: dayOfTask },
  task: { children: tasks, is: () => true, on: dayOfTask },
  contact: others('OpportunityContactRoles', 'OpportunityContactRole'),
  quote: others('Quotes', 'Quote'),
  line_item: others('OpportunityLineItems', 'OpportunityLineItem'),
  product: others('OpportunityLineItems', 'OpportunityLineItem'),
};

/** The kind that a fact names, as far as Salesforce has it: `meeting` and `meetings` are one. */
export function countedKind(kind: string): string | null {
  const singular = kind.replace(/s$/, '');
  return [kind, singular].find((name) => Object.hasOwn(kinds, name)) ?? null;
}

/** The children to ask for, each relationship once. */
export function countedChildren(named: readonly string[]): readonly ChildQuery[] {
  const found = named.flatMap((kind) => kinds[kind]?.children ?? []);
  return [...new Map(found.map((child) => [child.relationship, child])).values()];
}

/** The relationship below an opportunity by which a kind is read. */
export const relationshipOf = (kind: string): string => kinds[kind]?.children.relationship ?? '';

/** How a kind is asked for by itself: its object, and the field that names the deal. */
export function countedBy(kind: string): {
  readonly object: string;
  readonly field: string;
  readonly fields: readonly string[];
} {
  const { object, fields } = kinds[kind]?.children ?? events;
  const field = object === 'Event' || object === 'Task' ? 'WhatId' : 'OpportunityId';
  return { object, field, fields: [...fields, 'CreatedDate', field] };
}

/** Of rows of a kind's object those that are of the kind, with the day of each; null for one whose day is not known. */
export const ofKind = (
  kind: string,
  rows: readonly Row[],
  around: Around,
): readonly { readonly row: Row; readonly on: string | null }[] =>
  rows.flatMap((row) => (kinds[kind]?.is(row) ? [{ row, on: kinds[kind].on(row, around) }] : []));

/** The days of those of a kind; null among them for one whose day is not known. */
export function daysOfKind(
  kind: string,
  childrenIn: (relationship: string) => readonly Row[],
  around: Around,
): readonly (string | null)[] {
  const counted = kinds[kind];
  if (!counted) return [];
  return childrenIn(counted.children.relationship)
    .filter((row) => counted.is(row))
    .map((row) => counted.on(row, around));
}

const isDone = (row: Row, subtype: string): boolean =>
  textAt(row, 'TaskSubtype') === subtype && isTicked(row, 'IsClosed');

function dayOfEvent(row: Row, around: Around): string | null {
  const at = isTicked(row, 'IsAllDayEvent') ? null : instantAt(row, 'StartDateTime');
  return at === null ? dayAt(row, 'ActivityDate') : around.dayOf(at);
}

function dayOfTask(row: Row, around: Around): string | null {
  const due = dayAt(row, 'ActivityDate');
  const done = instantAt(row, 'CompletedDateTime');
  // A task that is not done yet is a plan, however long it is overdue.
  if (!isTicked(row, 'IsClosed')) return due === null || due < around.today ? addDays(around.today, 1) : due;
  return due ?? (done === null ? null : around.dayOf(done));
}

const dayAt = (row: Row, field: string): string | null => {
  const value = valueAt(row, field);
  return typeof value === 'string' ? value.slice(0, 10) : null;
};
