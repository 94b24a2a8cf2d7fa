import { err, ok, type Result } from '../../base/result.ts';
import type { CrmError, MadeTask, TaskToMake } from '../port.ts';
import { taskKeyField } from './mapping/field-names.ts';
import { madeTask, taskFields, taskValues } from './mapping/task.ts';
import type { Where } from './org.ts';
import { hiddenOf, rowsOf } from './mapping/row.ts';
import { answerAt, around, readWhole, wholeAnswers, type OrgWork } from './org-work.ts';

/** Tasks of ours whose key starts so. Fails where tasks have no field for it: none of ours could be made either. */
export async function findTasks(
  work: OrgWork,
  keyPrefix: string,
): Promise<Result<readonly MadeTask[], CrmError>> {
  const [found, known] = await Promise.all([
    wholeAnswers(work, [tasks({ field: taskKeyField, startsWith: keyPrefix }, taskFields)]),
    around(work),
  ]);
  if (!found.ok) return found;
  if (!known.ok) return known;
  const answer = answerAt(found.value, 0);
  if (hiddenOf(answer).why(taskKeyField) !== null) return err(noKey);
  const made = rowsOf(answer).map(({ row }) => madeTask(row, known.value));
  // A pattern takes letters of either case, a key does not.
  return ok(made.filter(({ key }) => key.startsWith(keyPrefix)));
}

const noKey: CrmError = {
  kind: 'unavailable',
  message: `Tasks have no field ${taskKeyField} that this user may see, so none can be made. Send the package with \`plumbline deploy salesforce\`, and assign one of its permission sets to this user.`,
};

/**
 * Makes a task unless one with its key is there: looked for, then made or changed by key, which is unique. An answer
 * that is lost makes no second one, and neither do two who make it at the very same moment.
 */
export async function makeTask(
  work: OrgWork,
  task: TaskToMake,
): Promise<Result<'created' | 'existed', CrmError>> {
  const before = await readWhole(work, [tasks({ field: taskKeyField, is: task.key }, ['Id', taskKeyField])]);
  if (!before.ok) return before;
  if ((before.value[0] ?? []).length > 0) return ok('existed');
  const [written] = await work.org.write([
    { object: 'Task', at: { key: taskKeyField, value: task.key }, fields: taskValues(task) },
  ]);
  if (!written) return err({ kind: 'unavailable', message: 'Salesforce said nothing of the task.' });
  if (written.ok) return ok('created');
  // Somebody else made it in the same moment.
  return written.error.kind === 'conflict' ? ok('existed') : written;
}

const tasks = (where: Where, fields: readonly string[]) => ({
  object: 'Task',
  fields,
  where,
  orderBy: [{ field: 'CreatedDate' }, { field: 'Id' }],
});
