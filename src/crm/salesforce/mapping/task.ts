import type { RecordKind } from '../../../core/condition/model.ts';
import type { MadeTask, RecordRef, TaskToMake } from '../../port.ts';
import type { Row } from '../org.ts';
import { taskKeyField } from './field-names.ts';
import type { Changes } from './fit-fields.ts';
import type { Around } from '../../model-parts.ts';
import { kindOfId } from './objects.ts';
import { idOf, instantAt, isTicked, textAt } from './row.ts';
import { recordId } from './record-id.ts';
import { textLength } from './text-lengths.ts';

/** What to read of a task. */
export const taskFields: readonly string[] = [
  'Id',
  'Description',
  'IsClosed',
  'CreatedDate',
  'OwnerId',
  'WhatId',
  'WhoId',
  taskKeyField,
];

const recordsWord = 'Records:';
const people: ReadonlySet<RecordKind> = new Set(['contact', 'lead']);
/** https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_task.htm */
const longestDescription = 32_000;

/**
 * How a task is written, its key apart. It can be related to one record and one person; where it lists more, the last
 * line of its text names them all. A task about a lead takes no other record.
 */
export function taskValues(task: TaskToMake): Changes {
  const about = task.about.filter(({ id }) => recordId(id) !== null);
  const who = about.find(({ object }) => people.has(object));
  const what = who?.object === 'lead' ? undefined : about.find(({ object }) => !people.has(object));
  const related = [what, who].filter((ref) => ref !== undefined);
  const listed = `\n${recordsWord} ${about.map(({ id }) => id).join(', ')}`;
  const body = about.length > related.length ? listed : '';
  return {
    Subject: task.subject.slice(0, textLength.line),
    Description: task.body.slice(0, longestDescription - body.length) + body,
    OwnerId: task.ownerId,
    ActivityDate: task.dueOn,
    ...(what ? { WhatId: what.id } : {}),
    ...(who ? { WhoId: who.id } : {}),
  };
}

/** A task that was found. */
export function madeTask(row: Row, around: Around): MadeTask {
  const at = instantAt(row, 'CreatedDate');
  return {
    key: textAt(row, taskKeyField) ?? '',
    id: idOf(row),
    ownerId: textAt(row, 'OwnerId'),
    done: isTicked(row, 'IsClosed'),
    createdOn: at === null ? around.today : around.dayOf(at),
    about: recordsOf(row),
  };
}

function recordsOf(row: Row): readonly RecordRef[] {
  const last = (textAt(row, 'Description') ?? '').split('\n').at(-1) ?? '';
  const listed = last.startsWith(recordsWord) ? last.slice(recordsWord.length).split(',') : [];
  const related = [textAt(row, 'WhatId'), textAt(row, 'WhoId')].filter((id) => id !== null);
  const ids = new Set([...listed, ...related].map((id) => recordId(id.trim())));
  return [...ids].flatMap((id) => {
    const object = id === null ? null : kindOfId(id);
    return id === null || object === null ? [] : [{ object, id }];
  });
}
