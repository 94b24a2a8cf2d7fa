import { ok, type Result } from '../../../base/result.ts';
import type { CrmError } from '../../port.ts';
import type { DoneByHand, NativeRules } from '../../setup.ts';
import type { SetupOrg } from './setup-org.ts';

/** Why there is nothing to be set. */
export const hasNoRules =
  'Salesforce has no rules of its own about the order of stages. What the stages of the model ask for is enforced by stage gates.';

const says =
  'Stage gates enforce what the stages ask for, by any way into the org. They are written when you publish, and hold at once.';

/** Salesforce has no such switches; what its validation rules ask for can be seen over the API alone. */
export async function readRules(
  org: SetupOrg,
  pipelines: readonly string[],
): Promise<Result<readonly NativeRules[], CrmError>> {
  const rules = await org.validationRules();
  const isTold = rules.ok && rules.value !== null;
  return ok(
    pipelines.map((pipeline) => ({
      pipeline,
      has: false,
      says,
      noSkipping: null,
      noMovingBack: null,
      approval: null,
      unseen: hasNoRules,
      byHand: isTold ? [] : [validationRules],
    })),
  );
}

/** What a validation rule asks for is seen with the right to view Setup, and not from a page. */
const validationRules: DoneByHand = {
  id: 'validationRules',
  title: 'See what your validation rules ask for',
  why: 'This page may not read Salesforce’s own rules. The command line can, for a user who may view Setup.',
  steps: [
    'Click the gear, then Setup, Object Manager, Opportunity, Validation Rules.',
    'A rule that asks for a field at one stage needs no criterion of its own: leave that criterion at observe.',
    'Or run plumbline doctor --crm salesforce, as a user with View Setup and Configuration.',
  ],
};
