import type { Call, NoReply, RateState, Reply, Token } from './transport.ts';

const printable = /^[\x21-\x7e]+$/;

/** What is answered in HubSpot's place where there is no token that could be sent. */
export const noToken: Reply = { status: 401, body: null, retryAfterMs: null, rate: null };

/**
 * The token that is valid now; null when there is none, or what there is could not stand in a header, and why when it
 * could not be asked for.
 */
export async function currentToken(token: Token): Promise<string | null | NoReply> {
  const text = typeof token === 'string' ? token : await token();
  return typeof text !== 'string' || printable.test(text) ? text : null;
}

/** The path of a call with its query. */
export function pathWithQuery(call: Call): string {
  const query = new URLSearchParams(call.query).toString();
  return query === '' ? call.path : `${call.path}?${query}`;
}

/** Reads an answer. A body that is not JSON, such as a gateway's page, is null. */
export async function replyOf(response: Response): Promise<Reply> {
  return {
    status: response.status,
    body: jsonOf(await response.text()),
    retryAfterMs: retryAfterMs(response.headers.get('retry-after')),
    rate: rateOf(response.headers),
  };
}

function jsonOf(text: string): unknown {
  try {
    return text === '' ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

/** Seconds, or a date (RFC 9110); null when it is neither. */
function retryAfterMs(text: string | null): number | null {
  if (text === null || text.trim() === '') return null;
  const seconds = Number(text);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}

function rateOf(headers: Headers): RateState | null {
  const read = (name: string): number => Number(headers.get(`x-hubspot-ratelimit-${name}`) ?? Number.NaN);
  const rate = { max: read('max'), remaining: read('remaining'), intervalMs: read('interval-milliseconds') };
  return Object.values(rate).every((value) => value >= 0) ? rate : null;
}
