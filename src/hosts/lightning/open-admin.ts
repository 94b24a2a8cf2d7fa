import type { Result } from '../../base/result.ts';
import { openReleases } from '../../crm/model-store/open-releases.ts';
import type { Clock, CrmError } from '../../crm/port.ts';
import { openLightningSetup } from '../../crm/salesforce/lightning/open-lightning-setup.ts';
import type { LightningPlatform } from '../../crm/salesforce/lightning/platform.ts';
import { adminPermission } from '../../crm/salesforce/mapping/field-names.ts';
import { salesforceSetup } from '../../crm/salesforce/setup/salesforce-setup.ts';
import { adminFunctions } from '../../functions/admin/index.ts';
import type { AdminWith } from '../../functions/admin/with-admin.ts';
import { onlyRead, problemOf } from '../../functions/problem-of.ts';
import { definitionsOf } from '../../model/definitions.ts';
import { ENGINE_VERSION } from '../../model/engine-version.ts';
import { modelFromParts } from '../../model/model-from-parts.ts';
import type { PartValues } from '../../model/part-values.ts';
import type { ProblemView } from '../../views/parts.ts';
import type { AdminFunctionName, AdminReplies } from '../../wire/admin-reply.ts';
import type { Reply } from '../../wire/reply.ts';
import { systemClock } from '../system-clock.ts';
import { enforceStages } from './enforce-stages.ts';
import type { LightningAccount } from './open-account.ts';
import { withFor } from './with-for.ts';

/** What the admins' pages ask, answered in the page itself, under the rights of whoever looks. */
export interface PlumblineAdmin {
  /** Never rejects: what goes wrong is a problem that a person can act on. */
  ask<Name extends AdminFunctionName>(name: Name, request: unknown): Promise<Reply<AdminReplies[Name]>>;
}

/** What the admins' side is opened with. */
export interface AdminOptions {
  readonly account: LightningAccount;
  readonly platform: LightningPlatform;
  /** What a draft starts from until something was published: the parts of the package's model. */
  readonly parts: PartValues;
  /** The browser's unless given. */
  readonly clock?: Clock;
}

type Run<Name extends AdminFunctionName> = (
  request: unknown,
  asked: AdminWith,
) => Promise<Result<AdminReplies[Name], ProblemView>>;

/** Opens the admins' side over an account. */
export function openAdmin(options: AdminOptions): PlumblineAdmin {
  return {
    async ask<Name extends AdminFunctionName>(
      name: Name,
      request: unknown,
    ): Promise<Reply<AdminReplies[Name]>> {
      const asked = await adminWith(options);
      if (!asked.ok) return { ok: false, problem: problemOf(asked.error, onlyRead) };
      const run = adminFunctions[name] as Run<Name>;
      const answered = await run(request, asked.value);
      return answered.ok ? answered : { ok: false, problem: answered.error };
    },
  };
}

async function adminWith(options: AdminOptions): Promise<Result<AdminWith, CrmError>> {
  const { account, platform, parts, clock = systemClock } = options;
  const { org, rows, models } = account;
  const [asked, permissions] = await Promise.all([withFor(account, clock), org.permissions()]);
  if (!asked.ok) return asked;
  if (!permissions.ok) return permissions;
  const { today } = asked.value;
  return {
    ok: true,
    value: {
      ...asked.value,
      crmName: 'salesforce',
      releases: openReleases({ rows, modelFromParts, definitionsOf, engine: ENGINE_VERSION, clock }),
      setup: salesforceSetup(openLightningSetup(platform, org)),
      startingParts: parts,
      crmFor: (model) => account.crmFor(model),
      mayAdminister: permissions.value.has(adminPermission),
      async afterPublish(model, head) {
        // The cards of this page read the new model at their next question.
        models.forget();
        return enforceStages(org, model, { effectiveOn: head.effectiveOn, today });
      },
    },
  };
}
