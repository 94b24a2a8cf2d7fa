import { err, ok } from '../../../base/result.ts';
import { currentToken, noToken, pathWithQuery, replyOf } from './http.ts';
import { hubSpotUrl, usualTimeoutMs, type Transport, type TransportOptions } from './transport.ts';

/** Calls travel by the global `fetch`: for function bundles, which must stay small and start fast. */
export function fetchTransport(options: TransportOptions): Transport {
  const { url = hubSpotUrl, timeoutMs = usualTimeoutMs } = options;
  return {
    async send(call) {
      const token = await currentToken(options.token);
      if (token === null) return ok(noToken);
      if (typeof token !== 'string') return err(token);
      // What fetch throws may quote a header, so nothing of it goes on.
      try {
        const response = await fetch(`${url}${pathWithQuery(call)}`, {
          method: call.method,
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            accept: 'application/json',
          },
          signal: AbortSignal.timeout(timeoutMs),
          ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
        });
        return ok(await replyOf(response));
      } catch (error) {
        return err({ reason: isTimeout(error) ? 'timeout' : 'network' });
      }
    },
  };
}

const isTimeout = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError';
