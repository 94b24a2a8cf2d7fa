import { Duplex } from 'node:stream';
import type { HttpRequest, HttpResponse } from 'jsforce';
import { Transport } from 'jsforce/lib/transport.js';
import { StreamPromise } from 'jsforce/lib/util/promise.js';
import type { NoReply } from './no-reply.ts';

/**
 * Carries one call of jsforce. jsforce 3.10.26's own way (src/request.ts) is not used, because in it
 * - an answer that breaks off ends the process: the error of the stream has no listener, and the promise stays open;
 * - a redirect is followed with the token, wherever it leads;
 * - GET is repeated by rules of its own (five times, 15 s), POST and PATCH never, and a refused call
 *   (`REQUEST_LIMIT_EXCEEDED`) never: one set of rules stands in retrying.ts instead;
 * - the status and the headers of an answer are lost to whoever asked.
 */
export class FetchTransport extends Transport {
  /** What came, whatever jsforce makes of it; null when nothing did. */
  answer: HttpResponse | null = null;
  /** Why nothing came. */
  failure: NoReply | null = null;
  readonly #timeoutMs: number;

  constructor(timeoutMs: number) {
    super();
    this.#timeoutMs = timeoutMs;
  }

  override httpRequest(request: HttpRequest): StreamPromise<HttpResponse> {
    return StreamPromise.create(() => ({ stream: nothingStreams(), promise: this.#fetched(request) }));
  }

  async #fetched(request: HttpRequest): Promise<HttpResponse> {
    this.answer = await this.#answerTo(request);
    if (this.answer) return this.answer;
    throw new Error('Salesforce did not answer.');
  }

  async #answerTo({ url, method, headers = {}, body }: HttpRequest): Promise<HttpResponse | null> {
    // What fetch throws may quote what was sent, so nothing of it goes on.
    try {
      const response = await fetch(url, {
        method,
        headers: withoutLength(headers),
        redirect: 'error',
        signal: AbortSignal.timeout(this.#timeoutMs),
        ...(typeof body === 'string' || body instanceof Uint8Array ? { body } : {}),
      });
      const text = await response.text();
      return { statusCode: response.status, headers: Object.fromEntries(response.headers), body: text };
    } catch (error) {
      const isTimeout = error instanceof Error && error.name === 'TimeoutError';
      this.failure = { reason: isTimeout ? 'timeout' : 'network' };
      return null;
    }
  }
}

/** fetch counts for itself. */
const withoutLength = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-length'));

const nothingStreams = (): Duplex =>
  new Duplex({
    read() {
      this.push(null);
    },
    write(_chunk, _encoding, done) {
      done();
    },
  });
