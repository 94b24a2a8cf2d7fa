import { err, ok, type Result } from '../../base/result.ts';
import type { RecordKind } from '../../core/condition/model.ts';
import type { CrmError } from '../../crm/port.ts';
import type { ReleaseHead } from '../../crm/releases.ts';
import { findDrift } from '../../model/drift.ts';
import type { Drift, ScoresFound } from '../../model/drift/found.ts';
import { crmSeen } from './crm-seen.ts';
import type { InForce } from './in-force.ts';
import { crmLabels, type AdminWith } from './with-admin.ts';

/** What finding drift asks of an account. */
export type DriftAsked = Pick<AdminWith, 'setup' | 'crmName' | 'now'> & {
  readonly crmFor: (model: InForce['model']) => Pick<AdminWith['crm'], 'listRecords'>;
};

/** Where the model in force and the CRM no longer agree. */
export async function driftOf(
  found: InForce,
  asked: DriftAsked,
): Promise<Result<readonly Drift[], CrmError>> {
  const { model } = found;
  const mapping = model.mappings[asked.crmName];
  const seen = await crmSeen({ ...asked, mapping }, false);
  if (!seen.ok) return err(seen.error);
  const kinds: readonly RecordKind[] = ['deal', ...model.scorecards.map(({ object }) => object)];
  const scores: ScoresFound[] = [];
  for (const object of new Set(kinds)) {
    const page = await asked.crmFor(model).listRecords(object, null);
    // What this person or this CRM cannot list is not counted; the rest of the page stays.
    if (page.ok) scores.push(scoresIn(object, page.value.records, currentVersions(found, asked.crmName)));
  }
  const { pipelines, fields } = seen.value;
  return ok(findDrift(model, mapping, { crm: crmLabels[asked.crmName], pipelines, fields, scores }));
}

/** The versions of releases that score as the one in force does: their facts, profile and mapping are the same. */
function currentVersions({ head, model, history }: InForce, crm: string): ReadonlySet<string> {
  const scoring = (one: ReleaseHead): string =>
    ['facts.yaml', 'icp.yaml', `crm/${crm}.yaml`]
      .map((path) => one.parts.find((part) => part.path === path)?.hash ?? '')
      .join();
  const same = head ? history.filter((one) => scoring(one) === scoring(head)) : [];
  return new Set([model.version, ...same.map((one) => one.model)]);
}

function scoresIn(
  object: RecordKind,
  records: readonly { readonly storedFit: { readonly modelVersion: string } | null }[],
  current: ReadonlySet<string>,
): ScoresFound {
  const fits = records.flatMap(({ storedFit }) => storedFit ?? []);
  return {
    object,
    looked: records.length,
    scored: fits.length,
    superseded: fits.filter(({ modelVersion }) => !current.has(modelVersion)).length,
  };
}
