import { ok, type Result } from '../../base/result.ts';
import type { CrmError, Owner } from '../port.ts';
import { idOf, isTicked, textAt } from './mapping/row.ts';
import type { Row } from './org.ts';
import { readWhole, type OrgWork } from './org-work.ts';

/**
 * Everybody who can own records, those who have left included. Who manages whom stands on the user; where it does not,
 * the mapping tells.
 */
export async function listOwners(work: OrgWork): Promise<Result<readonly Owner[], CrmError>> {
  const users = await readWhole(work, [
    {
      object: 'User',
      fields: ['Id', 'Name', 'Email', 'IsActive', 'ManagerId'],
      // Other types of user are portals, communities and Salesforce's own processes.
      where: { field: 'UserType', is: 'Standard' },
      orderBy: [{ field: 'Id' }],
    },
  ]);
  if (!users.ok) return users;
  const { managers } = work.plan().mapping;
  return ok((users.value[0] ?? []).map(({ row }) => ownerIn(row, managers)));
}

function ownerIn(row: Row, managers: Readonly<Record<string, string>>): Owner {
  const id = idOf(row);
  const manager = textAt(row, 'ManagerId') ?? managers[id] ?? managers['default'] ?? null;
  return {
    id,
    name: textAt(row, 'Name') ?? `Owner ${id}`,
    email: textAt(row, 'Email'),
    active: isTicked(row, 'IsActive'),
    managerId: manager === id ? null : manager,
  };
}
