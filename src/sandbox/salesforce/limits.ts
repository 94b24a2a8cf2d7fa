/** How much an org may be asked. */
export interface ApiLimits {
  /** Calls in any 24 hours; 100,000 unless said. */
  readonly daily: number;
}

/** What an Enterprise Edition org has at least. */
export const usualLimits: ApiLimits = { daily: 100_000 };

const dayMs = 86_400_000;

/** Counts calls to the API; what is refused for want of a session does not count. */
export class Limiter {
  readonly limits: ApiLimits;
  readonly #now: () => number;
  #calls: number[] = [];

  constructor(limits: ApiLimits, now: () => number) {
    this.limits = limits;
    this.#now = now;
  }

  /** Calls in the last 24 hours. */
  get used(): number {
    const since = this.#now() - dayMs;
    if ((this.#calls[0] ?? Infinity) <= since) this.#calls = this.#calls.filter((at) => at > since);
    return this.#calls.length;
  }

  /** Counts a call, unless there is none left. */
  admit(): boolean {
    if (this.used >= this.limits.daily) return false;
    this.#calls.push(this.#now());
    return true;
  }

  /** The header that tells a caller where it stands. */
  headers(): Readonly<Record<string, string>> {
    const daily = Number.isFinite(this.limits.daily) ? this.limits.daily : usualLimits.daily;
    return { 'Sforce-Limit-Info': `api-usage=${this.used}/${daily}` };
  }
}
