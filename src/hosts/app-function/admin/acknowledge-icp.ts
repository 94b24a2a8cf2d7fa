import { acknowledgeIcp } from '../../../functions/admin/acknowledge-icp.ts';
import { adminFunction } from '../admin-function.ts';

/** HubSpot calls this. */
export const main = adminFunction(acknowledgeIcp);
