import type { Instant } from './instants.ts';

/** How much an account may ask; what HubSpot allows a private app of a Professional or Enterprise account. */
export interface RateLimits {
  /** Calls in any ten seconds; 190. */
  readonly burst: number;
  /** Searches in any second, for the whole account; 5. */
  readonly searches: number;
  /** Calls to the associations API in any ten seconds, which has a limit of its own; 150. */
  readonly associations: number;
  /** Calls a day; 650,000. */
  readonly daily: number;
}

/** The policy that a 429 names. */
export type Policy = 'TEN_SECONDLY_ROLLING' | 'SECONDLY' | 'DAILY';

/** The usual limits. */
export const usualLimits: RateLimits = { burst: 190, searches: 5, associations: 150, daily: 650_000 };

const burstMs = 10_000;
const secondMs = 1000;

/** Counts calls; what is refused does not count. */
export class Limiter {
  readonly #limits: RateLimits | null;
  readonly #now: () => Instant;
  readonly #dayOf: (at: Instant) => string;
  readonly #bursts: Record<'calls' | 'searches' | 'associations', Instant[]> = {
    calls: [],
    searches: [],
    associations: [],
  };
  #day = '';
  #today = 0;

  constructor(limits: RateLimits | null, now: () => Instant, dayOf: (at: Instant) => string) {
    this.#limits = limits;
    this.#now = now;
    this.#dayOf = dayOf;
  }

  /** Lets a call through, or says by which policy it does not. */
  admit(path: string): Policy | null {
    if (!this.#limits) return null;
    if (this.#spentToday() >= this.#limits.daily) return 'DAILY';
    const [calls, spanMs, most, policy] = this.#bucket(path, this.#limits);
    const since = this.#now() - spanMs;
    while ((calls[0] ?? Infinity) <= since) calls.shift();
    if (calls.length >= most) return policy;
    calls.push(this.#now());
    this.#today += 1;
    return null;
  }

  /** The calls of today, and how many there may be. */
  today(): { readonly used: number; readonly most: number } {
    return { used: this.#spentToday(), most: (this.#limits ?? usualLimits).daily };
  }

  /** The headers that tell a caller where it stands; answers of searches have none. */
  headers(path: string): Readonly<Record<string, string>> {
    if (!this.#limits || path.endsWith('/search')) return {};
    const [calls, , most] = this.#bucket(path, this.#limits);
    return {
      'X-HubSpot-RateLimit-Interval-Milliseconds': String(burstMs),
      'X-HubSpot-RateLimit-Max': String(most),
      'X-HubSpot-RateLimit-Remaining': String(Math.max(0, most - calls.length)),
      'X-HubSpot-RateLimit-Daily': String(this.#limits.daily),
      'X-HubSpot-RateLimit-Daily-Remaining': String(Math.max(0, this.#limits.daily - this.#today)),
    };
  }

  #spentToday(): number {
    const day = this.#dayOf(this.#now());
    if (day !== this.#day) {
      this.#day = day;
      this.#today = 0;
    }
    return this.#today;
  }

  #bucket(path: string, limits: RateLimits): readonly [Instant[], number, number, Policy] {
    if (path.endsWith('/search')) return [this.#bursts.searches, secondMs, limits.searches, 'SECONDLY'];
    if (path.startsWith('/crm/associations/'))
      return [this.#bursts.associations, burstMs, limits.associations, 'TEN_SECONDLY_ROLLING'];
    return [this.#bursts.calls, burstMs, limits.burst, 'TEN_SECONDLY_ROLLING'];
  }
}

/** The body of a 429. */
export function rateLimitBody(
  policy: Policy,
  portalId: number,
  appId: number,
  correlationId: string,
): unknown {
  return {
    status: 'error',
    message: `You have reached your ${policy.toLowerCase()} limit.`,
    errorType: 'RATE_LIMIT',
    correlationId,
    policyName: policy,
    ...(policy === 'TEN_SECONDLY_ROLLING'
      ? { groupName: `publicapi:private_app-api-calls-ten-secondly:${appId}:${portalId}` }
      : {}),
    requestId: correlationId,
  };
}
