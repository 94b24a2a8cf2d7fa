import { decideWaiver } from '../../functions/decide-waiver.ts';
import { appFunction } from './app-function.ts';

/** HubSpot calls this. */
export const main = appFunction(decideWaiver);
