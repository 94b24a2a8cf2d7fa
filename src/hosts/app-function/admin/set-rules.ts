import { setRules } from '../../../functions/admin/set-rules.ts';
import { settingsFunction } from '../settings-function.ts';

/** HubSpot calls this. */
export const main = settingsFunction(setRules);
