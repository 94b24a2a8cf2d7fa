import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes lines in large pieces and waits where the reader is slower. */
export interface LineWriter {
  readonly write: (line: string) => Promise<void> | undefined;
  readonly end: () => Promise<void>;
  /** True once nobody reads any more, as after `| head`. */
  readonly isClosed: () => boolean;
}

const piece = 64 * 1024;

/** Writes to a stream without ever holding more than one piece. */
export function lineWriter(stream: Writable): LineWriter {
  let waiting = '';
  let closed = false;
  const onError = (): void => {
    closed = true;
  };
  stream.on('error', onError);
  const flush = async (): Promise<void> => {
    const text = waiting;
    waiting = '';
    if (closed || text === '') return;
    if (!stream.write(text))
      await Promise.race([once(stream, 'drain').catch(onError), once(stream, 'close')]);
  };
  return {
    write: (line) => {
      waiting += `${line}\n`;
      return waiting.length < piece ? undefined : flush();
    },
    end: flush,
    isClosed: () => closed || stream.destroyed,
  };
}
