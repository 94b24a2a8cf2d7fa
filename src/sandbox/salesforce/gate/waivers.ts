import { instantText } from '../instants.ts';
import type { LocalOrg, StoredRow } from '../org.ts';
import { event, gate } from './names.ts';

const decided = 'waiver_decided';

/**
 * Whether a gate is waived on an opportunity today, as PlumblineStageGateWaivers.cls finds it: by the latest row that the
 * approver whom the gate names made and that nobody else changed since.
 */
export function isWaived(org: LocalOrg, opportunityId: string, { values }: StoredRow): boolean {
  const approver = values[gate.waivableBy];
  if (typeof approver !== 'string' || approver === '' || !org.object(event.object)) return false;
  const latest = org
    .rowsWith(event.object, event.aboutId, opportunityId)
    .filter(
      (row) => row.values[event.kind] === decided && row.values[event.subject] === values[gate.criterion],
    )
    .filter((row) => isFrom(org, approver, row))
    .toSorted((a, b) => (String(a.values['CreatedDate']) < String(b.values['CreatedDate']) ? -1 : 1))
    .at(-1);
  const until = latest?.values[event.until];
  const today = instantText(org.now()).slice(0, 10);
  return latest?.values[event.action] === 'approve' && typeof until === 'string' && until >= today;
}

function isFrom(org: LocalOrg, approver: string, { values }: StoredRow): boolean {
  const maker = org.row('User', String(values['CreatedById']));
  const email = maker?.values['Email'];
  return (
    typeof email === 'string' &&
    email.toLowerCase() === approver.toLowerCase() &&
    values[event.byId] === values['CreatedById'] &&
    values['LastModifiedById'] === values['CreatedById']
  );
}
