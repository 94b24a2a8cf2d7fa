import type { CalendarDate } from '../../base/calendar.ts';
import { ok, type Result } from '../../base/result.ts';
import { ownerName, type AccountMemory, type OwnerRead } from './client/account.ts';
import type { Clock, CrmError } from '../port.ts';
import type { Around } from './mapping/around.ts';
import { valueOf, type HubSpotRecord } from './mapping/record.ts';

/** Tells the day that an instant (ISO 8601) falls on in a time zone. */
export type Zone = (instant: string, timeZone: string) => CalendarDate;

/** Names can be left out: a card without a name is of use, a deal that cannot be read is not. */
const none = [] as const;

/**
 * What mapping needs besides records, from what is kept of the account. Without the account nothing can be dated, so
 * that failure counts; names of stages and owners fall back to ids.
 */
export async function readAround(
  memory: AccountMemory,
  zone: Zone,
  clock: Clock,
): Promise<Result<Around, CrmError>> {
  const [account, stages, owners] = await Promise.all([
    memory.account.get(),
    memory.stages.get(),
    memory.owners.get(),
  ]);
  if (!account.ok) return account;
  const { timeZone } = account.value;
  const people = peopleAmong(owners.ok ? owners.value : none);
  return ok({
    account: account.value,
    today: clock.today(timeZone),
    dayOf: (instant) => zone(instant, timeZone),
    stage: (id) => (stages.ok ? (stages.value.get(id) ?? null) : null),
    ...people,
  });
}

/** Adds people who have left, when one of the records names somebody who is not there any more. */
export async function withFormerOwners(
  around: Around,
  memory: AccountMemory,
  records: readonly HubSpotRecord[],
): Promise<Around> {
  const ids = records.map((record) => valueOf(record, 'hubspot_owner_id'));
  const known = await memory.owners.get();
  if (!known.ok || ids.every((id) => id === null || known.value.some((owner) => owner.id === id)))
    return around;
  const former = await memory.formerOwners.get();
  return { ...around, ...peopleAmong([...known.value, ...(former.ok ? former.value : none)]) };
}

function peopleAmong(owners: readonly OwnerRead[]): Pick<Around, 'owner' | 'userName'> {
  const byId = new Map(owners.map((owner) => [owner.id, owner.name]));
  const byUser = new Map(owners.flatMap(({ userId, name }) => (userId === null ? [] : [[userId, name]])));
  return {
    owner: (id) => (id === null ? null : { id, name: byId.get(id) ?? ownerName(id) }),
    userName: (userId) => (userId === null ? null : (byUser.get(userId) ?? null)),
  };
}
