import { ok, type Result } from '../../base/result.ts';
import type { CrmError, Owner } from '../port.ts';
import { idOf, isTicked, textAt } from './mapping/row.ts';
import type { Row } from './org.ts';
import { readWhole, type ReadsRows } from './org-work.ts';

/** Everybody who can own records, those who have left included; their manager is the one who stands on the user. */
export async function readUsers(work: ReadsRows): Promise<Result<readonly Owner[], CrmError>> {
  const users = await readWhole(work, [
    {
      object: 'User',
      fields: ['Id', 'Name', 'Email', 'IsActive', 'ManagerId'],
      // Other types of user are portals, communities and Salesforce's own processes.
      where: { field: 'UserType', is: 'Standard' },
      orderBy: [{ field: 'Id' }],
    },
  ]);
  return users.ok ? ok((users.value[0] ?? []).map(({ row }) => ownerIn(row))) : users;
}

function ownerIn(row: Row): Owner {
  const id = idOf(row);
  return {
    id,
    name: textAt(row, 'Name') ?? `Owner ${id}`,
    email: textAt(row, 'Email'),
    active: isTicked(row, 'IsActive'),
    managerId: textAt(row, 'ManagerId'),
  };
}
