import { isObject, jsonIn, objectsOf, textOf } from '../../json.ts';
import type { Row } from '../org.ts';
import { eventField } from './field-names.ts';
import { instantAt, textAt } from './row.ts';

/** What our trigger noted as open when it let a move pass. */
export interface NotedOpen {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly stage: string | null;
  /** Criteria by id. */
  readonly open: readonly string[];
}

/** The criteria that an event of our trigger lists: `{"open": [{"criterion": "budget_known", …}]}`; null for another row. */
export function notedIn(row: Row): NotedOpen | null {
  const at = instantAt(row, eventField.at);
  const note = jsonIn(textAt(row, eventField.note) ?? '');
  if (at === null) return null;
  const open = isObject(note) ? objectsOf(note['open']) : [];
  return {
    at: Date.parse(at),
    stage: textAt(row, eventField.subject),
    open: open.map(({ criterion }) => textOf(criterion)).filter((id) => id !== null),
  };
}
