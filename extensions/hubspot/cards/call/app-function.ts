import { hubspot } from '@hubspot/ui-extensions';
import type { CardPerson } from '../../../../src/wire/card-person.ts';
import type { Reach } from './requests.ts';

/** Reaches HubSpot's app functions. HubSpot does not tell them who looks, so the card says it: a claim, not a proof. */
export function appFunctions(person: CardPerson): Reach {
  return (name, request) =>
    hubspot.serverless<unknown>(name, { parameters: { request: { ...request }, person } });
}
