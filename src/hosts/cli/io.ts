import type { Readable, Writable } from 'node:stream';
import type { CalendarDate } from '../../base/calendar.ts';

/** Everything a command may touch of the world outside. */
export interface Io {
  readonly stdin: Readable;
  /** What was asked for, and nothing else. */
  readonly stdout: Writable;
  /** What a person should know besides. */
  readonly stderr: Writable;
  /** Where relative paths start. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Today on this machine's calendar. */
  readonly today: () => CalendarDate;
  /** The folder of the installed package, with `config/` in it. */
  readonly packageRoot: string;
}

/** What a command ends with: 0 done, 1 the model is wrong, 2 it was called wrongly, 3 some of the input could not be read. */
export type ExitCode = 0 | 1 | 2 | 3;

/** One command, in a file of its own under `commands/`. */
export interface Command {
  /** As it is typed, such as `model check`. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly usage: string;
  readonly run: (args: readonly string[], io: Io) => Promise<ExitCode>;
}
