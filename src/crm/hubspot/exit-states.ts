import { ok, type Result } from '../../base/result.ts';
import type { CrmError, ExitStateToWrite, OpenDealPage, WriteOutcome } from '../port.ts';
import { done, failed } from '../write-outcomes.ts';
import type { AccountWork } from './account-work.ts';
import { batchSize, chunks } from './client/records.ts';
import { searchPage } from './client/search.ts';
import { updateRows } from './client/update-rows.ts';
import { exitStateValues } from './mapping/exit-state.ts';

/** Open deals in the order of their ids. The index lags behind: a deal made just now is found by the next sweep. */
export async function listOpenDeals(
  { transport }: AccountWork,
  after: string | null,
): Promise<Result<OpenDealPage, CrmError>> {
  const open = [{ propertyName: 'hs_is_closed', operator: 'EQ', value: 'false' }] as const;
  const page = await searchPage(transport, 'deals', open, ['hs_object_id'], after);
  if (!page.ok) return page;
  const ids = page.value.records.map(({ id }) => id);
  return ok({ ids, next: page.value.isLast ? null : (ids.at(-1) ?? null) });
}

/** Writes what deals lack, a hundred to a call. Of two rows for one deal the last is kept. */
export async function writeExitStates(
  { transport }: AccountWork,
  rows: readonly ExitStateToWrite[],
): Promise<readonly WriteOutcome[]> {
  const last = new Map(rows.map((row) => [row.ref.id, row]));
  const problems = new Map<string, CrmError>();
  for (const some of chunks([...last.values()], batchSize)) {
    const wanted = some.map(({ ref, state }) => ({ id: ref.id, changes: exitStateValues(state) }));
    for (const [id, problem] of await updateRows(transport, 'deals', wanted)) problems.set(id, problem);
  }
  return rows.map((row) => {
    const problem = problems.get(row.ref.id);
    return problem ? failed(row, problem) : done(row, 'written');
  });
}
