import { createHmac } from 'node:crypto';

/** How a request differs from one that HubSpot would make. */
export interface Unlike {
  readonly secret?: string;
  readonly portalId?: number;
  /** Milliseconds that the signature is old. */
  readonly ageMs?: number;
  readonly unsigned?: boolean;
  /** Sent in place of what was signed. */
  readonly body?: string;
  readonly method?: string;
  /** Signed and sent as it is, in place of the request as JSON. */
  readonly raw?: string;
}

/** What the service answered. */
export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly json: unknown;
}

/** Calls a function as HubSpot does for a card: with who looks in the address, and signed. */
export async function callSigned(
  service: {
    readonly port: number;
    readonly publicUrl: string;
    readonly secret: string;
    readonly portalId: number;
  },
  name: string,
  request: unknown,
  unlike: Unlike = {},
): Promise<Answered> {
  const query = `userId=81001&userEmail=nora.feld%40cornerstow.example&portalId=${unlike.portalId ?? service.portalId}&appId=7`;
  const path = `/functions/${name}?${query}`;
  const body = unlike.raw ?? JSON.stringify(request);
  const timestamp = String(Date.now() - (unlike.ageMs ?? 0));
  const signedAddress = `${service.publicUrl}${path.replace('%40', '@')}`;
  const signature = createHmac('sha256', unlike.secret ?? service.secret)
    .update(`POST${signedAddress}${body}${timestamp}`)
    .digest('base64');
  const method = unlike.method ?? 'POST';
  const response = await fetch(`http://127.0.0.1:${service.port}${path}`, {
    method,
    ...(method === 'GET' ? {} : { body: unlike.body ?? body }),
    headers: {
      'content-type': 'application/json',
      ...(unlike.unsigned
        ? {}
        : { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': timestamp }),
    },
  });
  const text = await response.text();
  return { status: response.status, text, json: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
