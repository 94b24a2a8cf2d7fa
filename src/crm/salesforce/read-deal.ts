import { err, ok, type Result } from '../../base/result.ts';
import type { CrmError, DealFile } from '../port.ts';
import { dealFile, dealRead } from './mapping/deal-file.ts';
import { dealQueries } from './mapping/deal-queries.ts';
import { fitInPlace } from './mapping/fit-fields.ts';
import { around, checkedId, noSuch, type OrgWork } from './org-work.ts';

/** A deal with everything around it in one round trip. What is kept of the org is not counted. */
export async function readDeal(work: OrgWork, id: string): Promise<Result<DealFile, CrmError>> {
  const checked = checkedId('deal', id);
  if (!checked.ok) return checked;
  const plan = work.plan();
  const [answers, known] = await Promise.all([work.org.read(dealQueries(plan, checked.value)), around(work)]);
  if (!answers.ok) return answers;
  const read = dealRead(answers.value);
  if (!read) return err(noSuch('deal', id));
  if (!known.ok) return known;
  work.fits.put(`deal/${checked.value}`, fitInPlace(read.deal.row));
  return ok(dealFile(read, plan, known.value));
}
