import { err, ok } from '../../../base/result.ts';
import type { Account } from '../../port.ts';
import type { CrmSetup } from '../../setup.ts';
import { readUsers } from '../users.ts';
import { readAllowances } from './allowances.ts';
import { readFields } from './fields.ts';
import { readPipelines } from './pipelines.ts';
import { hasNoRules, readRules } from './rules.ts';
import { filledShares, openDealsByOwner, valueCounts } from './sampling.ts';
import type { SetupOrg } from './setup-org.ts';

/** Answers what setting up asks of Salesforce. */
export function salesforceSetup(way: SetupOrg): CrmSetup {
  const described = new Map<string, ReturnType<SetupOrg['describe']>>();
  const org: SetupOrg = {
    ...way,
    async describe(object) {
      const asked = way.describe(object);
      described.set(object, asked);
      if (!(await asked).ok) described.delete(object);
      return asked;
    },
  };
  // What kind of field it is hardly ever changes: once seen is enough to count its values.
  const seenOnce: SetupOrg = { ...org, describe: (object) => described.get(object) ?? org.describe(object) };
  return {
    async readAccount() {
      const about = await org.about();
      if (!about.ok) return about;
      const { orgId, timeZone, currency } = about.value;
      return ok<Account>({ id: orgId, timeZone, currency });
    },
    readPipelines: () => readPipelines(org),
    readFields: (object) => readFields(org, object),
    filledShares: (object, fields, mostRecords) => filledShares(org, object, fields, mostRecords),
    valueCounts: (object, field, mostRecords) => valueCounts(seenOnce, object, field, mostRecords),
    listOwners: () => readUsers({ org }),
    openDealsByOwner: (mostRecords) => openDealsByOwner(org, mostRecords),
    readRules: (pipelines) => readRules(org, pipelines),
    setRules: () => Promise.resolve(err({ kind: 'rejected', fields: [], message: hasNoRules })),
    readAllowances: () => readAllowances(org),
  };
}
