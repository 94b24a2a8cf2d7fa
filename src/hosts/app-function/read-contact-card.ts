import { readContactCard } from '../../functions/read-contact-card.ts';
import { appFunction } from './app-function.ts';

/** HubSpot calls this. */
export const main = appFunction(readContactCard);
