import { checkModel } from './check-model.ts';
import type { CheckOptions, ModelCheck } from './check-model.ts';
import { inReadingOrder } from './problem.ts';
import { readModelFiles } from './read-files.ts';
import type { ModelFile } from './read-one-file.ts';

/** A folder's check, with the files that could be read. */
export interface FolderCheck extends ModelCheck {
  readonly files: readonly ModelFile[];
}

/** Reads a model's folder and checks it; what cannot be read is told beside what is wrong in the rest. */
export async function checkFolder(
  folder: string,
  options: Omit<CheckOptions, 'unread'> = {},
): Promise<FolderCheck> {
  const { files, problems, unread } = await readModelFiles(folder);
  const check = checkModel(files, { ...options, unread });
  const all = inReadingOrder([...problems, ...check.problems]);
  const isRight = all.length === 0;
  const { model, parts } = check;
  return { ...check, model: isRight ? model : null, parts: isRight ? parts : null, problems: all, files };
}
