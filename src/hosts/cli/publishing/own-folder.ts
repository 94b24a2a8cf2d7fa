import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { err, ok, type Result } from '../../../base/result.ts';
import type { PartValues } from '../../../model/part-values.ts';
import { badUsage } from '../bad-usage.ts';
import type { ExitCode, Io } from '../io.ts';
import { checkedFolder, type CheckedFolder } from '../model-folder.ts';
import { problemReport } from '../problem-report.ts';

/** Where a company’s own model stands, whether it is there yet or not. */
export interface OwnFolder {
  readonly path: string;
  /** As it is written for people. */
  readonly shown: string;
}

/** A folder that was checked and has nothing wrong with it. */
export interface RightFolder extends CheckedFolder {
  readonly parts: PartValues;
}

/** The folder that was named, else `./config`. */
export const ownFolder = (io: Io, named: string | undefined): OwnFolder => ({
  path: resolve(io.cwd, named ?? 'config'),
  shown: named?.replace(/(?<=.)\/+$/, '') ?? 'config',
});

/**
 * The model of one’s own folder; what is wrong was printed when there is only a code to end with. The worked example is
 * never taken in its place: it is nobody’s model.
 */
export async function rightFolder(
  io: Io,
  command: string,
  named: string | undefined,
): Promise<Result<RightFolder, ExitCode>> {
  if (named === undefined && !existsSync(join(io.cwd, 'config')))
    return err(
      badUsage(io, command, 'There is no folder ./config here. Name your model’s folder with --config.'),
    );
  const checked = await checkedFolder(io, command, named);
  if (!checked.ok) return checked;
  const { folder, check } = checked.value;
  if (check.parts) return ok({ ...checked.value, parts: check.parts });
  io.stderr.write(problemReport(folder.shown, check.problems));
  return err(1);
}
