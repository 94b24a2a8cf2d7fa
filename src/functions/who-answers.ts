import type { Owner } from '../crm/port.ts';

/** The owner; the manager where the owner has left, as far up as it takes; null where nobody is left. */
export function whoAnswers(id: string | null, owners: readonly Owner[]): string | null {
  const seen = new Set<string>();
  let next = id;
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    const owner = owners.find((one) => one.id === next);
    if (owner?.active) return owner.id;
    next = owner?.managerId ?? null;
  }
  return null;
}
