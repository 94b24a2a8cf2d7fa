import { ok, type Result } from '../../base/result.ts';
import type { CrmError } from '../port.ts';
import type { Tracked } from './mapping/history-plan.ts';
import type { HistoryOrg } from './rows-of-deals.ts';

/** Which fields of opportunities and accounts the org tracks: asked once, and again after a failure. */
export function trackedOnce(org: HistoryOrg): () => Promise<Result<Tracked, CrmError>> {
  let known: Tracked | null = null;
  return async () => {
    if (known) return ok(known);
    const [deal, company] = await Promise.all([
      org.trackedFields('Opportunity'),
      org.trackedFields('Account'),
    ]);
    if (!deal.ok) return deal;
    if (!company.ok) return company;
    known = { deal: deal.value, company: company.value };
    return ok(known);
  };
}
