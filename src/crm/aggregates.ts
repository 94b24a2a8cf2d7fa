import { addDays, type CalendarDate } from '../base/calendar.ts';
import { assertNever } from '../base/assert-never.ts';
import type { Facts, FactValue, UnknownWhy } from '../core/condition/facts.ts';
import type { Aggregate } from '../core/condition/model.ts';

/** A fact that is worked out from what belongs with a deal. */
export interface AggregateFact {
  readonly id: string;
  readonly from: Aggregate;
  /** The kinds of the CRM's that are counted; none for one over contacts. */
  readonly kinds: readonly string[];
}

/** A contact as an aggregate looks at it. */
export interface Member {
  readonly roles: readonly string[];
  /** False while nobody said which role the contact has. */
  readonly rolesKnown: boolean;
  readonly facts: Facts;
}

/** What belongs with a deal, read whole as far as it may be seen. */
export interface BesideDeal {
  readonly contacts: readonly Member[];
  /** How many of each kind there are. */
  readonly counts: ReadonlyMap<string, number>;
  /** The days of those whose moment was read. */
  readonly days: ReadonlyMap<string, readonly CalendarDate[]>;
  /** Why a kind, `contacts` or the `roles` of contacts could not be seen: what is not seen is not none. */
  readonly unseen?: ReadonlyMap<string, UnknownWhy>;
}

/** What an aggregate came to, or why it is not known. */
export type Worked = FactValue | { readonly unknown: UnknownWhy };

/** Works out every fact of a deal that rests on what belongs with it. */
export const workedOut = (
  facts: readonly AggregateFact[],
  beside: BesideDeal,
  today: CalendarDate,
): ReadonlyMap<string, Worked> => new Map(facts.map((fact) => [fact.id, worked(fact, beside, today)]));

function worked({ from, kinds }: AggregateFact, beside: BesideDeal, today: CalendarDate): Worked {
  const why = whyUnseen(from, kinds, beside);
  if (why !== undefined) return { unknown: why };
  if (from.over === 'contacts') return overContacts(from, beside.contacts);
  if (kinds.length === 0 || from.how === 'all') return { unknown: 'notRead' };
  const count = sum(kinds.map((kind) => countOf(kind, from, beside, today)));
  return from.how === 'count' ? count : count > 0;
}

function whyUnseen(
  from: Aggregate,
  kinds: readonly string[],
  { unseen }: BesideDeal,
): UnknownWhy | undefined {
  const roles = from.role === undefined ? [] : ['roles'];
  const looked = from.over === 'contacts' ? ['contacts', ...roles] : kinds;
  return looked.map((name) => unseen?.get(name)).find((why) => why !== undefined);
}

function countOf(kind: string, from: Aggregate, beside: BesideDeal, today: CalendarDate): number {
  if (from.withinDays === undefined) return beside.counts.get(kind) ?? 0;
  // The last so many days, today included; what is planned has not happened.
  const first = addDays(today, 1 - from.withinDays);
  return (beside.days.get(kind) ?? []).filter((day) => day >= first && day <= today).length;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Those who have the role, and those who may. */
interface Split {
  readonly sure: readonly Member[];
  readonly maybe: readonly Member[];
}

function overContacts(from: Aggregate, contacts: readonly Member[]): Worked {
  const split = splitByRole(from.role, contacts);
  switch (from.how) {
    case 'count':
      return split.maybe.length === 0
        ? split.sure.length
        : { least: split.sure.length, most: split.sure.length + split.maybe.length };
    case 'any':
      return anyOf(split, from.fact);
    case 'all':
      return allOf(split, from.fact);
    default:
      return assertNever(from.how);
  }
}

function splitByRole(role: string | undefined, contacts: readonly Member[]): Split {
  if (role === undefined) return { sure: contacts, maybe: [] };
  return {
    sure: contacts.filter(({ roles }) => roles.includes(role)),
    maybe: contacts.filter(({ roles, rolesKnown }) => !rolesKnown && !roles.includes(role)),
  };
}

/** Yes as soon as one is; unknown while someone who may count may be. */
function anyOf({ sure, maybe }: Split, fact: string | undefined): Worked {
  if (sure.some((member) => answerOf(member, fact) === true)) return true;
  const open = [...sure, ...maybe].filter((member) => answerOf(member, fact) !== false);
  return open.length > 0 ? { unknown: whyOpen(open, fact) } : false;
}

/** No as soon as one is not; nobody at all shows nothing, so that is no as well. */
function allOf({ sure, maybe }: Split, fact: string | undefined): Worked {
  if (sure.some((member) => answerOf(member, fact) === false)) return false;
  const open = [...sure, ...maybe].filter((member) => answerOf(member, fact) !== true);
  if (open.length > 0 || (sure.length === 0 && maybe.length > 0)) return { unknown: whyOpen(open, fact) };
  return sure.length > 0;
}

/** What may not be seen of somebody is told before what nobody filled in. */
const whyOpen = (open: readonly Member[], fact: string | undefined): UnknownWhy =>
  open.some(({ facts }) => fact !== undefined && facts.unknown[fact] === 'notVisible')
    ? 'notVisible'
    : 'blank';

function answerOf(member: Member, fact: string | undefined): boolean | null {
  const value = fact === undefined ? true : member.facts.known[fact];
  return typeof value === 'boolean' ? value : null;
}
