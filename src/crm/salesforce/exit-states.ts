import type { ExitStateToWrite, WriteOutcome } from '../port.ts';
import { done, failed } from '../write-outcomes.ts';
import { exitStateValues } from './mapping/exit-state.ts';
import { recordId } from './mapping/record-id.ts';
import type { Write } from './org.ts';
import { noSuch, type OrgWork } from './org-work.ts';

/** Writes what opportunities lack, each row on its own. Of two rows for one opportunity the last is kept. */
export async function writeExitStates(
  { org }: OrgWork,
  rows: readonly ExitStateToWrite[],
): Promise<readonly WriteOutcome[]> {
  const last = new Map<string, Write>();
  for (const { ref, state } of rows) {
    const id = recordId(ref.id);
    if (id !== null) last.set(id, { object: 'Opportunity', at: { id }, fields: exitStateValues(state) });
  }
  const ids = [...last.keys()];
  const written = ids.length === 0 ? [] : await org.write([...last.values()]);
  return rows.map((row) => {
    const result = written[ids.indexOf(recordId(row.ref.id) ?? '')];
    if (result?.ok) return done(row, 'written');
    return failed(row, result ? result.error : noSuch('deal', row.ref.id));
  });
}
