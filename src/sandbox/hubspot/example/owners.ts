import type { OwnerSeed } from '../seed.ts';

/** The people who own records in the example, by first name. */
export const ownerIds = { nora: '71001', sam: '71002', theo: '71003' } as const;

/** One of them. */
export type ExampleOwner = keyof typeof ownerIds;

const userIds: Readonly<Record<ExampleOwner, number>> = { nora: 81001, sam: 81002, theo: 81003 };

/** The user id under which an owner works at the record page. */
export const userIdOf = (owner: ExampleOwner): number => userIds[owner];

/** Nora leads sales, Sam sells, and Theo has left. */
export const exampleOwners: readonly OwnerSeed[] = [
  {
    id: ownerIds.nora,
    userId: userIds.nora,
    email: 'nora.feld@cornerstow.example',
    firstName: 'Nora',
    lastName: 'Feld',
  },
  {
    id: ownerIds.sam,
    userId: userIds.sam,
    email: 'sam.orell@cornerstow.example',
    firstName: 'Sam',
    lastName: 'Orell',
  },
  {
    id: ownerIds.theo,
    userId: userIds.theo,
    email: 'theo.marsh@cornerstow.example',
    firstName: 'Theo',
    lastName: 'Marsh',
    archived: true,
  },
];
