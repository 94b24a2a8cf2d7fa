import { err, ok } from '../../../base/result.ts';
import type { Aggregate, Comparison, Condition, Fact } from '../../../core/condition/model.ts';
import { folded, type Ground } from './carrier.ts';
import { complement, holding, type Run } from './runs.ts';
import type { Half } from './why-not.ts';

/**
 * What Apex counts of an opportunity’s contact roles; kept in `Stage_Gate__c.Counts__c` as JSON.
 *
 * `roles` are values of OpportunityContactRole.Role, trimmed and in lower case; without them every contact counts. A
 * contact counts once, however many roles it has. One without any role may have this one: the count is then a range from
 * those who have it to those who may. The count is as asked when the whole range lies in one of `within`, each from its
 * first to its second number; null is no end.
 */
export type Count =
  | { readonly all: readonly Count[] }
  | { readonly any: readonly Count[] }
  | { readonly roles?: readonly string[]; readonly within: readonly Run[] };

/** Whether the comparison is of a fact that is counted over contacts. */
export const isCounted = (fact: Fact | undefined): fact is Fact & { readonly from: Aggregate } =>
  fact?.from?.over === 'contacts' && fact.from.how === 'count';

/** A condition over counted facts alone, as what Apex counts: when it is held, or when it is not. */
export function countOf(condition: Condition, ground: Ground, wanted: 'held' | 'notHeld'): Half<Count> {
  if ('not' in condition) return countOf(condition.not, ground, wanted === 'held' ? 'notHeld' : 'held');
  if ('all' in condition) return joined(condition.all, ground, wanted, wanted === 'held' ? 'all' : 'any');
  if ('any' in condition) return joined(condition.any, ground, wanted, wanted === 'held' ? 'any' : 'all');
  return comparisonCount(condition, ground, wanted);
}

function joined(
  parts: readonly Condition[],
  ground: Ground,
  wanted: 'held' | 'notHeld',
  how: 'all' | 'any',
): Half<Count> {
  const counts: Count[] = [];
  for (const part of parts) {
    const count = countOf(part, ground, wanted);
    if (!count.ok) return count;
    counts.push(count.value);
  }
  return ok(how === 'all' ? { all: counts } : { any: counts });
}

function comparisonCount(comparison: Comparison, ground: Ground, wanted: 'held' | 'notHeld'): Half<Count> {
  const fact = ground.facts.find(({ id }) => id === comparison.fact);
  if (!isCounted(fact)) return err({ why: 'mixed', fact: comparison.fact });
  const runs = holding(comparison);
  // `isSet` on what is not known is open, not answered; a count is always known, though not always exactly.
  const asked = wanted === 'held' ? runs : 'isSet' in comparison ? [] : complement(runs);
  const { role } = fact.from;
  if (role === undefined) return ok({ within: asked });
  const { roleField } = ground.mapping;
  if (roleField !== undefined && roleField !== 'Role')
    return err({ why: 'roleOnContact', fact: fact.id, field: roleField });
  const named = ground.mapping.roles[role];
  const roles = [...(named?.values ?? []), ...(named?.associationLabels ?? [])]
    .map(folded)
    .filter((value) => value !== '');
  if (roles.length === 0) return err({ why: 'roleNotMapped', fact: fact.id, role });
  return ok({ roles: [...new Set(roles)], within: asked });
}
