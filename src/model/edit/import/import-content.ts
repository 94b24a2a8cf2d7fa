import { err, ok, type Result } from '../../../base/result.ts';
import type { PartValues } from '../../part-values.ts';
import { importClaims } from './import-claims.ts';
import { importObjections } from './import-objections.ts';
import { importSections } from './import-sections.ts';
import { contentColumns } from './content-columns.ts';
import type { Importing, RowProblem } from './table.ts';
import { tableIn } from './table.ts';

/** What an import made of a draft. */
export interface Imported {
  readonly parts: PartValues;
  readonly count: number;
}

const takers = { sections: importSections, objections: importObjections, claims: importClaims } as const;

/** Takes sections, objections or claims from a text into a draft, each a draft itself; all of its rows, or none. */
export function importContent(
  parts: PartValues,
  what: keyof typeof takers,
  csv: string,
  importing: Importing,
): Result<Imported, readonly RowProblem[]> {
  const { columns, needed } = contentColumns[what];
  const rows = tableIn(csv, columns, needed);
  if (!rows.ok) return rows;
  const taken = takers[what](parts, rows.value, importing);
  if (!taken.ok) return err(taken.error.toSorted((a, b) => a.line - b.line));
  return ok({ parts: taken.value, count: rows.value.length });
}
