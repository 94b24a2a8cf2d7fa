import type { FunctionName, Replies, Reply } from '../../../../src/wire/reply.ts';
import { isReply } from './reply-shape.ts';
import type { Call, Reach, Requests } from './requests.ts';
import { unanswered } from './unanswered.ts';

/** Calls functions by this way. */
export function callBy(reach: Reach): Call {
  return async <N extends FunctionName>(name: N, request: Requests[N]): Promise<Reply<Replies[N]>> => {
    const answer = await reach(name, request).catch(() => undefined);
    return isReply(name, answer) ? answer : { ok: false, problem: unanswered(name) };
  };
}
