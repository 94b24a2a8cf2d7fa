import { ok, type Result } from '../../../base/result.ts';
import type { CrmError, Owner } from '../../port.ts';
import type { CrmSetup, FieldThere } from '../../setup.ts';
import { readAllowances } from './allowances.ts';
import { readFields } from './fields.ts';
import { readPipelines } from './pipelines.ts';
import { readRules, setRules } from './rules.ts';
import { filledShares, openDealsByOwner, valueCounts } from './sampling.ts';
import type { SetupWork } from './setup-work.ts';

/** Answers what setting up asks of HubSpot. */
export function hubSpotSetup(work: SetupWork): CrmSetup {
  const types = new Map<string, FieldThere['type']>();
  const fieldsOf: CrmSetup['readFields'] = async (object) => {
    const fields = await readFields(work, object);
    for (const { name, type } of fields.ok ? fields.value : []) types.set(`${object}/${name}`, type);
    return fields;
  };
  return {
    readAccount: () => work.memory.account.get(),
    readPipelines: () => readPipelines(work),
    readFields: fieldsOf,
    filledShares: (object, fields, mostRecords) => filledShares(work, object, fields, mostRecords),
    async valueCounts(object, field, mostRecords) {
      // Whether a property takes several values hardly ever changes: once seen is enough.
      const fields = types.has(`${object}/${field}`) ? null : await fieldsOf(object);
      if (fields && !fields.ok) return fields;
      return valueCounts(work, object, field, mostRecords, types.get(`${object}/${field}`) === 'options');
    },
    listOwners: () => listOwners(work),
    openDealsByOwner: (mostRecords) => openDealsByOwner(work, mostRecords),
    readRules: (pipelines) => readRules(work, pipelines),
    setRules: (rules) => setRules(work, rules),
    readAllowances: () => readAllowances(work),
  };
}

/** Everybody who can own records, those who have left included; HubSpot does not tell who manages whom. */
async function listOwners({ memory }: SetupWork): Promise<Result<readonly Owner[], CrmError>> {
  const [active, former] = await Promise.all([memory.owners.get(), memory.formerOwners.get()]);
  if (!active.ok) return active;
  if (!former.ok) return former;
  return ok(
    [...active.value, ...former.value].map(({ userId: _userId, ...owner }) => ({
      ...owner,
      managerId: null,
    })),
  );
}
