import { err, ok, type Result } from '../../../base/result.ts';
import type { CrmError } from '../../port.ts';
import { crmErrorOf, noReplyError, unreadable } from '../errors.ts';
import { isObject, type JsonObject } from '../../json.ts';
import type { Call, Transport } from './transport.ts';

/** What came of a call. */
export interface Asked {
  readonly result: Result<JsonObject, CrmError>;
  /** True when it failed and may have been done all the same. */
  readonly mayBeDone: boolean;
}

/** Sends a call and reads its answer. `what` names what is asked for, as people call it. */
export async function ask(
  transport: Transport,
  call: Call,
  what: string,
): Promise<Result<JsonObject, CrmError>> {
  return (await askOnce(transport, call, what)).result;
}

/** Sends a call whose doing twice would do harm: the answer also says whether it may have been done. */
export async function askOnce(transport: Transport, call: Call, what: string): Promise<Asked> {
  const sent = await transport.send(call);
  if (!sent.ok) return { result: err(noReplyError(sent.error)), mayBeDone: true };
  const { status, body } = sent.value;
  if (status < 200 || status > 299)
    return { result: err(crmErrorOf(sent.value, what)), mayBeDone: status >= 500 };
  if (status === 204) return { result: ok({}), mayBeDone: false };
  return { result: isObject(body) ? ok(body) : err(unreadable(what)), mayBeDone: !isObject(body) };
}

/** A call that only looks. */
export const reading = (path: string, query: Readonly<Record<string, string>> = {}): Call => ({
  method: 'GET',
  path,
  query,
  kind: 'read',
  retryable: true,
});

/** A call that only looks, for which HubSpot wants a body. */
export const readingBy = (path: string, body: unknown): Call => ({
  method: 'POST',
  path,
  body,
  kind: 'read',
  retryable: true,
});

/** A search. */
export const searching = (path: string, body: unknown): Call => ({
  method: 'POST',
  path,
  body,
  kind: 'search',
  retryable: true,
});

/** A write that says how things shall be: doing it twice is doing it once. */
export const settingTo = (method: 'PATCH' | 'PUT' | 'POST', path: string, body: unknown): Call => ({
  method,
  path,
  body,
  kind: 'write',
  retryable: true,
});

/** A write that makes something new each time. */
export const making = (path: string, body: unknown): Call => ({
  method: 'POST',
  path,
  body,
  kind: 'write',
  retryable: false,
});
