/** Distinct texts by number; an array of strings is one. */
export interface Texts {
  readonly length: number;
  at(index: number): string | undefined;
  /** The same as bytes, for what looks at very many; left out where there are none. */
  readonly utf8?: Utf8Texts;
}

/** Texts as UTF-8, one after another. */
export interface Utf8Texts {
  readonly bytes: Uint8Array;
  /** By text, where it begins; one more for the end of the last. */
  readonly starts: Uint32Array;
}

/** One column of a table: what stands in each row, as the number of a distinct text. */
export interface CodedColumn {
  readonly name: string;
  /** The name without the words that one CRM alone has for things; left out where it has none. */
  readonly neutralName?: string;
  /** Words, in small letters, that somebody said mean not filled in; left out where nobody did. */
  readonly saidBlank?: ReadonlySet<string>;
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
