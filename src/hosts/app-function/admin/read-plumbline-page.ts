import { readPlumblinePage } from '../../../functions/admin/read-plumbline-page.ts';
import { adminFunction } from '../admin-function.ts';

/** HubSpot calls this. */
export const main = adminFunction(readPlumblinePage);
