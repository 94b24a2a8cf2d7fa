import type { CodedColumn } from '../table.ts';
import type { LeakInput } from './leak-input.ts';

/** A table of so many rows is looked at whole; of a larger one, so many tell what gives the outcome away. */
const whole = 100_000;
const enough = 40_000;

/** The same input, or about so many of its rows, always the same ones, with the texts that stand in them. */
export function sampled(input: LeakInput): LeakInput {
  const { table, rows } = input;
  if (table.rows <= whole) return input;
  const isClosed = new Uint8Array(table.rows);
  for (const row of rows) isClosed[row] = 1;
  const kept = keptRows(input, isClosed);
  const columns = table.columns.map((column) => only(column, kept));
  return {
    ...input,
    table: { rows: kept.length, columns },
    won: Uint8Array.from(kept, (row) => input.won[row] ?? 2),
    rows: Uint32Array.from(kept.keys()).filter((at) => isClosed[kept[at] ?? 0] === 1),
    created: input.created && Int32Array.from(kept, (row) => input.created?.[row] ?? 0),
  };
}

/** Closed and open rows in their own shares; others, such as repeated ones, are not looked at. */
function keptRows({ table, rows, won }: LeakInput, isClosed: Uint8Array): Uint32Array {
  let open = 0;
  for (let row = 0; row < won.length; row += 1) if (won[row] === 2) open += 1;
  const closedShare = Math.min(1, enough / Math.max(1, rows.length));
  const openShare = Math.min(1, enough / 4 / Math.max(1, open));
  const kept = new Uint32Array(table.rows);
  let count = 0;
  for (let row = 0; row < table.rows; row += 1) {
    const share = isClosed[row] === 1 ? closedShare : won[row] === 2 ? openShare : 0;
    if (drawn(row) < share) kept[count++] = row;
  }
  return kept.slice(0, count);
}

/** A number from 0 to 1 that is always the same for a row, and unlike its neighbours'. */
function drawn(row: number): number {
  const mixed = Math.imul(row ^ (row >>> 16), 0x45d9f3b);
  const again = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return ((again ^ (again >>> 16)) >>> 0) / 4_294_967_296;
}

function only(column: CodedColumn, kept: Uint32Array): CodedColumn {
  const { codes, texts } = column;
  const known = new Uint32Array(texts.length);
  const used: number[] = [];
  const own = new Uint32Array(kept.length);
  for (let at = 0; at < kept.length; at += 1) {
    const code = codes[kept[at] as number] as number;
    if (known[code] === 0) known[code] = used.push(code);
    own[at] = (known[code] as number) - 1;
  }
  return { ...column, codes: own, texts: { length: used.length, at: (at) => texts.at(used[at] ?? 0) } };
}
