import { recordSectionUse } from '../../functions/record-section-use.ts';
import { appFunction } from './app-function.ts';

/** HubSpot calls this. */
export const main = appFunction(recordSectionUse);
