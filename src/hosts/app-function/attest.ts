import { attest } from '../../functions/attest.ts';
import { appFunction } from './app-function.ts';

/** HubSpot calls this. */
export const main = appFunction(attest);
