import { listenOnLoopback, type Incoming, type Listening } from '../loopback.ts';

/** Listens on loopback, and hands every call to `answer`; `cutOff` breaks the connection. A taken port rejects. */
export const listen = (
  port: number,
  answer: (request: Request) => Promise<Response | 'cutOff'>,
): Promise<Listening> =>
  listenOnLoopback(port, {
    answer: async (incoming) => {
      const response = await answer(requestOf(incoming));
      if (response === 'cutOff') return response;
      const body = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, headers: Object.fromEntries(response.headers), body };
    },
    failed: (message) => ({ status: 'error', message: `The local HubSpot failed: ${message}` }),
  });

const requestOf = ({ method, url, headers, bytes }: Incoming): Request =>
  new Request(url, {
    method,
    headers,
    ...(bytes.length === 0 || method === 'GET' ? {} : { body: bytes }),
  });
