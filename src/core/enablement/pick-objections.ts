import type { Objection } from './model.ts';

/** How often objections were heard: deals on which each was, of so many deals. */
export interface Heard {
  readonly deals: number;
  readonly byObjection: Readonly<Record<string, number>>;
}

/**
 * The objections for these buying jobs and roles, those heard on most deals first, then as the model orders
 * them. Without jobs or roles nothing is left out on their account.
 */
export function pickObjections(
  objections: readonly Objection[],
  jobs: readonly string[],
  roles: readonly string[],
  heard: Heard | null,
): readonly Objection[] {
  const times = (objection: Objection): number => heard?.byObjection[objection.id] ?? 0;
  return objections
    .filter((one) => meets(one.buyingJobs, jobs) && meets(one.roles, roles))
    .map((one, place) => ({ one, place }))
    .sort((a, b) => times(b.one) - times(a.one) || a.place - b.place)
    .map(({ one }) => one);
}

const meets = (named: readonly string[], present: readonly string[]): boolean =>
  named.length === 0 || present.length === 0 || named.some((id) => present.includes(id));
