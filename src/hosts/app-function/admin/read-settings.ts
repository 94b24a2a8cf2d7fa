import { readSettings } from '../../../functions/admin/read-settings.ts';
import { settingsFunction } from '../settings-function.ts';

/** HubSpot calls this. */
export const main = settingsFunction(readSettings);
