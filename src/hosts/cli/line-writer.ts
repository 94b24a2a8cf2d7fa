import type { Writable } from 'node:stream';

/** Writes lines in large pieces and waits where the reader is slower. */
export interface LineWriter {
  /** A promise where the reader has to be waited for. */
  readonly write: (line: string) => Promise<void> | undefined;
  readonly end: () => Promise<void>;
  /** True once nobody reads any more, as after `| head`. */
  readonly isClosed: () => boolean;
}

const piece = 64 * 1024;

/** Writes to a stream without ever holding more than one piece. */
export function lineWriter(stream: Writable): LineWriter {
  let waiting = '';
  let isBroken = false;
  stream.on('error', () => {
    isBroken = true;
  });
  const isClosed = (): boolean => isBroken || stream.destroyed;
  const flush = async (): Promise<void> => {
    const text = waiting;
    waiting = '';
    if (text !== '' && !isClosed() && !stream.write(text)) await drained(stream);
  };
  return {
    write: (line) => {
      waiting += `${line}\n`;
      return waiting.length < piece ? undefined : flush();
    },
    end: flush,
    isClosed,
  };
}

/** Until the stream takes more, or takes nothing any more. */
function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const events = ['drain', 'close', 'error'] as const;
    const done = (): void => {
      for (const event of events) stream.off(event, done);
      resolve();
    };
    for (const event of events) stream.once(event, done);
  });
}
