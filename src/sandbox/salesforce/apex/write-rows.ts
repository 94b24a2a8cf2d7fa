import type { ObjectType } from '../definitions.ts';
import type { LocalOrg, Outcome, Refusal, Session } from '../org.ts';
import { isFields, textOf, type Fields } from './sent.ts';

const writable = new Set([
  'account',
  'contact',
  'lead',
  'opportunity',
  'opportunitycompetitor',
  'plumbline_event__c',
  'plumbline_model_part__c',
  'stage_gate__c',
  'task',
  'win_loss__c',
]);

const kinds: Readonly<Record<string, string>> = {
  ENTITY_IS_DELETED: 'notFound',
  NOT_FOUND: 'notFound',
  INVALID_CROSS_REFERENCE_KEY: 'notFound',
  DUPLICATE_VALUE: 'conflict',
  UNABLE_TO_LOCK_ROW: 'unavailable',
};

/** What the class answers for one row. */
export type Told =
  | { readonly ok: true; readonly id: string; readonly created: boolean }
  | {
      readonly ok: false;
      readonly kind: string;
      readonly message: string;
      readonly fields: readonly { readonly field: string; readonly message: string }[];
    };

/** The twin of PlumblineWrite.cls: one row, kept or refused by itself, with the rights of the person. */
export function writeRow(org: LocalOrg, by: Session, write: Fields): Told {
  const name = textOf(write['object']);
  const type = writable.has(name.toLowerCase()) ? org.object(name) : undefined;
  if (!type) return refuse('rejected', `Plumbline writes no ${name} here.`, []);
  const at = isFields(write['at']) ? write['at'] : {};
  const fields = isFields(write['fields']) ? write['fields'] : {};
  const refused = Object.keys(fields).filter((field) => !mayWrite(org, by, type, field, at));
  if (refused.length > 0) return refuse('rejected', `You may not edit ${refused.join(', ')}.`, refused);
  return told(kept(org, by, type, at, fields));
}

/** A field that is set once, when the row is made, may stand in a row that may exist already. */
function mayWrite(org: LocalOrg, { user }: Session, type: ObjectType, name: string, at: Fields): boolean {
  const field = org.field(type.name, name);
  if (!field || !org.editable(user, type.name, field.name)) return false;
  if ('id' in at) return field.updateable;
  return field.createable && (!('key' in at) || field.updateable || !field.nillable);
}

function kept(org: LocalOrg, by: Session, type: ObjectType, at: Fields, fields: Fields): Outcome {
  if ('id' in at) return org.update(by, type.name, textOf(at['id']), fields);
  if ('key' in at) return org.upsert(by, type.name, textOf(at['key']), textOf(at['value']), fields);
  return org.insert(by, type.name, fields);
}

function told(outcome: Outcome): Told {
  if (outcome.ok) return { ok: true, id: outcome.value.id, created: outcome.value.created };
  const first: Refusal = outcome.error[0] ?? { statusCode: 'UNKNOWN_EXCEPTION', message: '', fields: [] };
  return refuse(kinds[first.statusCode] ?? 'rejected', first.message, first.fields);
}

const refuse = (kind: string, message: string, fields: readonly string[]): Told => ({
  ok: false,
  kind,
  message,
  fields: fields.map((field) => ({ field, message })),
});
