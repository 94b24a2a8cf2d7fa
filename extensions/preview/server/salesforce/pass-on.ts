import type { IncomingMessage, ServerResponse } from 'node:http';
import { failed } from '../../shared/outcome.ts';
import { sendOutcome } from '../replies.ts';
import type { OpenSalesforce } from './side.ts';

const MOST_BYTES = 6_000_000;

/** Passes a call of the page on to the local Salesforce, in the session of the person who looks. */
export async function passOn(
  open: OpenSalesforce,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const token = open.tokenFor(String(request.headers['x-plumbline-user'] ?? open.people[0]?.id ?? ''));
  if (token === null)
    return sendOutcome(response, 403, failed('There is no such person in the local Salesforce.'));
  const body = await bodyOf(request);
  if (body === null) return sendOutcome(response, 413, failed('Salesforce takes at most 6 MB.'));
  const reply = await fetch(new URL(path, open.url), {
    method: request.method ?? 'GET',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === '' ? {} : { body }),
  }).catch(() => null);
  if (reply === null) return sendOutcome(response, 503, failed('The local Salesforce does not answer.'));
  const text = await reply.text();
  const type = reply.headers.get('content-type') ?? 'application/json';
  response.writeHead(reply.status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
