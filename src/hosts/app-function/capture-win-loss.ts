import { captureWinLoss } from '../../functions/capture-win-loss.ts';
import { appFunction } from './app-function.ts';

/** HubSpot calls this. */
export const main = appFunction(captureWinLoss);
