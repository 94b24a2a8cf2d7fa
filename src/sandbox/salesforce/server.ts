import { listenOnLoopback, type Incoming, type Listening, type Outgoing } from '../loopback.ts';
import type { Answer } from './route.ts';

/** Listens on loopback, and hands every call to `answer`; `cutOff` breaks the connection. A taken port rejects. */
export const listen = (
  port: number,
  answer: (incoming: Incoming) => Promise<Answer | 'cutOff'>,
): Promise<Listening> =>
  listenOnLoopback(port, {
    answer: async (incoming) => {
      const answered = await answer(incoming);
      return answered === 'cutOff' ? answered : outgoing(answered);
    },
    failed: (message) => [
      { errorCode: 'UNKNOWN_EXCEPTION', message: `The local Salesforce failed: ${message}` },
    ],
  });

function outgoing({ status, headers, body, text }: Answer): Outgoing {
  const type = body === undefined ? {} : { 'Content-Type': 'application/json;charset=UTF-8' };
  const json = body === undefined ? '' : JSON.stringify(body);
  return { status, headers: { ...type, ...headers }, body: text ?? json };
}
