import type { FactColumn } from '../fact-column.ts';

/** Some records of a fact, in the order named, with the same levels. */
export function takeRows(column: FactColumn, rows: Uint32Array): FactColumn {
  return column.kind === 'number'
    ? { ...column, values: taken(column.values, rows, new Float64Array(rows.length)) }
    : { ...column, codes: taken(column.codes, rows, new Int32Array(rows.length)) };
}

/** Fills `into` with what stands at the rows. */
export function taken<Into extends Float64Array | Int32Array | Uint32Array | Uint8Array>(
  from: Into,
  rows: Uint32Array,
  into: Into,
): Into {
  for (let index = 0; index < rows.length; index++) into[index] = from[rows[index] as number] as number;
  return into;
}

/** At most `most` of the rows, spread evenly over them. */
export function spreadRows(rows: Uint32Array, most: number): Uint32Array {
  if (rows.length <= most) return rows;
  const step = rows.length / most;
  return Uint32Array.from({ length: most }, (_, index) => rows[Math.floor(index * step)] as number);
}
