import type { Instant } from '../instants.ts';
import type { StoredRecord } from '../store/records.ts';

interface Pending {
  readonly typeId: string;
  readonly id: string;
  /** Null takes the record out of the index. */
  readonly record: StoredRecord | null;
  readonly visibleAt: Instant;
}

/** What search sees: every record as it was a moment ago. */
export class SearchIndex {
  readonly #lagMs: number;
  readonly #now: () => Instant;
  readonly #seen = new Map<string, Map<string, StoredRecord>>();
  #pending: Pending[] = [];

  constructor(lagMs: number, now: () => Instant) {
    this.#lagMs = lagMs;
    this.#now = now;
  }

  /** A record as it is from now on; search sees it once the lag has passed. */
  put(typeId: string, record: StoredRecord): void {
    const gone = record.archivedAt !== null;
    this.#pending.push({
      typeId,
      id: record.id,
      record: gone ? null : record,
      visibleAt: this.#now() + this.#lagMs,
    });
  }

  /** A record that search sees at once, as what was there from the start. */
  putNow(typeId: string, record: StoredRecord): void {
    if (this.#pending.length > 0)
      this.#pending = this.#pending.filter((one) => one.typeId !== typeId || one.id !== record.id);
    this.#apply({ typeId, id: record.id, record: record.archivedAt === null ? record : null, visibleAt: 0 });
  }

  /** An id that is no more. */
  remove(typeId: string, id: string): void {
    this.#pending.push({ typeId, id, record: null, visibleAt: this.#now() + this.#lagMs });
  }

  /** What search sees of a kind, in no order. */
  records(typeId: string): Iterable<StoredRecord> {
    const now = this.#now();
    let due = 0;
    for (const pending of this.#pending) {
      if (pending.visibleAt > now) break;
      this.#apply(pending);
      due += 1;
    }
    this.#pending.splice(0, due);
    return this.#seen.get(typeId)?.values() ?? [];
  }

  #apply(pending: Pending): void {
    const kind = this.#seen.get(pending.typeId) ?? new Map<string, StoredRecord>();
    this.#seen.set(pending.typeId, kind);
    if (pending.record) kind.set(pending.id, pending.record);
    else kind.delete(pending.id);
  }
}
