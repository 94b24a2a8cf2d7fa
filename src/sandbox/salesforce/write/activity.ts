import type { StoredRow, Value } from '../org.ts';
import type { Keeping } from './keeping.ts';

/**
 * The last activity of the records that an activity is about: the day of an event, or of a task that is done.
 *
 * https://help.salesforce.com/s/articleView?id=000385680
 */
export function keepLastActivity(org: Keeping, { object, values }: StoredRow): void {
  if (object === 'Task' && values['IsClosed'] !== true) return;
  const day = values['ActivityDate'];
  if (typeof day !== 'string') return;
  for (const id of [values['WhatId'], values['WhoId']]) touch(org, id, day);
}

function touch(org: Keeping, id: Value | undefined, day: string): void {
  const row = typeof id === 'string' ? org.rowById(id) : undefined;
  if (!row || !org.field(row.object, 'LastActivityDate')) return;
  const last = row.values['LastActivityDate'];
  if (typeof last === 'string' && last >= day) return;
  org.put({ ...row, values: { ...row.values, LastActivityDate: day } });
}
