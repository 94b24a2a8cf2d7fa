import { ok, type Result } from '../../base/result.ts';
import type { TierOverride } from '../../core/icp/result.ts';
import { agreementIn, decisionText, overrideIn } from '../decision-text.ts';
import type { CrmError, RecordRef, TierAgreement } from '../port.ts';
import { decisionField, fitField } from './mapping/field-names.ts';
import type { Changes } from './mapping/fit-fields.ts';
import { objectOf } from './mapping/objects.ts';
import { idOf, textAt } from './mapping/row.ts';
import { noSuch, readOne, type OrgWork } from './org-work.ts';

/** Keeps or lifts a manager's override; the effective tier follows at once. */
export async function saveOverride(
  work: OrgWork,
  ref: RecordRef,
  override: TierOverride | null,
): Promise<Result<'written' | 'unchanged', CrmError>> {
  const record = await readOne(work, ref.object, ref.id, ['Id', decisionField.override, fitField.tier]);
  if (!record.ok) return record;
  const { row } = record.value;
  const text = decisionText(override);
  if (decisionText(overrideIn(textAt(row, decisionField.override))) === text) return ok('unchanged');
  return decide(
    work,
    { object: ref.object, id: idOf(row) },
    {
      [decisionField.override]: text === '' ? null : text,
      [fitField.effectiveTier]: override?.tier ?? textAt(row, fitField.tier),
    },
  );
}

/** Keeps a manager's agreement with a tier. */
export async function saveAgreement(
  work: OrgWork,
  ref: RecordRef,
  agreement: TierAgreement,
): Promise<Result<'written' | 'unchanged', CrmError>> {
  const record = await readOne(work, ref.object, ref.id, ['Id', decisionField.agreement]);
  if (!record.ok) return record;
  const { row } = record.value;
  const text = decisionText(agreement);
  if (decisionText(agreementIn(textAt(row, decisionField.agreement))) === text) return ok('unchanged');
  return decide(work, { object: ref.object, id: idOf(row) }, { [decisionField.agreement]: text });
}

async function decide(
  work: OrgWork,
  { object, id }: RecordRef,
  fields: Changes,
): Promise<Result<'written', CrmError>> {
  const [written] = await work.org.write([{ object: objectOf(object), at: { id }, fields }]);
  work.fits.drop(`${object}/${id}`);
  if (!written || written.ok) return ok('written');
  return written.error.kind === 'notFound' ? { ok: false, error: noSuch(object, id) } : written;
}
