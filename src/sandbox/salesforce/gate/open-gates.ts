import type { LocalOrg, StoredRow } from '../org.ts';
import { askingAs, type Asking } from '../soql/asking.ts';
import { countsHold } from './count-contacts.ts';
import { evaluate } from './evaluate.ts';
import { gate } from './names.ts';

/** The gates that an opportunity does not pass as it shall be, in their order. It sees every field, whoever saves. */
export function openGates(org: LocalOrg, row: StoredRow, asked: readonly StoredRow[]): readonly StoredRow[] {
  if (asked.length === 0) return [];
  const asking = askingAs(org, org.admin);
  return asked.filter((one) => !isMet(asking, row, one));
}

function isMet(asking: Asking, row: StoredRow, { values }: StoredRow): boolean {
  const counts = values[gate.counts];
  if (typeof counts === 'string' && !countsHold(asking.org, row.id, counts)) return false;
  const formula = values[gate.formula];
  return typeof formula !== 'string' || evaluate(asking, row, formula) !== false;
}
