/** One thing that did not match, with how often and where. */
export interface Unmatched {
  /** `sales_pipeline.csv, product: not in products.csv`. */
  readonly what: string;
  /** The value as it stands; empty for blank. */
  readonly value: string;
  readonly rows: number;
  /** Line numbers of the first few rows. */
  readonly lines: readonly number[];
  /** What became of it, in a sentence. */
  readonly became: string;
}

const mostLines = 3;

/** Counts what did not match, so that nothing is passed over in silence. */
export class Tally {
  readonly #found = new Map<
    string,
    { what: string; value: string; rows: number; lines: number[]; became: string }
  >();

  /** Takes down one row. */
  add(what: string, value: string, line: number, became: string): void {
    const key = JSON.stringify([what, value, became]);
    const entry = this.#found.get(key) ?? { what, value, rows: 0, lines: [], became };
    entry.rows += 1;
    if (entry.lines.length < mostLines) entry.lines.push(line);
    this.#found.set(key, entry);
  }

  /** Everything taken down, by what it is about, the most frequent value first. */
  all(): readonly Unmatched[] {
    return [...this.#found.values()].sort((a, b) =>
      a.what === b.what ? b.rows - a.rows : a.what < b.what ? -1 : 1,
    );
  }
}
