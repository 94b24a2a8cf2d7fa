import { eventKinds, eventObjects } from '../../event-kinds.ts';
import type { PlumblineEvent } from '../../port.ts';
import type { Row } from '../org.ts';
import { eventField } from './field-names.ts';
import type { Changes } from './fit-fields.ts';
import { instantAt, isTicked, textAt } from './row.ts';
import { textLength } from './text-lengths.ts';

/** What to read of an event. */
export const eventFields: readonly string[] = [
  'Id',
  ...Object.values(eventField),
  'CreatedById',
  'CreatedBy.Email',
  'LastModifiedById',
];

/** An event as a row, its key apart. */
export const eventValues = (event: PlumblineEvent): Changes => ({
  [eventField.kind]: event.kind,
  [eventField.at]: event.at,
  [eventField.byId]: event.by.id,
  [eventField.byName]: event.by.name.slice(0, textLength.line),
  [eventField.signed]: event.signed,
  [eventField.aboutObject]: event.about.object,
  [eventField.aboutId]: event.about.id,
  [eventField.stage]: event.stage,
  [eventField.subject]: event.subject.slice(0, textLength.line),
  [eventField.action]: event.action.slice(0, textLength.line),
  [eventField.note]: event.note?.slice(0, textLength.note) ?? null,
  ...(event.until === undefined ? {} : { [eventField.until]: event.until }),
});

/** The event of a row; null where somebody made a row that is none. */
export function eventIn(row: Row): PlumblineEvent | null {
  const read = (part: keyof typeof eventField): string | null => textAt(row, eventField[part]);
  const [key, at, id] = [read('key'), instantAt(row, eventField.at), read('aboutId')];
  const kind = eventKinds.find((one) => one === read('kind'));
  const object = eventObjects.find((one) => one === read('aboutObject'));
  if (key === null || at === null || id === null || !kind || !object) return null;
  return {
    key,
    kind,
    at,
    by: { id: read('byId') ?? '', name: read('byName') ?? '' },
    signed: isTicked(row, eventField.signed),
    about: { object, id },
    stage: read('stage'),
    subject: read('subject') ?? '',
    action: read('action') ?? '',
    note: read('note'),
    until: read('until'),
    byEmail: textAt(row, 'CreatedBy.Email'),
    ours: isOurs(row),
  };
}

/** Made by the person whom it names, and changed by nobody else since: Salesforce keeps both, and nobody can write either. */
const isOurs = (row: Row): boolean =>
  textAt(row, 'CreatedById') === textAt(row, eventField.byId) &&
  textAt(row, 'CreatedById') === textAt(row, 'LastModifiedById');
