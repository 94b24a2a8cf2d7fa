import type { ObjectType } from '../definitions.ts';
import type { Refusal, Session } from '../org.ts';
import type { Keeping } from './keeping.ts';

/** One reason why a row is refused. */
export const refusal = (statusCode: string, message: string, fields: readonly string[] = []): Refusal => ({
  statusCode,
  message,
  fields,
});

/** The object is not there, or not for this person. */
export const unknownType = (object: string): Refusal =>
  refusal('INVALID_TYPE', `sObject type '${object}' is not supported.`);

/** The row is not there. */
export const noSuchRow = refusal('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');

/** The row is in the recycle bin. */
export const isDeleted = refusal('ENTITY_IS_DELETED', 'entity is deleted');

/** Why somebody may not write to an object at all, or to this row of it; null when they may. */
export function deniedWrite(
  org: Keeping,
  by: Session,
  type: ObjectType,
  right: 'createable' | 'updateable' | 'deletable',
  id: string | null,
): Refusal | null {
  if (by.isSystem) return null;
  const rights = org.people.rightsOf(by.user.id);
  if (!rights.seesRows(type.name)) return unknownType(type.name);
  return type[right] && rights.writesRows(type.name) && (id === null || rights.mayWriteRow(id))
    ? null
    : refusal('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
}
