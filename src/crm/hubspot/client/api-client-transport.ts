import { Client } from '@hubspot/api-client';
import { err, ok, type Result } from '../../../base/result.ts';
import { currentToken, noToken, pathWithQuery, replyOf } from './http.ts';
import {
  hubSpotUrl,
  usualTimeoutMs,
  type NoReply,
  type Reply,
  type Transport,
  type TransportOptions,
} from './transport.ts';

/**
 * Calls travel by HubSpot's own client: for the command line and the service. Only its `apiRequest` is used, with
 * paths of 2026-09. Its retries and its limiter are process-wide and know no account, so neither is switched on, and
 * the token is sent with each call, since the client keeps using the one it was made with.
 */
export function apiClientTransport(options: TransportOptions): Transport {
  const { url = hubSpotUrl, timeoutMs = usualTimeoutMs } = options;
  const client = new Client({ basePath: url });
  return {
    async send(call) {
      const token = await currentToken(options.token);
      if (token === null) return ok(noToken);
      if (typeof token !== 'string') return err(token);
      const asked = client
        .apiRequest({
          method: call.method,
          path: pathWithQuery(call),
          headers: { Authorization: `Bearer ${token}` },
          ...(call.body === undefined ? {} : { body: call.body }),
        })
        .then(async (response): Promise<Result<Reply, NoReply>> => ok(await replyOf(response)))
        // What is thrown may quote a header, so nothing of it goes on.
        .catch((): Result<Reply, NoReply> => err({ reason: 'network' }));
      return within(asked, timeoutMs);
    },
  };
}

/** The client's requests cannot be called off, so an answer that comes too late is no longer listened to. */
async function within(
  asked: Promise<Result<Reply, NoReply>>,
  timeoutMs: number,
): Promise<Result<Reply, NoReply>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Result<Reply, NoReply>>((resolve) => {
    timer = setTimeout(() => {
      resolve(err({ reason: 'timeout' }));
    }, timeoutMs);
  });
  const first = await Promise.race([asked, late]);
  clearTimeout(timer);
  return first;
}
