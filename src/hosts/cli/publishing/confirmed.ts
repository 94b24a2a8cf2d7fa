import { createInterface } from 'node:readline/promises';
import type { Io } from '../io.ts';

/**
 * Whether a person who sits at a terminal says yes. Nobody is asked in a pipe: there it is `--yes` alone that counts, and
 * the answer is no.
 */
export async function confirmed(io: Io, question: string): Promise<boolean> {
  if (!isTerminal(io.stdin) || !isTerminal(io.stderr)) return false;
  const asking = createInterface({ input: io.stdin, output: io.stderr });
  try {
    const answer = await asking.question(`${question} Type yes: `);
    return /^y(es)?$/i.test(answer.trim());
  } catch {
    return false;
  } finally {
    asking.close();
  }
}

const isTerminal = (stream: object): boolean => 'isTTY' in stream && stream.isTTY === true;

/** What to say where nobody said yes: nothing was done, and how to do it. */
export const notDone = (what: string): string => `Nothing was ${what}. Run it again with --yes.\n`;
