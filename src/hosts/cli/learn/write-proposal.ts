import { existsSync, readdirSync, realpathSync, rmdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { err, ok, type Result } from '../../../base/result.ts';
import type { ModelFile } from '../../../model/read-one-file.ts';
import { writeFolder } from '../init/write-folder.ts';
import type { Io } from '../io.ts';

/** Where a proposal is to be written. */
export interface ProposalFolder {
  readonly path: string;
  /** As it was typed. */
  readonly shown: string;
}

/**
 * The folder for a proposal: one that is not there, or is empty, and in none of the folders of a model; otherwise a
 * sentence.
 */
export function proposalFolder(
  io: Io,
  typed: string,
  models: readonly string[],
): Result<ProposalFolder, string> {
  const shown = typed.replace(/(?<=.)\/+$/, '');
  const path = realPlace(resolve(io.cwd, shown));
  for (const model of models) {
    const way = relative(realPlace(resolve(io.cwd, model)), path);
    if (way === '' || !/^\.\.($|[\\/])/.test(way))
      return err(
        `${shown} is in the folder of your model, and learn never changes that. Name another with --out.`,
      );
  }
  if (path === realPlace(io.cwd))
    return err('--out is the folder that you are in. Name one below it, such as proposal.');
  if (!existsSync(path)) return ok({ path, shown });
  if (!statSync(path).isDirectory()) return err(`${shown} is a file. Name a folder with --out.`);
  return readdirSync(path).length === 0
    ? ok({ path, shown })
    : err(`${shown} is not empty, and learn writes over nothing. Name another folder with --out.`);
}

/** A place behind all links, whether it is there yet or not. */
function realPlace(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(path);
  return above === path ? path : join(realPlace(above), basename(path));
}

/** Writes the folder whole or not at all; where it cannot be written, why. */
export function writeProposal(
  io: Io,
  { path }: ProposalFolder,
  files: readonly ModelFile[],
): Result<null, string> {
  try {
    if (existsSync(path)) rmdirSync(path);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
  return writeFolder({ path, files, schemas: join(io.packageRoot, 'config/schema') });
}
