import { readDealGuide } from '../../functions/read-deal-guide.ts';
import { appFunction } from './app-function.ts';

/** HubSpot calls this. */
export const main = appFunction(readDealGuide);
