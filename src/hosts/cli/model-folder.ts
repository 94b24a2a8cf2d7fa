import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { checkFolder } from '../../model/check-folder.ts';
import type { FolderCheck } from '../../model/check-folder.ts';
import { holdingsOf } from './holdings.ts';
import type { Holdings } from './holdings.ts';
import type { Io } from './io.ts';
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

/** Reads and checks a folder. */
export async function checkedFolder(io: Io, named: string | undefined): Promise<CheckedFolder> {
  const folder = modelFolder(io, named);
  const check = await checkFolder(folder.path, { today: io.today(), stageNotes: salesforceNotes });
  return { folder, check, holds: check.model ? holdingsOf(check.model) : null };
}
