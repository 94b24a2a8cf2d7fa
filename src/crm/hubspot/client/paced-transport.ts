import { ok } from '../../../base/result.ts';
import { poolOf, type Pace } from './pacing.ts';
import { waitBeforeRetry } from './retrying.ts';
import type { Reply, Transport } from './transport.ts';

/** How a paced transport behaves. */
export interface Patience {
  /** How long one call may take with all its waiting; then the last answer is given. */
  readonly patienceMs: number;
}

/** Keeps to the account's limits and repeats what may be repeated: the only place where either is done. */
export function pacedTransport(raw: Transport, pace: Pace, { patienceMs }: Patience): Transport {
  const { now, sleep } = pace.timing;
  return {
    async send(call) {
      const pool = poolOf(call);
      const latest = now() + patienceMs;
      for (let attempt = 0; ; attempt++) {
        const full = await pace.take(pool, latest);
        if (full !== null) return ok(notSent(full));
        const sent = await raw.send(call);
        pace.answered(pool, sent.ok ? sent.value.rate : null);
        const wait = waitBeforeRetry(call, sent, attempt);
        if (wait === null) return sent;
        const limited = sent.ok && sent.value.status === 429;
        if (limited) pace.hold(pool, wait);
        if (now() + wait > latest) return limited ? ok({ ...sent.value, retryAfterMs: wait }) : sent;
        if (!limited) await sleep(wait);
      }
    },
  };
}

/** What is answered in HubSpot's place when there was no room in time. */
const notSent = (retryAfterMs: number): Reply => ({ status: 429, body: null, retryAfterMs, rate: null });
