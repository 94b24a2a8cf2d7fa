import { findDealsToTry } from '../../../functions/admin/find-deals-to-try.ts';
import { adminFunction } from '../admin-function.ts';

/** HubSpot calls this. */
export const main = adminFunction(findDealsToTry);
