import type { Reply } from '../../../../src/wire/reply.ts';
import { heardOf } from './newest-release.ts';
import { isReply } from './reply-shape.ts';
import type { Answers, AskedName, Call, Reach, Requests } from './requests.ts';
import { unanswered } from './unanswered.ts';

/** Calls functions by this way. */
export function callBy(reach: Reach): Call {
  return async <N extends AskedName>(name: N, request: Requests[N]): Promise<Reply<Answers[N]>> => {
    const answer = await reach(name, request).catch(() => undefined);
    if (!isReply(name, answer)) return { ok: false, problem: unanswered(name) };
    heardOf(answer.release);
    return answer;
  };
}
