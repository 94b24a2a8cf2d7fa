import { err, ok } from '../../../base/result.ts';
import type { ObjectType } from '../definitions.ts';
import { instantText } from '../instants.ts';
import type { Change, Outcome, Refusal, Sent, Session, StoredRow, Value, Values } from '../org.ts';
import { keepLastActivity } from './activity.ts';
import { derived, standardStart } from './derived.ts';
import { keepFieldHistory, keepOnePrimary, keepOpportunityHistory } from './history.ts';
import type { Keeping } from './keeping.ts';
import { checkRow, readSent, startingValues, type Writing } from './plan.ts';
import { deniedWrite, isDeleted, noSuchRow, refusal, unknownType } from './refusals.ts';

/** Makes a row. */
export function insertRow(org: Keeping, by: Session, object: string, sent: Sent): Outcome {
  const type = org.object(object);
  if (!type) return err([unknownType(object)]);
  const denied = deniedWrite(org, by, type, 'createable', null);
  if (denied) return err([denied]);
  const writing: Writing = { org, by, type, before: null };
  const read = readSent(writing, sent);
  if (!read.ok) return read;
  const start = { ...startingValues(writing), ...standardStart(type.name), ...born(org, by, type) };
  return keep(org, writing, read.value, { ...start, ...read.value });
}

/** Changes a row. */
export function updateRow(org: Keeping, by: Session, object: string, id: string, sent: Sent): Outcome {
  const type = org.object(object);
  if (!type) return err([unknownType(object)]);
  const before = org.row(type.name, id);
  if (!before) return err([noSuchRow]);
  if (before.deleted) return err([isDeleted]);
  const denied = deniedWrite(org, by, type, 'updateable', before.id);
  if (denied) return err([denied]);
  const writing: Writing = { org, by, type, before };
  const read = readSent(writing, sent);
  if (!read.ok) return read;
  const touched = { LastModifiedDate: instantText(org.now()), LastModifiedById: by.user.id };
  const stamp = { SystemModstamp: instantText(org.now()) };
  return keep(org, writing, read.value, { ...before.values, ...touched, ...stamp, ...read.value });
}

interface Keyed {
  readonly key: string;
  readonly value: Value;
  readonly sent: Sent;
}

/** Makes or changes a row by an external id. */
export function upsertRow(org: Keeping, by: Session, object: string, { key, value, sent }: Keyed): Outcome {
  const type = org.object(object);
  if (!type) return err([unknownType(object)]);
  const field = org.field(type.name, key);
  if (
    !field ||
    !(field.externalId || field.type === 'id') ||
    !(by.isSystem || org.visible(by.user, type.name, key))
  )
    return err([
      refusal('NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${key}`),
    ]);
  const { [keyIn(sent, key) ?? '']: _key, ...rest } = sent;
  if (field.type === 'id') return updateRow(org, by, type.name, String(value), rest);
  const [row, other] = org
    .rowsWith(type.name, field.name, value)
    .filter((one) => !field.caseSensitive || one.values[field.name] === value);
  if (other)
    return err([
      refusal('DUPLICATE_EXTERNAL_ID', `${field.name}: more than one record found for external id field`),
    ]);
  return row
    ? updateRow(org, by, type.name, row.id, rest)
    : insertRow(org, by, type.name, { ...rest, [field.name]: value });
}

const keyIn = (sent: Sent, key: string): string | undefined =>
  Object.keys(sent).find((name) => name.toLowerCase() === key.toLowerCase());

/** What every new row has from its birth. */
function born(org: Keeping, by: Session, type: ObjectType): Values {
  const now = instantText(org.now());
  const recordType = org.recordTypes.get(type.name);
  return {
    IsDeleted: false,
    CreatedDate: now,
    LastModifiedDate: now,
    SystemModstamp: now,
    CreatedById: by.user.id,
    LastModifiedById: by.user.id,
    ...(org.field(type.name, 'OwnerId') ? { OwnerId: by.user.id } : {}),
    ...(recordType === undefined ? {} : { RecordTypeId: recordType }),
  };
}

function keep(org: Keeping, writing: Writing, sent: Values, planned: Values): Outcome {
  const { type, by, before } = writing;
  const given = planned['Id'];
  const id = before?.id ?? (typeof given === 'string' ? given : org.nextId(type));
  const worked = derived(org, type.name, { before: before?.values ?? null, sent, after: planned });
  const values = { ...planned, ...named(type, planned, id), ...worked, Id: id };
  const after: StoredRow = { id, object: type.name, values, deleted: false };
  const wrong = checkRow(writing, after);
  if (wrong.length > 0) return err(wrong);
  const change: Change = { object: type.name, before, after, by };
  const transaction = org.begin();
  const refusals = by.isSystem ? [] : org.hooks.refusals(change);
  if (refusals.length === 0) finish(org, change);
  transaction[refusals.length === 0 ? 'keep' : 'undo']();
  return refusals.length === 0 ? kept(org, change) : err(distinct(refusals));
}

const kept = (org: Keeping, { before, after }: Change): Outcome =>
  ok({ id: after.id, created: before === null, row: org.row(after.object, after.id) ?? after });

/** A custom object's row without a name is called by its id, or by its number. */
function named(type: ObjectType, { Name: name }: Values, id: string): Values {
  const field = type.fields.find(({ nameField }) => nameField);
  if (!type.custom || (name ?? null) !== null) return {};
  return { Name: field?.calculated === true ? `${type.label.charAt(0)}-${id.slice(3, 15)}` : id };
}

function finish(org: Keeping, change: Change): void {
  const { after, before, by } = change;
  org.put(after);
  if (after.object === 'Opportunity') keepOpportunityHistory(org, change);
  if (before) keepFieldHistory(org, change);
  if (after.object === 'OpportunityContactRole') keepOnePrimary(org, change);
  if (after.object === 'Task' || after.object === 'Event') keepLastActivity(org, after);
  const fields = Object.keys(after.values).filter(
    (name) => after.values[name] !== (before?.values[name] ?? null),
  );
  org.journal.announce({
    kind: before ? 'changed' : 'created',
    object: after.object,
    id: after.id,
    fields,
    by,
  });
  if (!by.isSystem) org.hooks.follow(change);
}

/** The same error twice is told once. */
const distinct = (refusals: readonly Refusal[]): readonly Refusal[] => [
  ...new Map(refusals.map((one) => [JSON.stringify(one), one])).values(),
];
