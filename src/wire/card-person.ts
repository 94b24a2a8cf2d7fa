import * as z from 'zod/mini';

const text = (most: number) => z.string().check(z.maxLength(most));

/**
 * Who looks at a card, as the card says: claimed, since an app function learns the person from nobody else. `id` is
 * the CRM's id of the user, `email` the address by which the owner is found, `name` what is written beside what
 * they said.
 */
export const CardPerson = z.strictObject({ id: text(64), email: text(320), name: text(200) });
export type CardPerson = z.infer<typeof CardPerson>;

/** What a card gives an app function: the request as the service would get it, and who asks. */
export const AppFunctionParameters = z.strictObject({ request: z.unknown(), person: CardPerson });
export type AppFunctionParameters = z.infer<typeof AppFunctionParameters>;
