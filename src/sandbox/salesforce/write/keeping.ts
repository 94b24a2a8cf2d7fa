import type { ObjectType } from '../definitions.ts';
import type { LocalOrg, StoredRow } from '../org.ts';
import type { Hooks } from '../store/hooks.ts';
import type { Journal } from '../store/journal.ts';
import type { Users } from '../store/users.ts';

/** What a write needs of the store besides what everybody sees of it. */
export interface Keeping extends LocalOrg {
  readonly hooks: Hooks;
  readonly journal: Journal;
  readonly people: Users;
  readonly recordTypes: ReadonlyMap<string, string>;
  put(row: StoredRow): void;
  nextId(type: ObjectType): string;
}
