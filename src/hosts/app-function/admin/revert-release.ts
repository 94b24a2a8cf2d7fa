import { revertRelease } from '../../../functions/admin/revert-release.ts';
import { settingsFunction } from '../settings-function.ts';

/** HubSpot calls this. */
export const main = settingsFunction(revertRelease);
