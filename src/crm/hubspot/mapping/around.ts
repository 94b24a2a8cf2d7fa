import type { Around as AroundRecords } from '../../model-parts.ts';
import type { Person } from '../../port.ts';

/** What a mapping needs besides the record: everything that is read once for an account, people included. */
export interface Around extends AroundRecords {
  readonly owner: (ownerId: string | null) => Person | null;
  /** The name of a user, who may own nothing. */
  readonly userName: (userId: string | null) => string | null;
}
