import * as z from 'zod';

/** Who looks at a card, as the card says: claimed, since an app function learns the person from nobody else. */
export const CardPerson = z.strictObject({
  id: z.string().max(64).describe('The CRM’s id of the user.'),
  email: z.string().max(320).describe('The user’s address, by which the owner is found.'),
  name: z.string().max(200).describe('The user’s name, as it is written beside what they said.'),
});
export type CardPerson = z.infer<typeof CardPerson>;

/** What a card gives an app function: the request as the service would get it, and who asks. */
export const AppFunctionParameters = z.strictObject({ request: z.unknown(), person: CardPerson });
export type AppFunctionParameters = z.infer<typeof AppFunctionParameters>;
