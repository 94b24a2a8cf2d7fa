import { overrideTier } from '../../functions/override-tier.ts';
import { appFunction } from './app-function.ts';

/** HubSpot calls this. */
export const main = appFunction(overrideTier);
