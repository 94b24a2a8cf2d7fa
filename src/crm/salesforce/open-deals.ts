import { ok, type Result } from '../../base/result.ts';
import type { CrmError, OpenDealPage } from '../port.ts';
import { idOf } from './mapping/row.ts';
import { answerAt, type OrgWork } from './org-work.ts';

const pageSize = 2000;

/** Open opportunities in the order of their ids. */
export async function listOpenDeals(
  { org }: OrgWork,
  after: string | null,
): Promise<Result<OpenDealPage, CrmError>> {
  const open = { field: 'IsClosed', is: false } as const;
  const past = after === null ? [] : [{ field: 'Id', after, type: 'id' } as const];
  const query = {
    object: 'Opportunity',
    fields: ['Id'],
    where: { all: [open, ...past] },
    orderBy: [{ field: 'Id' }],
    limit: pageSize,
  };
  const found = await org.read([query]);
  if (!found.ok) return found;
  const ids = answerAt(found.value, 0).rows.map(idOf);
  return ok({ ids, next: ids.length < pageSize ? null : (ids.at(-1) ?? null) });
}
