import { err, ok, type Result } from '../../../base/result.ts';
import { isObject, type JsonObject } from '../../json.ts';
import type { CrmError } from '../../port.ts';
import { crmErrorOf } from '../errors.ts';
import type { Call, Calls, Reply, Unanswered } from './call.ts';

/** Sends a call; an answer that is no success is an error. `what` names what is asked for, as people call it. */
export async function ask(calls: Calls, call: Call, what: string): Promise<Result<Reply, CrmError>> {
  const sent = await calls.send(call);
  if (!sent.ok) return err(unansweredError(sent.error));
  const { status, body } = sent.value;
  return status >= 200 && status < 300 ? ok(sent.value) : err(crmErrorOf(status, body, what));
}

/** Sends a call whose answer is an object of JSON. */
export async function askObject(
  calls: Calls,
  call: Call,
  what: string,
): Promise<Result<JsonObject, CrmError>> {
  const reply = await ask(calls, call, what);
  if (!reply.ok) return reply;
  return isObject(reply.value.body) ? ok(reply.value.body) : err(unreadable(what));
}

/** No answer came. */
export function unansweredError(unanswered: Unanswered): CrmError {
  if (unanswered.reason === 'noAccess') return unanswered.error;
  const message =
    unanswered.reason === 'timeout'
      ? 'Salesforce took too long to answer.'
      : 'Salesforce could not be reached, or broke off.';
  return { kind: 'unavailable', message };
}

/** Salesforce answered with something that cannot be what was asked for. */
export const unreadable = (what: string): CrmError => ({
  kind: 'unavailable',
  message: `Salesforce answered something that is not ${what}.`,
});

/** A call that only looks. */
export const reading = (path: string): Call => ({ method: 'GET', path, retryable: true });
