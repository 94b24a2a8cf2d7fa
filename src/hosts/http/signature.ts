import { createHmac, timingSafeEqual } from 'node:crypto';

/** A request as it arrived: `uri` is the whole address that HubSpot called, query included. */
export interface SignedRequest {
  readonly method: string;
  readonly uri: string;
  readonly body: string;
  readonly signature: string | undefined;
  /** Milliseconds since 1970, as the header `X-HubSpot-Request-Timestamp` has it. */
  readonly timestamp: string | undefined;
}

/** Why a request is not believed. */
export type SignatureProblem = 'unsigned' | 'stale' | 'forged';

/** HubSpot's own limit: a request is believed for five minutes. */
const freshForMs = 5 * 60_000;

/** Characters that HubSpot decodes in the address before it signs it. */
const decoded: Readonly<Record<string, string>> = {
  '%3A': ':',
  '%2F': '/',
  '%3F': '?',
  '%40': '@',
  '%21': '!',
  '%24': '$',
  '%27': "'",
  '%28': '(',
  '%29': ')',
  '%2A': '*',
  '%2C': ',',
  '%3B': ';',
};

/**
 * Whether HubSpot signed this request with the app's secret within the last five minutes (signature version 3:
 * base64 of HMAC-SHA256 over method, address, body and timestamp). Null when it did. Compared in constant time;
 * a timestamp that is no number, or of the future by more than the same five minutes, is stale.
 */
export function signatureProblem(
  request: SignedRequest,
  secret: string,
  nowMs: number,
): SignatureProblem | null {
  const { signature, timestamp } = request;
  if (!signature || !timestamp) return 'unsigned';
  if (!/^\d{1,15}$/.test(timestamp) || Math.abs(nowMs - Number(timestamp)) > freshForMs) return 'stale';
  const expected = Buffer.from(signed(request, timestamp, secret));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? null : 'forged';
}

function signed({ method, uri, body }: SignedRequest, timestamp: string, secret: string): string {
  const plainUri = uri.replace(/%[0-9A-Fa-f]{2}/g, (code) => decoded[code.toUpperCase()] ?? code);
  return createHmac('sha256', secret).update(`${method}${plainUri}${body}${timestamp}`).digest('base64');
}
