import type { Field, ObjectType } from '../definitions.ts';
import type { StoredRow, User, Value } from '../org.ts';
import { Rights, type Access } from './access.ts';

const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
const everything = new Rights({});

/** What people may do, by the id of their row in `User`. */
export class Users {
  readonly #rights = new Map<string, Rights>();
  readonly #permissions = new Map<string, ReadonlySet<string>>();

  /** Says what somebody may see and do from now on. */
  grant(id: string, access: Access, permissions: readonly string[]): void {
    this.#rights.set(id, new Rights(access));
    this.#permissions.set(id, new Set(permissions));
  }

  rightsOf(id: string): Rights {
    return this.#rights.get(id) ?? everything;
  }

  /** Somebody, from their row. */
  userOf({ id, values }: StoredRow): User {
    const { ManagerId: manager } = values;
    return {
      id,
      username: textOf(values['Username']),
      name: textOf(values['Name']),
      email: textOf(values['Email']),
      isActive: values['IsActive'] === true,
      managerId: typeof manager === 'string' ? manager : null,
      timeZone: textOf(values['TimeZoneSidKey']),
      permissions: this.#permissions.get(id) ?? new Set(),
    };
  }

  sees(user: User, type: ObjectType, field: Field): boolean {
    return this.rightsOf(user.id).sees(type, field);
  }

  writes(user: User, type: ObjectType, field: Field): boolean {
    return this.rightsOf(user.id).writes(type, field);
  }
}
