import { ok, type Result } from '../../base/result.ts';
import type { CrmError, Owner } from '../port.ts';
import type { OrgWork } from './org-work.ts';
import { readUsers } from './users.ts';

/**
 * Everybody who can own records, those who have left included. Who manages whom stands on the user; where it does not,
 * the mapping tells.
 */
export async function listOwners(work: OrgWork): Promise<Result<readonly Owner[], CrmError>> {
  const users = await readUsers(work);
  if (!users.ok) return users;
  const { managers } = work.plan().mapping;
  return ok(users.value.map((owner) => ({ ...owner, managerId: managerOf(owner, managers) })));
}

function managerOf({ id, managerId }: Owner, managers: Readonly<Record<string, string>>): string | null {
  const manager = managerId ?? managers[id] ?? managers['default'] ?? null;
  return manager === id ? null : manager;
}
