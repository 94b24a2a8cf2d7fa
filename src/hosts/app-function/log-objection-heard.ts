import { logObjectionHeard } from '../../functions/log-objection-heard.ts';
import { appFunction } from './app-function.ts';

/** HubSpot calls this. */
export const main = appFunction(logObjectionHeard);
