import { addDays, daysBetween, writtenDay, type CalendarDate } from '../base/calendar.ts';
import { sha256 } from '../base/sha256.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { ClosedDeal, CrmError, MadeTask, Owner, TaskToMake } from '../crm/port.ts';
import { currentClosing } from './deal-closings.ts';
import { whoAnswers } from './who-answers.ts';
import type { Needs } from './with.ts';

type Asked = Needs<'listClosedDeals' | 'listOwners' | 'findTasks' | 'makeTask', never>;

/** A closing that is asked about, and whom. */
interface DueClosing {
  readonly deal: ClosedDeal;
  readonly on: CalendarDate;
  /** Null where the owner has left and no manager is known. */
  readonly askWhom: string | null;
}

/** What became of one owner's closings. */
export interface AskedOwner {
  readonly owner: { readonly id: string; readonly name: string };
  readonly outcome: 'asked' | 'reminded' | 'would_ask' | 'would_remind' | 'asked_already' | 'failed';
  readonly deals: readonly string[];
  readonly error: CrmError | null;
}

/** A closed deal that nobody can be asked about. */
export interface NobodyToAsk {
  readonly id: string;
  readonly name: string;
  /** Who has left, without a manager that is named; null where the deal has no owner. */
  readonly owner: string | null;
}

/** What a sweep did. */
export interface AskReport {
  readonly owners: readonly AskedOwner[];
  readonly nobody: readonly NobodyToAsk[];
}

/** A closing is asked about once, and once more after so many days. */
const remindAfterDays = 7;
/** A task asks for answers within so many days. */
const dueInDays = 3;

/**
 * Sweeps by state: closings without a record become at most one task an owner that lists them, with one
 * reminder. Run twice, it makes nothing twice.
 */
export async function askAboutClosings(
  { dryRun }: { readonly dryRun: boolean },
  asked: Asked,
): Promise<Result<AskReport, CrmError>> {
  const file = asked.model.winLoss;
  if (!file) return ok({ owners: [], nobody: [] });
  const oldest = addDays(asked.today, -file.withinDays);
  const deals = await asked.crm.listClosedDeals(oldest > file.askFrom ? oldest : file.askFrom);
  if (!deals.ok) return deals;
  const owners = await asked.crm.listOwners();
  if (!owners.ok) return owners;
  const tasks = await asked.crm.findTasks('winloss/');
  if (!tasks.ok) return err(tasks.error);
  const due = deals.value.flatMap((deal) => dueClosing(deal, owners.value, asked));
  const report: AskedOwner[] = [];
  for (const [id, closings] of byOwner(due)) {
    const owner = owners.value.find((one) => one.id === id) ?? { id, name: `Owner ${id}` };
    report.push(await askOwner(owner, closings, tasks.value, dryRun, asked));
  }
  const nobody = due.filter((one) => one.askWhom === null);
  return ok({ owners: report, nobody: nobody.map(({ deal }) => nobodyFor(deal, owners.value)) });
}

function nobodyFor({ id, name, ownerId }: ClosedDeal, owners: readonly Owner[]): NobodyToAsk {
  const owner = owners.find((one) => one.id === ownerId);
  return { id, name, owner: ownerId === null ? null : (owner?.name ?? `Owner ${ownerId}`) };
}

function dueClosing(deal: ClosedDeal, owners: readonly Owner[], asked: Asked): readonly DueClosing[] {
  const current = currentClosing(deal, asked);
  if (!current?.asking.ask) return [];
  const askWhom = whoAnswers(current.asking.handedTo ?? deal.ownerId, owners);
  return [{ deal, on: current.closing.on, askWhom }];
}

function byOwner(due: readonly DueClosing[]): ReadonlyMap<string, readonly DueClosing[]> {
  const grouped = new Map<string, DueClosing[]>();
  for (const one of due) {
    if (one.askWhom === null) continue;
    grouped.set(one.askWhom, [...(grouped.get(one.askWhom) ?? []), one]);
  }
  return grouped;
}

async function askOwner(
  owner: { readonly id: string; readonly name: string },
  due: readonly DueClosing[],
  tasks: readonly MadeTask[],
  dryRun: boolean,
  asked: Asked,
): Promise<AskedOwner> {
  // A closing is listed twice at most, whatever else is due.
  const listed = due.filter((one) => timesAsked(one, owner.id, tasks).length < 2);
  const kind = kindOfTask(owner.id, listed, tasks, asked.today);
  const deals = (kind === null ? due : listed).map(({ deal }) => deal.name);
  const outcome = (is: AskedOwner['outcome'], error: CrmError | null = null): AskedOwner => ({
    owner: { id: owner.id, name: owner.name },
    outcome: is,
    deals,
    error,
  });
  if (kind === null) return outcome('asked_already');
  if (dryRun) return outcome(kind === 'ask' ? 'would_ask' : 'would_remind');
  const made = await asked.crm.makeTask(taskFor(owner.id, kind, listed, asked.today));
  if (!made.ok) return outcome('failed', made.error);
  if (made.value === 'existed') return outcome('asked_already');
  return outcome(kind === 'ask' ? 'asked' : 'reminded');
}

/** Tasks of this person that list a closing, and not an earlier one of the same deal. */
function timesAsked(one: DueClosing, owner: string, tasks: readonly MadeTask[]): readonly MadeTask[] {
  return tasks.filter(
    (task) =>
      task.key.startsWith(`winloss/${owner}/`) &&
      task.createdOn >= one.on &&
      task.about.some((ref) => ref.id === one.deal.id),
  );
}

/** A new task only while no open one lists closings; a reminder for what a task of a week ago already listed. */
function kindOfTask(
  owner: string,
  due: readonly DueClosing[],
  tasks: readonly MadeTask[],
  today: CalendarDate,
): 'ask' | 'remind' | null {
  // A task that is still open blocks the next only for what it lists and is not answered.
  const open = due.some((one) => timesAsked(one, owner, tasks).some((task) => !task.done));
  if (!open && due.some((one) => timesAsked(one, owner, tasks).length === 0)) return 'ask';
  const remindable = due.some((one) => {
    const [task] = timesAsked(one, owner, tasks);
    return task !== undefined && daysBetween(task.createdOn, today) >= remindAfterDays;
  });
  return remindable ? 'remind' : null;
}

/** The key names the closings listed, so that the same sweep sent again finds its own task. */
function taskFor(
  owner: string,
  kind: 'ask' | 'remind',
  due: readonly DueClosing[],
  today: CalendarDate,
): TaskToMake {
  const closings = due.map((one) => `${one.deal.id}@${one.on}`).sort();
  const count = due.length === 1 ? 'a closed deal' : `${due.length} closed deals`;
  const lines = due.map(
    ({ deal, on }) => `- ${deal.name}: closed ${deal.won ? 'won' : 'lost'} ${writtenDay(on, today)}`,
  );
  return {
    key: `winloss/${owner}/${kind}/${sha256(closings.join(' ')).slice(0, 12)}`,
    ownerId: owner,
    subject: `${kind === 'remind' ? 'Reminder: ' : ''}Why did it end this way? ${count}`,
    body: [
      'About a minute each. Open the deal; the questions stand at the top of the deal guide.',
      ...lines,
      'Someone else knows, or it was not a real loss? Say so there, and it leaves this list.',
    ].join('\n'),
    dueOn: addDays(today, dueInDays),
    about: due.map(({ deal }) => ({ object: 'deal', id: deal.id })),
  };
}
