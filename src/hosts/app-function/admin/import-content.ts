import { importContent } from '../../../functions/admin/import-content.ts';
import { settingsFunction } from '../settings-function.ts';

/** HubSpot calls this. */
export const main = settingsFunction(importContent);
