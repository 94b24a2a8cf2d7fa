import { discardDraft } from '../../../functions/admin/discard-draft.ts';
import { settingsFunction } from '../settings-function.ts';

/** HubSpot calls this. */
export const main = settingsFunction(discardDraft);
