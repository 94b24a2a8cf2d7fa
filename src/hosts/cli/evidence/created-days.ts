import { err, ok, type Result } from '../../../base/result.ts';
import { daysOf } from '../../../core/evidence/columns/read-days.ts';
import type { ColumnProfile } from '../../../core/evidence/columns/profile.ts';
import type { CodedTable } from '../../../core/evidence/table.ts';
import { code, listed } from '../../../model/wording.ts';
import { columnAsked } from './columns-asked.ts';

/** On which day each record was made. */
export interface CreatedDays {
  readonly column: string;
  /** By row of the table, as `dayNumber` counts, or `noDay`. */
  readonly days: Int32Array;
  /** How days were read where that is not plain. */
  readonly notes: readonly string[];
}

/** The days of the column that `--created` names; one that holds no days is a sentence. `profiles` are of all columns. */
export function createdDays(
  table: CodedTable,
  profiles: readonly ColumnProfile[],
  typed: string,
): Result<CreatedDays, string> {
  const found = columnAsked(table, typed);
  if (!found.ok) return found;
  const column = found.value;
  const profile = profiles.find(({ name }) => name === column.name);
  if (!profile || profile.days === null)
    return err(`The column ${code(column.name)} holds no days. ${daysThere(profiles)}`);
  return ok({ column: column.name, days: daysOf(column, profile), notes: profile.notes });
}

/** What to do where nobody said when records were made. */
export const needsDays = (profiles: readonly ColumnProfile[]): string =>
  `It needs the day on which each record was made: the past is learned from, and what came later is judged. ${daysThere(profiles)} Or ask for --split random, which flatters.`;

function daysThere(profiles: readonly ColumnProfile[]): string {
  const names = profiles.flatMap(({ kind, name }) => (kind === 'date' ? [name] : []));
  return names.length === 0
    ? 'No column of this file holds days.'
    : `Days stand in ${listed(names)}: name the one of the making with --created.`;
}
