import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from the preview's own page. Another site must not be able to read or write records through
 * the person's browser: neither by a name of its own for this machine (`Host`), nor from its own pages (`Origin`,
 * `Sec-Fetch-Site`).
 */
export function isFromOwnPage(request: IncomingMessage, port: number): boolean {
  const { host = '', origin } = request.headers;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  const site = request.headers['sec-fetch-site'];
  const isElsewhere = site === 'cross-site' || site === 'same-site';
  return !isElsewhere || (request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate');
}

/** What the page may load: itself, and pictures that come inside a bundle. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What a page of Salesforce may load: LWC puts each component's style into the page itself. */
export const LIGHTNING_POLICY = PAGE_POLICY.replace(
  "style-src 'self'",
  "style-src 'self' 'unsafe-inline'",
).replace("worker-src 'self'", "font-src 'self'");

/** What a card's worker may load: its own bundle, and nothing over the network. */
export const WORKER_POLICY = "default-src 'none'; script-src 'self'";
