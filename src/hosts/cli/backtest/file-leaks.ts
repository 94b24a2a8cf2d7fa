import type { ColumnProfile } from '../../../core/evidence/columns/profile.ts';
import type { Leak } from '../../../core/evidence/evidence.ts';
import { findLeaks } from '../../../core/evidence/leaks/find-leaks.ts';
import { toldLeak } from '../../../core/evidence/leaks/told-leak.ts';
import type { CodedTable } from '../../../core/evidence/table.ts';
import type { CompiledScorecard } from '../../../core/icp/compile.ts';
import { code } from '../../../model/wording.ts';
import type { MappedColumn } from '../evidence/coded-facts.ts';
import type { CreatedDays } from '../evidence/created-days.ts';
import type { Outcomes } from '../evidence/outcomes.ts';
import type { DistinctRows } from '../evidence/same-rows.ts';

/** A table in which leaks are looked for. */
export interface LeakyTable {
  readonly table: CodedTable;
  readonly profiles: readonly ColumnProfile[];
  readonly compiled: CompiledScorecard;
  readonly created: CreatedDays | null;
}

/** Columns of a file that know how deals came out, and a warning for each that the scorecard reads. */
export function fileLeaks(
  { table, profiles, compiled, created }: LeakyTable,
  { column, won }: Outcomes,
  { kept, dropped }: DistinctRows,
  read: readonly MappedColumn[],
): { readonly leaks: readonly Leak[]; readonly warnings: readonly string[] } {
  const found = findLeaks({
    ...{ table, profiles, won, rows: kept, dropped },
    created: created?.days ?? null,
    known: new Set([column, ...(created ? [created.column] : [])]),
  });
  const { label } = compiled.scorecard;
  const isRead = (leak: string): MappedColumn | undefined =>
    read.find((one) => one.column.trim().toLowerCase() === leak.toLowerCase());
  return {
    leaks: found.map(toldLeak),
    warnings: found.flatMap(({ column: leak, why, leftOut }) => {
      const mapped = leftOut ? isRead(leak) : undefined;
      return mapped
        ? [
            `${label} reads ${code(leak)} (${mapped.fact}), which knows the outcome: the figures below flatter. ${why}`,
          ]
        : [];
    }),
  };
}
