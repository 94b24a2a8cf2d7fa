import { askWaiver } from '../../functions/ask-waiver.ts';
import { appFunction } from './app-function.ts';

/** HubSpot calls this. */
export const main = appFunction(askWaiver);
