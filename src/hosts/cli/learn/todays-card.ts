import type { Fact, RecordKind } from '../../../core/condition/model.ts';
import type { CodedColumn, CodedTable } from '../../../core/evidence/table.ts';
import type { Scorecard } from '../../../core/icp/model.ts';
import type { GtmModel } from '../../../model/gtm-model.ts';
import type { CrmMapping, FieldMapping } from '../../../model/mapping.ts';
import type { PartValues } from '../../../model/part-values.ts';
import { columnNamed } from '../evidence/columns-asked.ts';

/** What people decided, as far as it concerns records of one kind in a file. */
export interface TodaysCard {
  /** The model's folder as it is written for people. */
  readonly shown: string;
  readonly model: GtmModel;
  readonly parts: PartValues;
  readonly scorecard: Scorecard | null;
  readonly mapping: CrmMapping | null;
}

/** A fact that today's model reads from a column of files, and how. */
export interface TodaysFact {
  readonly fact: Fact;
  readonly mapping: FieldMapping;
}

/** The fact that today's model reads from a column of the table, capitals or not; null where it reads none. */
export function todaysFactOf(
  today: TodaysCard | null,
  object: RecordKind,
  table: CodedTable,
  column: CodedColumn,
): TodaysFact | null {
  const fields = Object.entries(today?.mapping?.fields[object] ?? {});
  const found = fields.find(([, { field }]) => columnNamed(table, field) === column);
  const fact = found && today?.model.facts.find(({ id }) => id === found[0]);
  return found && fact ? { fact, mapping: found[1] } : null;
}
