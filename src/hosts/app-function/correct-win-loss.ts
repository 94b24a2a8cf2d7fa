import { correctWinLoss } from '../../functions/correct-win-loss.ts';
import { appFunction } from './app-function.ts';

/** HubSpot calls this. */
export const main = appFunction(correctWinLoss);
