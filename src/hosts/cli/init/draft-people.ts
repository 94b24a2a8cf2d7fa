import type { NamedPerson } from '../../../core/people/model.ts';
import type { Owner } from '../../../crm/port.ts';
import type { AccountThere } from './account-there.ts';

/** People of a first model, and owners who have left with deals that are still open. */
export interface DraftedPeople {
  readonly people: readonly (NamedPerson & { readonly openDeals: number })[];
  /** The id of who owns most open deals and is still there; null where nobody is. */
  readonly standIn: string | null;
  readonly left: readonly { readonly id: string; readonly name: string; readonly openDeals: number }[];
}

const mostPeople = 30;
const address = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;

/** Those who own open deals and are still there, by whom most is owned first. */
export function draftPeople({ owners, openDeals }: AccountThere): DraftedPeople {
  const byId = new Map(owners.map((owner) => [owner.id, owner]));
  const owning = openDeals.flatMap(({ value, count }): { owner: Owner; count: number }[] => {
    const owner = byId.get(value);
    return owner ? [{ owner, count }] : [];
  });
  const names = new Set<string>();
  const people = owning.flatMap(({ owner, count }) => {
    const { name, email, active } = owner;
    if (!active || email === null || !address.test(email) || names.has(name)) return [];
    names.add(name);
    return [{ name, email, speaksFor: [], publishes: false, openDeals: count }];
  });
  const left = owning
    .filter(({ owner }) => !owner.active)
    .map(({ owner, count }) => ({ id: owner.id, name: owner.name, openDeals: count }));
  const standIn = owning.find(({ owner }) => owner.active)?.owner.id ?? null;
  return { people: people.slice(0, mostPeople), standIn, left };
}
