import { hubspot } from '@hubspot/ui-extensions';
import type { Reach } from './requests.ts';

/** HubSpot cuts a request off after fifteen seconds, connecting included. */
const timeoutMs = 15_000;

/** Reaches the hosted functions at this address. HubSpot signs the request and adds who looks. */
export function overHttp(baseUrl: string): Reach {
  const base = baseUrl.replace(/\/+$/, '');
  return async (name, request) => {
    const response = await hubspot.fetch(`${base}/functions/${name}`, {
      method: 'POST',
      timeout: timeoutMs,
      body: { ...request },
    });
    return response.json() as Promise<unknown>;
  };
}
