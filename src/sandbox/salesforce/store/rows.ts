import type { StoredRow, Value } from '../org.ts';

const keyOf = (value: Value): Value => (typeof value === 'string' ? value.toLowerCase() : value);

/** The rows of one object, with an index for each field that somebody looks rows up by. */
export class Rows {
  readonly #rows = new Map<string, StoredRow>();
  readonly #indexes = new Map<string, Map<Value, Set<string>>>();
  #sorted: readonly StoredRow[] | null = null;

  get(id: string): StoredRow | undefined {
    return this.#rows.get(id);
  }

  /** Every row, deleted ones too, in the order of ids. */
  all(): readonly StoredRow[] {
    this.#sorted ??= [...this.#rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return this.#sorted;
  }

  /** Puts a row in the place of the one that had its id; undefined takes it away. */
  put(id: string, row: StoredRow | undefined): void {
    const before = this.#rows.get(id);
    for (const [field, index] of this.#indexes) {
      if (before) index.get(keyOf(before.values[field] ?? null))?.delete(id);
      if (row) add(index, keyOf(row.values[field] ?? null), id);
    }
    if (row) this.#rows.set(id, row);
    else this.#rows.delete(id);
    this.#sorted = null;
  }

  /** Live rows with this value of a field, named as it was defined; texts in any case. */
  with(field: string, value: Value): readonly StoredRow[] {
    const ids = this.#index(field).get(keyOf(value)) ?? new Set<string>();
    const rows = [...ids].flatMap((id) => this.#rows.get(id) ?? []);
    return rows.filter(({ deleted }) => !deleted).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #index(field: string): Map<Value, Set<string>> {
    const kept = this.#indexes.get(field);
    if (kept) return kept;
    const index = new Map<Value, Set<string>>();
    for (const row of this.#rows.values()) add(index, keyOf(row.values[field] ?? null), row.id);
    this.#indexes.set(field, index);
    return index;
  }
}

function add(index: Map<Value, Set<string>>, value: Value, id: string): void {
  const ids = index.get(value) ?? new Set<string>();
  ids.add(id);
  index.set(value, ids);
}
