import { err, ok, type Result } from '../../base/result.ts';
import type { WinLossDeferral } from '../../core/win-loss/record.ts';
import type { CrmError } from '../port.ts';
import { deferralsIn, sameDeferral, withClosing } from '../win-loss-rows.ts';
import { isObject, itemsOf, jsonIn } from '../json.ts';
import { closingField } from './mapping/field-names.ts';
import { idOf, textAt } from './mapping/row.ts';
import { textLength } from './mapping/text-lengths.ts';
import { noSuch, readOne, type OrgWork } from './org-work.ts';

/**
 * Puts a closing off, or hands it on: the last that was said counts. Saying the same again changes nothing. Of two who
 * do so at the very same moment the later one stands.
 */
export async function deferWinLoss(
  work: OrgWork,
  sent: WinLossDeferral,
): Promise<Result<'written' | 'unchanged', CrmError>> {
  const deferral = withClosing(sent);
  const deal = await readOne(work, 'deal', deferral.deal, ['Id', closingField.deferrals]);
  if (!deal.ok) return deal;
  const text = textAt(deal.value.row, closingField.deferrals);
  const rows = deferralsIn(text);
  const last = rows.findLast(({ closing }) => closing === deferral.closing);
  if (last && sameDeferral(last, deferral)) return ok('unchanged');
  if (!isReadable(text)) return err(problem(notOurs));
  const changed = JSON.stringify([...rows, deferral]);
  if (changed.length > textLength.deferrals) return err(problem(full));
  const [written] = await work.org.write([
    {
      object: 'Opportunity',
      at: { id: idOf(deal.value.row) },
      fields: { [closingField.deferrals]: changed },
    },
  ]);
  if (!written || written.ok) return ok('written');
  return written.error.kind === 'notFound' ? err(noSuch('deal', deferral.deal)) : written;
}

/** False where what stands there was not written by us: then nothing is written over it. */
const isReadable = (text: string | null): boolean => {
  const json = jsonIn(text);
  return text === null || (Array.isArray(json) && itemsOf(json).every(isObject));
};

const notOurs =
  'What was put off on this deal was changed by hand and can no longer be read. An admin clears or mends the field; until then nothing is written over it.';
const full = `What was put off on this deal is full: a field of Salesforce’s holds ${textLength.deferrals} characters. Nothing was lost, and nothing was added.`;

const problem = (message: string): CrmError => ({
  kind: 'rejected',
  fields: [{ field: closingField.deferrals, message }],
  message,
});
