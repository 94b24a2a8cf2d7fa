// The guards of `card-person.ts` without zod, by the same names: bundles of admins' functions take these in their place,
// since they hold more and may weigh no more (see `scripts/hubspot/function-bundles.ts`).
import { object, plainSchema, textOf, type Guard } from './plain-schema.ts';

/** Anything that is there. */
const anything: Guard = (value) => ({
  value,
  issues: value === undefined ? [{ code: 'invalid_type', expected: 'nonoptional', path: [] }] : [],
});
const person = object({ id: textOf(64), email: textOf(320), name: textOf(200) });

/** Who looks at a card, as the card says. */
export const CardPerson = plainSchema(person);

/** What a card gives an app function: the request as the service would get it, and who asks. */
export const AppFunctionParameters = plainSchema(object({ request: anything, person }));
