import { addDays, dayNumber, type CalendarDate } from '../../base/calendar.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Crm, CrmError, MadeTask, Owner, TaskToMake } from '../../crm/port.ts';
import { whoAnswers } from '../who-answers.ts';
import type { DealToAsk } from './audit-state.ts';

/** What became of one owner's task. */
export interface AskedAboutMoves {
  readonly owner: { readonly id: string; readonly name: string };
  readonly outcome: 'asked' | 'asked_already' | 'failed';
  readonly deals: number;
  readonly error: CrmError | null;
}

/** What asking did. */
export interface MovesAsked {
  readonly owners: readonly AskedAboutMoves[];
  /** Deals without an owner, or whose owner has left without a manager who is named. */
  readonly nobody: number;
}

/** More than so many deals are counted and not listed. */
const mostListed = 20;
const dueInDays = 5;

/**
 * Makes at most one task an owner and week, that lists the deals. While one of ours is still open no other is made, and an
 * owner who has left is replaced by their manager.
 */
export async function askAboutMoves(
  deals: readonly DealToAsk[],
  crm: Pick<Crm, 'listOwners' | 'findTasks' | 'makeTask'>,
  today: CalendarDate,
): Promise<Result<MovesAsked, CrmError>> {
  if (deals.length === 0) return ok({ owners: [], nobody: 0 });
  const [owners, tasks] = [await crm.listOwners(), await crm.findTasks('moves/')];
  if (!owners.ok) return owners;
  if (!tasks.ok) return tasks;
  const byOwner = new Map<string, DealToAsk[]>();
  let nobody = 0;
  for (const deal of deals) {
    const id = whoAnswers(deal.owner?.id ?? null, owners.value);
    if (id === null) nobody += 1;
    else byOwner.set(id, [...(byOwner.get(id) ?? []), deal]);
  }
  const asked: AskedAboutMoves[] = [];
  for (const [id, list] of byOwner)
    asked.push(await askOwner(ownerOf(id, owners.value), list, crm, tasks.value, today));
  return ok({ owners: asked, nobody });
}

const ownerOf = (id: string, owners: readonly Owner[]): AskedAboutMoves['owner'] => ({
  id,
  name: owners.find((one) => one.id === id)?.name ?? `Owner ${id}`,
});

async function askOwner(
  owner: AskedAboutMoves['owner'],
  deals: readonly DealToAsk[],
  crm: Pick<Crm, 'makeTask'>,
  tasks: readonly MadeTask[],
  today: CalendarDate,
): Promise<AskedAboutMoves> {
  const outcome = (is: AskedAboutMoves['outcome'], error: CrmError | null = null): AskedAboutMoves => ({
    owner,
    outcome: is,
    deals: deals.length,
    error,
  });
  const mine = tasks.filter(({ key }) => key.startsWith(`moves/${owner.id}/`));
  const task = taskFor(owner.id, deals, today);
  if (mine.some(({ key, done }) => !done || key === task.key)) return outcome('asked_already');
  const made = await crm.makeTask(task);
  if (!made.ok) return outcome('failed', made.error);
  return outcome(made.value === 'created' ? 'asked' : 'asked_already');
}

function taskFor(owner: string, deals: readonly DealToAsk[], today: CalendarDate): TaskToMake {
  const count = deals.length === 1 ? 'a deal' : `${deals.length} deals`;
  const listed = deals.slice(0, mostListed);
  const more = deals.length - listed.length;
  return {
    key: `moves/${owner}/${mondayOf(today)}`,
    ownerId: owner,
    subject: `Still open on ${count} that moved on`,
    body: [
      'These moved to their stage while something was open. Fill it in on the deal, or ask there for a waiver.',
      ...listed.map(({ deal, labels }) => `- ${deal.name}: ${labels.join('; ')}`),
      ...(more > 0 ? [`- and ${more} more`] : []),
    ].join('\n'),
    dueOn: addDays(today, dueInDays),
    about: listed.map(({ deal }) => ({ object: 'deal', id: deal.id })),
  };
}

/** The Monday of a day's week; 1 January 1970 was a Thursday. */
const mondayOf = (day: CalendarDate): CalendarDate => addDays(day, -(((dayNumber(day) ?? 0) + 3) % 7));
