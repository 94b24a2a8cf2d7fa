import type { IncomingMessage } from 'node:http';

/** HubSpot sends at most one megabyte. */
export const mostBytes = 1_000_000;

/** How much more is thrown away so that whoever sends it still hears why, before the connection is cut. */
const mostThrownAway = 8 * mostBytes;

/**
 * The body as text; null when it is larger than a request may be. The connection
 * stays for a while, so that this can be said; leaving the loop cuts it.
 */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostThrownAway) break;
    if (bytes <= mostBytes) chunks.push(chunk);
  }
  return bytes > mostBytes ? null : Buffer.concat(chunks).toString('utf8');
}
