import { readFit } from '../../functions/read-fit.ts';
import { appFunction } from './app-function.ts';

/** HubSpot calls this. */
export const main = appFunction(readFit);
