import { publishDraft } from '../../../functions/admin/publish-draft.ts';
import { settingsFunction } from '../settings-function.ts';

/** HubSpot calls this. */
export const main = settingsFunction(publishDraft);
