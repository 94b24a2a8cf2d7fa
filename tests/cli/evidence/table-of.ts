import { codedReader } from '../../../src/base/csv/coded/coded-reader.ts';
import type { CodedTable } from '../../../src/core/evidence/table.ts';

/** The table that a CSV text holds. */
export function tableOf(text: string): CodedTable {
  const reader = codedReader();
  reader.push(new TextEncoder().encode(text));
  const read = reader.finish();
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

/** Every row of a table. */
export const allRows = ({ rows }: CodedTable): Uint32Array =>
  Uint32Array.from({ length: rows }, (_, at) => at);
