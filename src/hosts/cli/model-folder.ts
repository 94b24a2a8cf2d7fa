import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { checkModel } from '../../model/check-model.ts';
import type { ModelCheck } from '../../model/check-model.ts';
import { inReadingOrder } from '../../model/problem.ts';
import type { ModelFile } from '../../model/read-one-file.ts';
import { readModelFiles } from '../../model/read-files.ts';
import { holdingsOf } from './holdings.ts';
import type { Holdings } from './holdings.ts';
import type { Io } from './io.ts';

/** Where a model is read, and how that is written for people. */
export interface ModelFolder {
  readonly path: string;
  readonly shown: string;
}

/** A folder with what checking it gave. */
export interface CheckedFolder {
  readonly folder: ModelFolder;
  readonly files: readonly ModelFile[];
  readonly check: ModelCheck;
  readonly holds: Holdings | null;
}

/** The folder that was named, else `./config`, else the worked example of the package, which is said. */
export function modelFolder(io: Io, named: string | undefined): ModelFolder {
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
  const { files, problems, unread } = await readModelFiles(folder.path);
  const check = checkModel(files, { unread, today: io.today() });
  const all = inReadingOrder([...problems, ...check.problems]);
  const model = all.length === 0 ? check.model : null;
  return {
    folder,
    files,
    check: { model, problems: all, notes: check.notes },
    holds: model ? holdingsOf(model) : null,
  };
}
