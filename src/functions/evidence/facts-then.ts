import type { Facts, FactValue } from '../../core/condition/facts.ts';
import { valueThen, type FactHistory, type Moment } from '../../core/stages/past.ts';
import type { ClosedDealPast } from '../../crm/closed-deals.ts';

/**
 * Where a value comes from: the CRM's history tells what it was; it is not tracked, and the value is today's; history goes
 * back only so far, and the value is the oldest that is kept; or nothing may be read.
 */
export type ValueFrom = 'then' | 'today' | 'oldestKept' | 'unread';

/** What a deal was scored by as it was made, and where each value comes from. */
export interface FactsThen {
  readonly facts: Facts;
  readonly from: ReadonlyMap<string, ValueFrom>;
}

/** A form is sent, a company is put with the deal and looked up: what is filled in within the hour belongs to the making. */
const settlesInMs = 3_600_000;

/**
 * The moment up to which a deal counts as being made: an hour after it came, and never its closing or later. One that was
 * made closed was never seen open: what is known of it is what was known as it came.
 */
function makingOf({ cameAt, closedAt, createdOn, wasMadeClosed }: ClosedDealPast): Moment {
  const came = Date.parse(cameAt);
  const closing = closedAt === null || wasMadeClosed ? Number.POSITIVE_INFINITY : Date.parse(closedAt) - 1;
  const until = Math.max(came, Math.min(came + settlesInMs, closing));
  return { until: new Date(until).toISOString(), on: createdOn, isNow: false };
}

/** The facts of a deal as they were when it was made. What history cannot tell is taken as it is today, and is told. */
export function factsThen(deal: ClosedDealPast): FactsThen {
  const moment = makingOf(deal);
  const known: Record<string, FactValue> = {};
  const unknown: Record<string, 'blank' | 'notMapped' | 'notVisible'> = {};
  const from = new Map<string, ValueFrom>();
  for (const history of deal.facts) {
    const told = toldOf(history, moment);
    from.set(history.fact, told.from);
    if (told.value !== null) known[history.fact] = told.value;
    else unknown[history.fact] = told.from === 'unread' ? whyUnread(history) : 'blank';
  }
  return { facts: { known, unknown }, from };
}

interface Told {
  readonly value: FactValue | null;
  readonly from: ValueFrom;
}

function toldOf(history: FactHistory, moment: Moment): Told {
  const then = valueThen(history, moment);
  if ('value' in then) return { value: then.value, from: 'then' };
  if ('counted' in history) return { value: null, from: 'unread' };
  if (history.changes === null) {
    const { now } = history;
    return now === undefined ? { value: null, from: 'unread' } : { value: now, from: 'today' };
  }
  const [oldest] = history.changes;
  return oldest ? { value: oldest.value, from: 'oldestKept' } : { value: null, from: 'unread' };
}

const whyUnread = (history: FactHistory): 'notMapped' | 'notVisible' =>
  'why' in history && history.why === 'notVisible' ? 'notVisible' : 'notMapped';
