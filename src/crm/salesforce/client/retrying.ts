import { refusalsIn } from '../errors.ts';
import type { Call, Sent } from './call.ts';

const backoffMs = [250, 1000, 3000] as const;
const busyMs = [1000, 2000, 4000, 8000, 16_000] as const;
const dailyMs = [1000, 3000] as const;

/**
 * How long to wait before sending a call once more; null when it is not sent again. What the org refused for its
 * limits was not done, so any call may be repeated; after a 5xx or no answer only one that does no harm twice.
 *
 * jsforce 3.10.26 repeats GET and PUT alone, and nothing that was refused for a limit, which Salesforce answers with
 * 403 (https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm).
 */
export function waitBeforeRetry(call: Call, sent: Sent, attempt: number): number | null {
  if (!sent.ok)
    return sent.error.reason !== 'noAccess' && call.retryable ? (backoffMs[attempt] ?? null) : null;
  const { status, body } = sent.value;
  const limit = refusalsIn(body).find(({ code }) => code === 'REQUEST_LIMIT_EXCEEDED');
  // Calls of 24 hours roll: a moment later some may be free again. Long-running ones end by themselves.
  if (limit) return (/TotalRequests/i.test(limit.message) ? dailyMs : busyMs)[attempt] ?? null;
  // 420 is Salesforce's edge: nothing reached the org.
  if (status === 420 || status === 429) return backoffMs[attempt] ?? null;
  return status >= 500 && call.retryable ? (backoffMs[attempt] ?? null) : null;
}
