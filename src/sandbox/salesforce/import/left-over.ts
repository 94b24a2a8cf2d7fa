/** One thing that did not match, with how often and where; the same shape as the report of tables has. */
export interface LeftOver {
  readonly what: string;
  /** The value as it stands; empty for blank. */
  readonly value: string;
  readonly rows: number;
  /** Line numbers of the first few rows, where they are known. */
  readonly lines: readonly number[];
  /** What became of it, in a sentence. */
  readonly became: string;
}

/** Counts what did not match, so that nothing is passed over in silence. */
export class LeftOvers {
  readonly #found = new Map<string, { what: string; value: string; rows: number; became: string }>();

  /** Takes down one row. */
  add(what: string, value: string, became: string): void {
    const key = JSON.stringify([what, value, became]);
    const entry = this.#found.get(key) ?? { what, value, rows: 0, became };
    entry.rows += 1;
    this.#found.set(key, entry);
  }

  /** Everything taken down, in the order in which it was met. */
  all(): readonly LeftOver[] {
    return [...this.#found.values()].map((entry) => ({ ...entry, lines: [] }));
  }
}
