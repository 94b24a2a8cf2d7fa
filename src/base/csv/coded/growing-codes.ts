/** Codes of one column, a row each, in the smallest whole numbers that hold them. */
export interface GrowingCodes {
  codes: Uint8Array | Uint16Array | Uint32Array;
  /** The greatest code that they hold. */
  most: number;
}

/** Codes without rows. */
export const noCodes = (): GrowingCodes => ({ codes: new Uint8Array(1024), most: 0xff });

/** Sets the codes of the next rows, from `row` on; all are below `end`. */
export function setCodes(column: GrowingCodes, row: number, codes: Uint32Array, end: number): void {
  while (end - 1 > column.most) widen(column);
  while (row + codes.length > column.codes.length) lengthen(column);
  column.codes.set(codes, row);
}

function widen(column: GrowingCodes): void {
  const isByte = column.most === 0xff;
  column.codes = isByte ? Uint16Array.from(column.codes) : Uint32Array.from(column.codes);
  column.most = isByte ? 0xffff : 0xffffffff;
}

function lengthen(column: GrowingCodes): void {
  const { codes, most } = column;
  const length = codes.length * 2;
  const longer =
    most === 0xff
      ? new Uint8Array(length)
      : most === 0xffff
        ? new Uint16Array(length)
        : new Uint32Array(length);
  longer.set(codes);
  column.codes = longer;
}
