import { ok, type Result } from '../../base/result.ts';
import type { TierOverride } from '../../core/icp/result.ts';
import { decisionText } from '../decision-text.ts';
import type { CrmError, RecordRef, TierAgreement } from '../port.ts';
import { recordWords } from '../record-words.ts';
import { readOne, type AccountWork } from './account-work.ts';
import { patchRecord } from './client/patch.ts';
import { objectType } from './client/paths.ts';
import { agreementOf, overrideOf } from './mapping/decisions.ts';
import type { Changes } from './mapping/fit-properties.ts';
import { decisionProperty, fitProperty } from './mapping/property-names.ts';
import { valueOf } from './mapping/record.ts';

/** Keeps or lifts a manager's override; the effective tier follows at once. */
export async function saveOverride(
  work: AccountWork,
  ref: RecordRef,
  override: TierOverride | null,
): Promise<Result<'written' | 'unchanged', CrmError>> {
  const record = await readOne(work, ref.object, ref.id, {
    properties: [decisionProperty.override, fitProperty.tier],
  });
  if (!record.ok) return record;
  if (decisionText(overrideOf(record.value)) === decisionText(override)) return ok('unchanged');
  const effective = override?.tier ?? valueOf(record.value, fitProperty.tier) ?? '';
  return decide(
    work,
    { object: ref.object, id: record.value.id },
    { [decisionProperty.override]: decisionText(override) },
    { [fitProperty.effectiveTier]: effective },
  );
}

/** Keeps a manager's agreement with a tier. */
export async function saveAgreement(
  work: AccountWork,
  ref: RecordRef,
  agreement: TierAgreement,
): Promise<Result<'written' | 'unchanged', CrmError>> {
  const record = await readOne(work, ref.object, ref.id, { properties: [decisionProperty.agreement] });
  if (!record.ok) return record;
  const text = decisionText(agreement);
  if (decisionText(agreementOf(record.value)) === text) return ok('unchanged');
  return decide(
    work,
    { object: ref.object, id: record.value.id },
    { [decisionProperty.agreement]: text },
    {},
  );
}

async function decide(
  work: AccountWork,
  { object, id }: RecordRef,
  essential: Changes,
  optional: Changes,
): Promise<Result<'written', CrmError>> {
  const record = { type: objectType(object), id, what: recordWords(object, id) };
  const patched = await patchRecord(work.transport, record, essential, optional);
  work.fits.drop(`${object}/${id}`);
  return patched.ok ? ok('written') : patched;
}
