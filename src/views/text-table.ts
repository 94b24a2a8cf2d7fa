/** A small table, ready to be shown: every cell is text. */
export interface TextTable {
  /** What it counts, as a caption: `By path`. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
  /** What is said where there is no row. */
  readonly empty: string;
}
