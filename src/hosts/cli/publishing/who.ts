import { userInfo } from 'node:os';
import type { Io } from '../io.ts';

/** Who does this, as people know them: as it is said, else PLUMBLINE_AUTHOR, else the name of the login. */
export function authorOf(io: Io, said: string | undefined): string {
  const { env } = io;
  return said ?? (env['PLUMBLINE_AUTHOR'] || env['USER'] || env['LOGNAME'] || env['USERNAME'] || loginName());
}

function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a user without a name.
    return 'unknown';
  }
}
