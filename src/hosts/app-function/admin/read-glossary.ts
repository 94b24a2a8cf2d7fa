import { readGlossary } from '../../../functions/admin/read-glossary.ts';
import { adminFunction } from '../admin-function.ts';

/** HubSpot calls this. */
export const main = adminFunction(readGlossary);
