import type { CodedColumn, CodedTable } from '../../../core/evidence/table.ts';
import { listed } from '../../../model/wording.ts';

/** A table with the words that somebody said mean not filled in, and which of them stand nowhere. */
export interface SaidBlanks {
  readonly table: CodedTable;
  readonly notes: readonly string[];
}

/** Takes words, parted by commas and whatever their capitals, for blanks in every column. */
export function withSaidBlanks(table: CodedTable, typed: string | null): SaidBlanks {
  const words = (typed ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (words.length === 0) return { table, notes: [] };
  const saidBlank = new Set(words.map((word) => word.toLowerCase()));
  const nowhere = words.filter((word) => !table.columns.some((column) => holds(column, word.toLowerCase())));
  return {
    table: { ...table, columns: table.columns.map((column) => ({ ...column, saidBlank })) },
    notes:
      nowhere.length === 0
        ? []
        : [`${listed(nowhere)} of --blank ${nowhere.length === 1 ? 'stands' : 'stand'} in no column.`],
  };
}

function holds({ texts }: CodedColumn, word: string): boolean {
  for (let at = 0; at < texts.length; at++) if (texts.at(at)?.toLowerCase() === word) return true;
  return false;
}
