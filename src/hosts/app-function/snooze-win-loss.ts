import { snoozeWinLoss } from '../../functions/snooze-win-loss.ts';
import { appFunction } from './app-function.ts';

/** HubSpot calls this. */
export const main = appFunction(snoozeWinLoss);
