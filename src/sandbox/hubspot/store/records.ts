import type { Instant } from '../instants.ts';
import type { HistoryEntry, Source } from '../sources.ts';
import type { ObjectType } from './object-types.ts';

/** The values of a record; a property that is not set is not there. */
export type Values = Readonly<Record<string, string>>;

/** A record as it is at one moment; a change makes a new one, so a search index may keep the old. */
export interface StoredRecord {
  readonly id: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly archivedAt: Instant | null;
  readonly values: Values;
  /** Newest first, for the properties that changed since the record was created. */
  readonly history: ReadonlyMap<string, readonly HistoryEntry[]>;
  /** Who created it: the source of every value that never changed. */
  readonly origin: Source;
}

/** A property's values, newest first. */
export function historyOf(record: StoredRecord, property: string): readonly HistoryEntry[] {
  const changed = record.history.get(property);
  if (changed) return changed;
  const value = record.values[property];
  return value === undefined ? [] : [{ value, at: record.createdAt, source: record.origin }];
}

/** The record with some values changed (null clears), and its history grown; the same record when nothing differs. */
export function changed(
  record: StoredRecord,
  changes: ReadonlyMap<string, string | null>,
  at: Instant,
  sourceOf: (property: string) => Source,
): StoredRecord {
  const values: Record<string, string> = { ...record.values };
  const history = new Map(record.history);
  for (const [property, value] of changes) {
    if ((values[property] ?? null) === value) continue;
    history.set(property, [
      { value: value ?? '', at, source: sourceOf(property) },
      ...historyOf(record, property),
    ]);
    if (value === null) delete values[property];
    else values[property] = value;
  }
  return { ...record, values, history, updatedAt: at };
}

/** All records of one kind. */
export class RecordStore {
  readonly type: ObjectType;
  readonly #records = new Map<string, StoredRecord>();
  readonly #mergedInto = new Map<string, string>();
  readonly #holders = new Map<string, Map<string, string>>();
  #order: readonly string[] | null = null;

  constructor(type: ObjectType) {
    this.type = type;
  }

  /** The record, archived ones too; a merged id gives the record that it became part of. */
  get(id: string): StoredRecord | undefined {
    return this.#records.get(this.#mergedInto.get(id) ?? id);
  }

  /** The record unless it is archived. */
  live(id: string): StoredRecord | undefined {
    const record = this.get(id);
    return record?.archivedAt === null ? record : undefined;
  }

  /** Adds or replaces a record. */
  put(record: StoredRecord): void {
    const before = this.#records.get(record.id);
    if (!before) this.#order = null;
    this.#records.set(record.id, record);
    for (const [property, holders] of this.#holders) {
      const old = before?.values[property];
      const value = record.archivedAt === null ? record.values[property] : undefined;
      if (old !== undefined && holders.get(old.toLowerCase()) === record.id)
        holders.delete(old.toLowerCase());
      if (value !== undefined) holders.set(value.toLowerCase(), record.id);
    }
  }

  /** From now on `id` reads as `survivor`. */
  merge(id: string, survivor: string): void {
    this.#records.delete(id);
    this.#order = null;
    for (const [from, to] of this.#mergedInto) if (to === id) this.#mergedInto.set(from, survivor);
    this.#mergedInto.set(id, survivor);
  }

  /** Keeps an index of a property's values, which must be unique. */
  keepUnique(property: string): void {
    if (this.#holders.has(property)) return;
    const holders = new Map<string, string>();
    for (const record of this.#records.values()) {
      const value = record.values[property];
      if (value !== undefined && record.archivedAt === null) holders.set(value.toLowerCase(), record.id);
    }
    this.#holders.set(property, holders);
  }

  /** The id of the live record that has this value in a unique property. */
  holder(property: string, value: string): string | undefined {
    return this.#holders.get(property)?.get(value.toLowerCase());
  }

  /** Ids, smallest number first. */
  ids(): readonly string[] {
    this.#order ??= [...this.#records.keys()].sort((a, b) => Number(a) - Number(b));
    return this.#order;
  }

  /** Every record, in the order of ids. */
  *all(): Iterable<StoredRecord> {
    for (const id of this.ids()) {
      const record = this.#records.get(id);
      if (record) yield record;
    }
  }
}
