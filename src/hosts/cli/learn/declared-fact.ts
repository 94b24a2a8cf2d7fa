import type { Fact } from '../../../core/condition/model.ts';
import type { FactColumn } from '../../../core/evidence/fact-column.ts';
import type { ColumnProfile } from '../../../core/evidence/columns/profile.ts';
import type { CodedColumn } from '../../../core/evidence/table.ts';
import type { FieldMapping } from '../../../model/mapping.ts';
import type { Level } from './option-levels.ts';

/** A column of a file with what was recognised of it. */
export interface ColumnThere {
  readonly column: CodedColumn;
  readonly profile: ColumnProfile;
}

/** A column as a fact of a model: how it would be declared and read, and what it then is for each record. */
export interface DeclaredFact extends ColumnThere {
  /** Without `values` for an option: those are chosen once it is known which of them count. */
  readonly fact: Fact;
  readonly mapping: FieldMapping;
  /** For an option: its values, as `values.levels` names them by id. */
  readonly levels: readonly Level[];
  /** What the engine reads of it for each closed record. */
  readonly values: FactColumn;
  /** Whether today's model has the fact and reads it from this column. */
  readonly isKept: boolean;
}

/** Records that were won or lost. */
export interface ClosedRecords {
  /** Rows of the file, one a record. */
  readonly rows: Uint32Array;
  /** 1 won, 0 lost. */
  readonly won: Uint8Array;
  /** The day on which each was made, or `noDay`; null where no column tells. */
  readonly created: Int32Array | null;
}
