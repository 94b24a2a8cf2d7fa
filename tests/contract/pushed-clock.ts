/** The time and how to wait, in milliseconds. */
interface Timing {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** A clock that only moves when it is told to, or slept by. */
export interface PushedClock extends Timing {
  readonly pass: (ms: number) => void;
  /** Everything that was slept, in milliseconds. */
  readonly slept: readonly number[];
}

/** Sleeping takes no time here: it moves the clock. */
export function pushedClock(from: number): PushedClock {
  let current = from;
  const slept: number[] = [];
  const pass = (ms: number): void => {
    current += ms;
  };
  return {
    now: () => current,
    sleep: (ms) => {
      slept.push(ms);
      pass(ms);
      return Promise.resolve();
    },
    pass,
    slept,
  };
}

const format = new Map<string, Intl.DateTimeFormat>();

/** The day of an instant in a time zone. */
export function dayIn(instant: string, timeZone: string): string {
  const known = format.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  format.set(timeZone, known);
  return known.format(new Date(instant));
}
