import { err, ok, type Result } from '../../base/result.ts';
import type { Clock, CrmError } from '../../crm/port.ts';
import { managerPermission } from '../../crm/salesforce/mapping/field-names.ts';
import type { OrgAbout } from '../../crm/salesforce/org.ts';
import type { Caller, With } from '../../functions/with.ts';
import { systemClock } from '../system-clock.ts';
import type { LightningAccount } from './open-account.ts';

/** Whoever looks is the running user: Salesforce vouches for it. */
const callerOf = ({ user }: OrgAbout, permissions: ReadonlySet<string>): Caller => ({
  person: { id: user.id, name: user.name },
  email: user.email,
  signed: true,
  mayDecide: permissions.has(managerPermission),
});

/** What every function works with: the org, the model in use, and who asks. */
export async function withFor(
  { org, crm, store, models }: LightningAccount,
  clock: Clock = systemClock,
): Promise<Result<With, CrmError>> {
  const [about, permissions] = await Promise.all([org.about(), org.permissions()]);
  if (!about.ok) return err(about.error);
  if (!permissions.ok) return err(permissions.error);
  const today = clock.today(about.value.timeZone);
  const inUse = await models.read(today);
  if (!inUse.ok) return err(inUse.error);
  const { model, head } = inUse.value;
  return ok({
    crm,
    store,
    model,
    release: head?.number ?? null,
    mapping: model.mappings.salesforce,
    caller: callerOf(about.value, permissions.value),
    now: clock.now(),
    today,
  });
}
