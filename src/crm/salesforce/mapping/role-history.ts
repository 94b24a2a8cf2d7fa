import type { FactValue } from '../../../core/condition/facts.ts';
import type { FactChange, FactHistory } from '../../../core/stages/past.ts';
import type { AggregateFact } from '../../aggregates.ts';
import type { Row } from '../org.ts';
import { rolesIn } from './deal-file.ts';
import type { ReadPlan } from './read-plan.ts';
import { instantAt, textAt } from './row.ts';

/** What to read of OpportunityContactRole for its past. */
export const rolePastFields: readonly string[] = [
  'Id',
  'OpportunityId',
  'ContactId',
  'Role',
  'CreatedDate',
  'LastModifiedDate',
];

/** Two moments of one save. */
const sameSaveMs = 2000;

/**
 * How many contacts with a role a deal had: each role counts from when it was given. A row that was changed since may have said
 * another role before, so what was then is not known. A contact who was taken off the deal is not seen.
 */
export function roleHistory({ id, from }: AggregateFact, rows: readonly Row[], plan: ReadPlan): FactHistory {
  const given = rows
    .map((row) => ({ row, at: instantAt(row, 'CreatedDate') ?? '' }))
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  const changes = given.map(({ at }, index): FactChange => ({
    at,
    value: countOf(
      given.slice(0, index + 1).map(({ row }) => row),
      from.role,
      plan,
    ),
  }));
  const unsure = from.role === undefined ? '' : lastChange(rows);
  if (unsure === '') return { fact: id, changes: [{ at: '', value: 0 }, ...changes], fromBeginning: true };
  const then = changes.findLast(({ at }) => at <= unsure);
  return {
    fact: id,
    changes: [...(then ? [{ ...then, at: unsure }] : []), ...changes.filter(({ at }) => at > unsure)],
    fromBeginning: false,
  };
}

/** When a row last changed after it was made; blank where none did. */
function lastChange(rows: readonly Row[]): string {
  const changed = rows.flatMap((row) => {
    const [made, touched] = [instantAt(row, 'CreatedDate'), instantAt(row, 'LastModifiedDate')];
    if (made === null || touched === null) return [];
    return Date.parse(touched) - Date.parse(made) > sameSaveMs ? [touched] : [];
  });
  return changed.toSorted().at(-1) ?? '';
}

/** Contacts who have the role, and those of whom nobody said one. */
function countOf(rows: readonly Row[], role: string | undefined, plan: ReadPlan): FactValue {
  const names = new Map<string, string[]>();
  for (const row of rows) {
    const contact = textAt(row, 'ContactId') ?? '';
    names.set(contact, [...(names.get(contact) ?? []), ...rolesIn(row)]);
  }
  if (role === undefined) return names.size;
  const read = [...names.values()].map((list) => plan.roles(list, list));
  const least = read.filter(({ roles }) => roles.includes(role)).length;
  const maybe = read.filter(({ roles, known }) => !known && !roles.includes(role)).length;
  return maybe === 0 ? least : { least, most: least + maybe };
}
