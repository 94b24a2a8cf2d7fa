import type { Call, RateState } from './transport.ts';

/** The time and how to wait, so that tests need not. Milliseconds. */
export interface Timing {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** The clock on the wall. */
export const realTiming: Timing = {
  now: () => Date.now(),
  sleep: (ms) =>
    new Promise((resolve) => {
      setTimeout(resolve, ms);
    }),
};

/** The limits that HubSpot counts apart. */
export type Pool = 'calls' | 'associations' | 'search';

/** The limit that a call counts against. */
export function poolOf(call: Call): Pool {
  if (call.kind === 'search') return 'search';
  return call.path.startsWith('/crm/associations/') ? 'associations' : 'calls';
}

/** So many calls in any such span. */
interface Limit {
  readonly most: number;
  readonly spanMs: number;
}

// The least that any account has (a free one); answers tell what this account really has.
const firstLimits: Readonly<Record<Pool, Limit>> = {
  calls: { most: 100, spanMs: 10_000 },
  associations: { most: 100, spanMs: 10_000 },
  search: { most: 5, spanMs: 1000 },
};

/**
 * Keeps one limit. A call counts from when it is sent until a whole span after its answer came: HubSpot counted it
 * somewhere in between, so what we count is never less than what HubSpot counts.
 */
class Window {
  readonly #timing: Timing;
  readonly #spanMs: number;
  #most: number;
  readonly #answered: number[] = [];
  #underWay = 0;
  #heldUntil = 0;
  #turn: Promise<unknown> = Promise.resolve();
  #onAnswer: (() => void) | null = null;

  constructor(limit: Limit, timing: Timing) {
    this.#timing = timing;
    this.#most = limit.most;
    this.#spanMs = limit.spanMs;
  }

  /** Waits for room, in order of asking. Null when there is; else how long it would take, past `latest`. */
  take(latest: number): Promise<number | null> {
    const turn = this.#turn.then(() => this.#room(latest));
    this.#turn = turn;
    return turn;
  }

  answered(rate: RateState | null): void {
    const now = this.#timing.now();
    this.#underWay -= 1;
    this.#answered.push(now);
    if (rate && rate.intervalMs === this.#spanMs) this.#learn(rate, now);
    this.#onAnswer?.();
  }

  hold(ms: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, this.#timing.now() + ms);
  }

  /** What others spent of the same limit is counted as if we had. */
  #learn(rate: RateState, now: number): void {
    if (rate.max > 0) this.#most = rate.max;
    const others = rate.max - rate.remaining - (this.#answered.length + this.#underWay);
    for (let i = 0; i < others; i++) this.#answered.push(now);
  }

  async #room(latest: number): Promise<number | null> {
    for (;;) {
      const now = this.#timing.now();
      const wait = this.#waitMs(now);
      if (wait === 0) {
        this.#underWay += 1;
        return null;
      }
      if (wait === null) await this.#nextAnswer();
      else if (now + wait > latest) return wait;
      else await this.#timing.sleep(wait);
    }
  }

  /** Null when only an answer of a call under way can make room. */
  #waitMs(now: number): number | null {
    if (this.#heldUntil > now) return this.#heldUntil - now;
    while ((this.#answered[0] ?? now) <= now - this.#spanMs) this.#answered.shift();
    if (this.#answered.length + this.#underWay < this.#most) return 0;
    const first = this.#answered[0];
    return first === undefined ? null : first + this.#spanMs - now;
  }

  #nextAnswer(): Promise<void> {
    return new Promise((resolve) => {
      this.#onAnswer = () => {
        this.#onAnswer = null;
        resolve();
      };
    });
  }
}

/** The pace of one account: everything in a process that calls it shares this. */
export class Pace {
  readonly timing: Timing;
  readonly #windows: Readonly<Record<Pool, Window>>;

  constructor(timing: Timing = realTiming) {
    this.timing = timing;
    this.#windows = {
      calls: new Window(firstLimits.calls, timing),
      associations: new Window(firstLimits.associations, timing),
      search: new Window(firstLimits.search, timing),
    };
  }

  /** Waits for room for one call, at the latest until `latest`; null when there is, else how long it would take. */
  take(pool: Pool, latest: number): Promise<number | null> {
    return this.#windows[pool].take(latest);
  }

  /** Counts a call whose answer came, or did not. Once for every `take` that gave room. */
  answered(pool: Pool, rate: RateState | null): void {
    this.#windows[pool].answered(rate);
  }

  /** Nobody calls for so long. */
  hold(pool: Pool, ms: number): void {
    this.#windows[pool].hold(ms);
  }
}

/** Gives each account its pace, by a key such as the portal's id. */
export function pacesByAccount(timing: Timing = realTiming): (account: string) => Pace {
  const paces = new Map<string, Pace>();
  return (account) => {
    const pace = paces.get(account) ?? new Pace(timing);
    paces.set(account, pace);
    return pace;
  };
}
