import type { Result } from '../base/result.ts';

/** Something that is asked for once and kept for a while; a failure is not kept. */
export class Kept<T, E> {
  readonly #load: () => Promise<Result<T, E>>;
  readonly #maxAgeMs: number;
  readonly #now: () => number;
  #loaded: { readonly at: number; readonly value: Promise<Result<T, E>> } | null = null;

  constructor(load: () => Promise<Result<T, E>>, maxAgeMs: number, now: () => number) {
    this.#load = load;
    this.#maxAgeMs = maxAgeMs;
    this.#now = now;
  }

  /** What is kept, or read anew when it is too old; those who ask at the same time share one reading. */
  get(): Promise<Result<T, E>> {
    const now = this.#now();
    const kept = this.#loaded;
    if (kept && now - kept.at < this.#maxAgeMs) return kept.value;
    const loaded = { at: now, value: this.#load() };
    this.#loaded = loaded;
    void loaded.value.then((result) => {
      if (!result.ok && this.#loaded === loaded) this.#loaded = null;
    });
    return loaded.value;
  }

  /** Reads it anew at the next asking. */
  forget(): void {
    this.#loaded = null;
  }
}
