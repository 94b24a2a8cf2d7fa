/** Distinct texts by number; an array of strings is one. */
export interface Texts {
  readonly length: number;
  at(index: number): string | undefined;
}

/** One column of a table: what stands in each row, as the number of a distinct text. */
export interface CodedColumn {
  readonly name: string;
  /** The name without the words that one CRM alone has for things; left out where it has none. */
  readonly neutralName?: string;
  /** By row, an index into `texts`. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  /** The distinct texts as they were written, trimmed; in the order in which they first came. */
  readonly texts: Texts;
}

/** The name of a column as rules about names read it. */
export const spoken = ({ name, neutralName }: CodedColumn): string => neutralName ?? name;

/** Records of a file, column by column, every row whole. */
export interface CodedTable {
  readonly rows: number;
  readonly columns: readonly CodedColumn[];
}

/** The day of a record whose day is not known; days are counted as `dayNumber` counts them. */
export const noDay = -2_147_483_648;
