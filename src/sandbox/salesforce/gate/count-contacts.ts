import type { LocalOrg } from '../org.ts';

/**
 * What is counted of an opportunity's contact roles. `roles` are in lower case; without them every contact counts. Each
 * contact counts once; one without any role may have this one, so the count is a range, and all of it must lie in one
 * of `within`. Null is no end.
 */
type Count =
  | { readonly all: readonly Count[] }
  | { readonly any: readonly Count[] }
  | {
      readonly roles?: readonly string[];
      readonly within: readonly (readonly [from: number, to: number | null])[];
    };

/** True when the contact roles of an opportunity are as many as `counts` (JSON) asks, and where that cannot be read. */
export function countsHold(org: LocalOrg, opportunityId: string, counts: string): boolean {
  try {
    return holds(JSON.parse(counts) as Count, rolesByContact(org, opportunityId));
  } catch {
    return true;
  }
}

function rolesByContact(org: LocalOrg, opportunityId: string): readonly ReadonlySet<string>[] {
  const rolesOf = new Map<string, Set<string>>();
  for (const { values } of org.rowsWith('OpportunityContactRole', 'OpportunityId', opportunityId)) {
    const contact = String(values['ContactId']);
    const roles = rolesOf.get(contact) ?? new Set();
    const role = typeof values['Role'] === 'string' ? values['Role'].trim().toLowerCase() : '';
    if (role !== '') roles.add(role);
    rolesOf.set(contact, roles);
  }
  return [...rolesOf.values()];
}

function holds(count: Count, contacts: readonly ReadonlySet<string>[]): boolean {
  if ('all' in count) return count.all.every((one) => holds(one, contacts));
  if ('any' in count) return count.any.some((one) => holds(one, contacts));
  const { roles } = count;
  const sure = roles
    ? contacts.filter((held) => roles.some((role) => held.has(role))).length
    : contacts.length;
  const most = roles ? sure + contacts.filter((held) => held.size === 0).length : sure;
  return count.within.some(([from, to]) => sure >= from && (to === null || most <= to));
}
