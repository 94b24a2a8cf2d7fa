import type { RecordKind } from '../../../core/condition/model.ts';
import type { MadeTask, RecordRef, TaskToMake } from '../../port.ts';
import type { Changes } from './fit-properties.ts';
import type { Around } from './around.ts';
import { taskKeyProperty } from './property-names.ts';
import { instantOf } from '../../instant.ts';
import { valueOf, type HubSpotRecord } from './record.ts';

/** What to read of a task. */
export const taskProperties = [
  'hs_task_body',
  'hs_task_status',
  'hs_createdate',
  'hubspot_owner_id',
  taskKeyProperty,
];

const referenceWord = 'Plumbline reference:';
const reference = /Plumbline reference: ([^\s<]+)/;

/** How a task is written. Where tasks have no property for its key, the key stands in the last line of its text. */
export function taskValues(task: TaskToMake, hasKey: boolean): Changes {
  const named = hasKey
    ? { [taskKeyProperty]: task.key, hs_task_body: asHtml(task.body) }
    : { hs_task_body: asHtml(`${task.body}\n${referenceWord} ${task.key}`) };
  return {
    ...named,
    hs_task_subject: task.subject,
    hs_task_status: 'NOT_STARTED',
    hs_task_type: 'TODO',
    hubspot_owner_id: task.ownerId,
    // Noon in UTC is the same day nearly everywhere.
    hs_timestamp: `${task.dueOn}T12:00:00Z`,
  };
}

/** HubSpot shows the text of a task as HTML. */
const asHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

/** The key of a task of ours; null for any other task. */
export function taskKey(record: HubSpotRecord): string | null {
  return (
    valueOf(record, taskKeyProperty) ?? reference.exec(valueOf(record, 'hs_task_body') ?? '')?.[1] ?? null
  );
}

/** A task that was found, with the records that it is associated with. */
export function madeTask(
  record: HubSpotRecord,
  key: string,
  about: readonly RecordRef[],
  around: Around,
): MadeTask {
  const at = instantOf(valueOf(record, 'hs_createdate'));
  return {
    key,
    id: record.id,
    ownerId: valueOf(record, 'hubspot_owner_id'),
    done: valueOf(record, 'hs_task_status') === 'COMPLETED',
    createdOn: at === null ? around.today : around.dayOf(at),
    about,
  };
}

/** HubSpot's own ways from a task to a record, by association type id. */
const typeIds: Readonly<Record<RecordKind, number>> = { deal: 216, company: 192, contact: 204, lead: 647 };

/** The associations of a new task. */
export const taskLinks = (about: readonly RecordRef[]): readonly unknown[] =>
  about.map(({ object, id }) => ({
    to: { id },
    types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: typeIds[object] }],
  }));
