import { instantText, type Instant } from '../instants.ts';

/** Somebody records can belong to. A person who left is archived, and no longer a user. */
export interface Owner {
  readonly id: string;
  readonly userId: number;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly archived: boolean;
  readonly teams: readonly { readonly id: string; readonly name: string; readonly primary: boolean }[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** An owner on the wire; `userId` is missing once the person has left. */
export const ownerBody = (owner: Owner): Readonly<Record<string, unknown>> => ({
  id: owner.id,
  email: owner.email,
  type: 'PERSON',
  firstName: owner.firstName,
  lastName: owner.lastName,
  ...(owner.archived ? {} : { userId: owner.userId }),
  userIdIncludingInactive: owner.userId,
  createdAt: instantText(owner.createdAt),
  updatedAt: instantText(owner.updatedAt),
  archived: owner.archived,
  ...(owner.teams.length > 0 ? { teams: owner.teams } : {}),
});
