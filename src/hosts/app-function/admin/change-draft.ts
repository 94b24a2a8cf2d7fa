import { changeDraft } from '../../../functions/admin/change-draft.ts';
import { settingsFunction } from '../settings-function.ts';

/** HubSpot calls this. */
export const main = settingsFunction(changeDraft);
