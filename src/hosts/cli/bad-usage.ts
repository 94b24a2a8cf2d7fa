import type { ExitCode, Io } from './io.ts';

/** Says what was typed wrongly and where help stands. */
export function badUsage(io: Io, command: string, sentence: string): ExitCode {
  const asked = command === '' ? 'npx plumbline --help' : `npx plumbline ${command} --help`;
  io.stderr.write(`${sentence}\nSee: ${asked}\n`);
  return 2;
}
