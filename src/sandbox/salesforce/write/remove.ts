import { err, ok, type Result } from '../../../base/result.ts';
import { instantText } from '../instants.ts';
import type { Refusal, Session, StoredRow } from '../org.ts';
import type { Keeping } from './keeping.ts';
import { deniedWrite, isDeleted, noSuchRow, unknownType } from './refusals.ts';

// An account takes its people and deals with it, though they are no details of it.
const takenAlong: ReadonlySet<string> = new Set(['Account.Contacts', 'Account.Opportunities']);

/** Puts a row, and what hangs on it, into the recycle bin. */
export function removeRow(
  org: Keeping,
  by: Session,
  object: string,
  id: string,
): Result<null, readonly Refusal[]> {
  const type = org.object(object);
  if (!type) return err([unknownType(object)]);
  const row = org.row(type.name, id);
  if (!row) return err([noSuchRow]);
  if (row.deleted) return err([isDeleted]);
  const denied = deniedWrite(org, by, type, 'deletable', row.id);
  if (denied) return err([denied]);
  org.transact(
    () => bin(org, by, row),
    () => true,
  );
  return ok(null);
}

function bin(org: Keeping, by: Session, row: StoredRow): void {
  const stamp = instantText(org.now());
  org.put({ ...row, deleted: true, values: { ...row.values, IsDeleted: true, SystemModstamp: stamp } });
  org.journal.announce({ kind: 'deleted', object: row.object, id: row.id, fields: [], by });
  for (const child of org.children(row.object)) {
    if (!child.cascadeDelete && !takenAlong.has(`${row.object}.${child.relationshipName}`)) continue;
    for (const detail of org.rowsWith(child.childSObject, child.field, row.id)) bin(org, by, detail);
  }
}
