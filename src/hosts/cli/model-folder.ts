import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { err, ok, type Result } from '../../base/result.ts';
import { checkFolder } from '../../model/check-folder.ts';
import type { FolderCheck } from '../../model/check-folder.ts';
import { badUsage } from './bad-usage.ts';
import { holdingsOf } from './holdings.ts';
import type { Holdings } from './holdings.ts';
import type { ExitCode, Io } from './io.ts';
import { salesforceNotes } from './salesforce-notes.ts';

/** Where a model is read, and how that is written for people. */
interface ModelFolder {
  readonly path: string;
  readonly shown: string;
}

/** A folder with what checking it gave. */
export interface CheckedFolder {
  readonly folder: ModelFolder;
  readonly check: FolderCheck;
  readonly holds: Holdings | null;
}

/** The folder that was named, else `./config`, else the worked example of the package, which is said. */
function modelFolder(io: Io, named: string | undefined): ModelFolder {
  if (named !== undefined) return { path: resolve(io.cwd, named), shown: named.replace(/\/+$/, '') || named };
  const own = join(io.cwd, 'config');
  if (existsSync(own)) return { path: own, shown: 'config' };
  const example = join(io.packageRoot, 'config');
  io.stderr.write(
    'There is no folder ./config here, so this is the worked example that comes with Plumbline.\n',
  );
  return { path: example, shown: shorter(relative(io.cwd, example), example) };
}

const shorter = (a: string, b: string): string => (a.length <= b.length ? a : b);

/** Reads and checks a folder; one that is not there was told as bad usage of the command, and its code is left. */
export async function checkedFolder(
  io: Io,
  command: string,
  named: string | undefined,
): Promise<Result<CheckedFolder, ExitCode>> {
  const folder = modelFolder(io, named);
  const problem = await problemWithFolder(folder);
  if (problem !== null) return err(badUsage(io, command, problem));
  const check = await checkFolder(folder.path, { today: io.today(), stageNotes: salesforceNotes });
  return ok({ folder, check, holds: check.model ? holdingsOf(check.model) : null });
}

async function problemWithFolder({ path, shown }: ModelFolder): Promise<string | null> {
  const problem = await stat(path).then(
    (found) => (found.isDirectory() ? null : `${shown} is no folder.`),
    () => `There is no folder ${shown}.`,
  );
  return problem === null ? null : `${problem} Name the one that holds facts.yaml, with --config.`;
}
