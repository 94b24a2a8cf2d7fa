import { longestPiece, type ModelRow } from './model-rows.ts';

/** No call is heavier than so many full pieces: it would be sent again whole where no answer came. */
const mostUnits = 8 * longestPiece;

/** Rows in the batches in which they travel: so many at most, and not too much content together. */
export function rowBatches(rows: readonly ModelRow[], mostRows: number): readonly (readonly ModelRow[])[] {
  const batches: ModelRow[][] = [];
  let units = 0;
  for (const row of rows) {
    const batch = batches.at(-1);
    units += row.content.length;
    if (batch && batch.length < mostRows && units <= mostUnits) batch.push(row);
    else {
      batches.push([row]);
      units = row.content.length;
    }
  }
  return batches;
}
