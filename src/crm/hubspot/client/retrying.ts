import type { Result } from '../../../base/result.ts';
import type { Call, NoReply, Reply } from './transport.ts';

type Sent = Result<Reply, NoReply>;

const backoffMs = [250, 1000, 3000] as const;
const mostRefusals = 5;
const rollingMs = 10_000;
const secondMs = 1000;
const lockedMs = 2000;

/**
 * How long to wait before sending a call once more; null when it is not sent again. A 429 and a 423 were not done,
 * so any call may be repeated; after a 5xx or no answer only one that does no harm twice. The daily limit is not
 * waited for.
 */
export function waitBeforeRetry(call: Call, sent: Sent, attempt: number): number | null {
  if (!sent.ok) return call.retryable ? (backoffMs[attempt] ?? null) : null;
  const { status, body, retryAfterMs } = sent.value;
  if (status === 429) return attempt < mostRefusals ? limitedWait(call, body, retryAfterMs) : null;
  if (status === 423) return attempt < backoffMs.length ? (retryAfterMs ?? lockedMs) : null;
  // 477: the account's data is being moved to another region.
  if (status === 477) return attempt < backoffMs.length ? retryAfterMs : null;
  if (status < 500) return null;
  return call.retryable ? (backoffMs[attempt] ?? null) : null;
}

function limitedWait(call: Call, body: unknown, retryAfterMs: number | null): number | null {
  const policy = policyOf(body);
  if (policy === 'DAILY') return null;
  if (retryAfterMs !== null) return retryAfterMs;
  return policy === 'SECONDLY' || call.kind === 'search' ? secondMs : rollingMs;
}

/** The limit that a 429 names: `DAILY`, `TEN_SECONDLY_ROLLING`, `SECONDLY`; some answers say it in words only. */
export function policyOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null;
  const { policyName, message } = body as { readonly policyName?: unknown; readonly message?: unknown };
  if (typeof policyName === 'string') return policyName.toUpperCase();
  const words = typeof message === 'string' ? message.toLowerCase() : '';
  if (words.includes('daily')) return 'DAILY';
  return words.includes('secondly limit') && !words.includes('ten') ? 'SECONDLY' : null;
}
