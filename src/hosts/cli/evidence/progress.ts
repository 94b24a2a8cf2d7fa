import { SingleBar } from 'cli-progress';
import type { Io } from '../io.ts';

/** Tells how far long work has come. */
export interface Progress {
  /** Says what is done now, and that share of it, 0 to 1. */
  readonly at: (what: string, share: number) => void;
  /** Takes the bar away. */
  readonly end: () => void;
}

const steps = 200;

/** A bar on standard error where a person sits before it; nothing in a pipe. */
export function progressOf({ stderr }: Io): Progress {
  if (!('isTTY' in stderr) || stderr.isTTY !== true) return { at: () => undefined, end: () => undefined };
  const bar = new SingleBar({
    stream: stderr,
    format: '{what} {bar} {percentage} %',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    clearOnComplete: true,
    // Ctrl-C ends the work as it does anywhere, and leaves the terminal as it was.
    gracefulExit: false,
    hideCursor: null,
    linewrap: true,
  });
  let isShown = false;
  return {
    at: (what, share) => {
      const value = Math.round(Math.min(1, share) * steps);
      if (isShown) bar.update(value, { what });
      else bar.start(steps, value, { what });
      isShown = true;
    },
    end: () => {
      if (isShown) bar.stop();
      isShown = false;
    },
  };
}
