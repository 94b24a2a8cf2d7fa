import { err, ok, type Result } from '../../base/result.ts';
import type { RecordKind } from '../../core/condition/model.ts';
import type { CrmError, MadeTask, RecordRef, TaskToMake } from '../port.ts';
import { around, type AccountWork } from './account-work.ts';
import { askOnce, making } from './client/asking.ts';
import { isRecordId, objects, objectType } from './client/paths.ts';
import { readBelongings } from './client/records.ts';
import { searchAll, type Filter } from './client/search.ts';
import { taskKeyProperty } from './mapping/property-names.ts';
import { recordIn, type HubSpotRecord } from './mapping/record.ts';
import { madeTask, taskKey, taskLinks, taskProperties, taskValues } from './mapping/task.ts';

const linked: readonly RecordKind[] = ['deal', 'company', 'contact'];
// A search sees a new task after a few moments.
const lookAgainMs = [1000, 2000, 4000] as const;

/**
 * Tasks of ours whose key starts so: those that search sees, and those that were made here a moment ago. HubSpot
 * searches for whole words only, so every task with a key is looked at.
 */
export async function findTasks(
  work: AccountWork,
  keyPrefix: string,
): Promise<Result<readonly MadeTask[], CrmError>> {
  const known = await around(work);
  if (!known.ok) return known;
  const found = await keyedTasks(work, null);
  if (!found.ok) return found;
  const ours = found.value.filter(({ key }) => key.startsWith(keyPrefix));
  const about = await recordsOf(
    work,
    ours.map(({ record }) => record.id),
  );
  if (!about.ok) return about;
  const tasks = ours.map(({ record, key }) =>
    madeTask(record, key, about.value.get(record.id) ?? [], known.value),
  );
  const seen = new Set(tasks.map(({ key }) => key));
  const fresh = work.tasks.all().filter(({ key }) => key.startsWith(keyPrefix) && !seen.has(key));
  return ok([...tasks, ...fresh]);
}

interface Keyed {
  readonly record: HubSpotRecord;
  readonly key: string;
}

/** Tasks of ours: those with one key, or all. */
async function keyedTasks(
  work: AccountWork,
  key: string | null,
): Promise<Result<readonly Keyed[], CrmError>> {
  const hasKey = await work.memory.tasksHaveKey.get();
  if (!hasKey.ok) return hasKey;
  const filter: Filter = hasKey.value ? byKey(key) : inText;
  const found = await searchAll(work.transport, 'tasks', [filter], taskProperties);
  if (!found.ok) return found;
  return ok(
    found.value.flatMap((record) => {
      const own = taskKey(record);
      return own === null || (key !== null && own !== key) ? [] : [{ record, key: own }];
    }),
  );
}

const byKey = (key: string | null): Filter =>
  key === null
    ? { propertyName: taskKeyProperty, operator: 'HAS_PROPERTY' }
    : { propertyName: taskKeyProperty, operator: 'EQ', value: key };

/** Without the property, the key stands in the task's text. */
const inText: Filter = { propertyName: 'hs_task_body', operator: 'CONTAINS_TOKEN', value: 'Plumbline' };

async function recordsOf(
  work: AccountWork,
  ids: readonly string[],
): Promise<Result<ReadonlyMap<string, readonly RecordRef[]>, CrmError>> {
  const found = new Map<string, readonly RecordRef[]>();
  const reads = await Promise.all(
    linked.map((kind) => readBelongings(work.transport, 'tasks', objectType(kind), ids)),
  );
  for (const [at, read] of reads.entries()) {
    if (!read.ok) return read;
    const object = linked[at] ?? 'deal';
    for (const [id, others] of read.value)
      found.set(id, [...(found.get(id) ?? []), ...others.map((other) => ({ object, id: other.id }))]);
  }
  return ok(found);
}

/**
 * Makes a task unless one with its key is there. HubSpot has no unique key for tasks: it is searched and then made,
 * so two processes at the very same moment, or one within the few moments that search lags behind another, can still
 * make two. When it is not known whether it was made, it is looked for and never made a second time.
 */
export async function makeTask(
  work: AccountWork,
  task: TaskToMake,
): Promise<Result<'created' | 'existed', CrmError>> {
  if (work.tasks.get(task.key)) return ok('existed');
  const before = await keyedTasks(work, task.key);
  if (!before.ok) return before;
  if (before.value.length > 0) return ok('existed');
  const [known, hasKey] = await Promise.all([around(work), work.memory.tasksHaveKey.get()]);
  if (!known.ok) return known;
  if (!hasKey.ok) return hasKey;
  const about = task.about.filter(({ id }) => isRecordId(id));
  const body = { properties: taskValues(task, hasKey.value), associations: taskLinks(about) };
  const asked = await askOnce(work.transport, making(objects('tasks'), body), 'The task');
  const record = asked.result.ok ? recordIn(asked.result.value) : null;
  if (record) {
    work.tasks.put(task.key, madeTask(record, task.key, about, known.value));
    return ok('created');
  }
  if (!asked.mayBeDone && !asked.result.ok) return asked.result;
  return (await wasMade(work, task.key)) ? ok('created') : err(unknownOutcome);
}

const unknownOutcome: CrmError = {
  kind: 'unavailable',
  message: 'HubSpot did not say whether the task was made. The next run looks for it before it makes one.',
};

/** Looks for a task that may have been made, until search had time to see it. */
async function wasMade(work: AccountWork, key: string): Promise<boolean> {
  for (const ms of lookAgainMs) {
    await work.sleep(ms);
    const found = await keyedTasks(work, key);
    if (found.ok && found.value.length > 0) return true;
  }
  return false;
}
