/** Remembers the last so many things for a while, so that bulk work stays flat in memory. */
export class Seen<T> {
  readonly #most: number;
  readonly #maxAgeMs: number;
  readonly #now: () => number;
  readonly #things = new Map<string, { readonly at: number; readonly thing: T }>();

  constructor(most: number, maxAgeMs: number, now: () => number) {
    this.#most = most;
    this.#maxAgeMs = maxAgeMs;
    this.#now = now;
  }

  /** What was remembered under a key and is not too old. */
  get(key: string): T | undefined {
    const seen = this.#things.get(key);
    return seen && this.#now() - seen.at < this.#maxAgeMs ? seen.thing : undefined;
  }

  /** Remembers; the oldest is forgotten when there are too many. */
  put(key: string, thing: T): void {
    this.#things.delete(key);
    this.#things.set(key, { at: this.#now(), thing });
    if (this.#things.size <= this.#most) return;
    for (const oldest of this.#things.keys()) {
      this.#things.delete(oldest);
      break;
    }
  }

  /** Forgets one. */
  drop(key: string): void {
    this.#things.delete(key);
  }

  /** Everything that is not too old. */
  all(): readonly T[] {
    return [...this.#things.keys()].map((key) => this.get(key)).filter((thing) => thing !== undefined);
  }
}
