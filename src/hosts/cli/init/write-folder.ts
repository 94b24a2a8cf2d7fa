import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { err, ok, type Result } from '../../../base/result.ts';
import type { ModelFile } from '../../../model/read-one-file.ts';

/** What a folder is written with. */
export interface FolderToWrite {
  /** The folder; it must not be there. */
  readonly path: string;
  readonly files: readonly ModelFile[];
  /** The folder of JSON schemas that editors complete from; copied beside the files. */
  readonly schemas: string;
}

/**
 * Writes a folder whole or not at all: beside its place, then by one rename. Ctrl-C waits until that is done, which takes
 * milliseconds; a folder that is there is never touched.
 */
export function writeFolder({ path, files, schemas }: FolderToWrite): Result<null, string> {
  if (existsSync(path)) return err('It is there already.');
  const late = (): void => undefined;
  process.on('SIGINT', late);
  let unfinished: string | null = null;
  try {
    mkdirSync(dirname(path), { recursive: true });
    unfinished = mkdtempSync(join(dirname(path), `.${basename(path)}-`));
    for (const file of files) {
      const place = join(unfinished, file.path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, file.text);
    }
    if (existsSync(schemas)) cpSync(schemas, join(unfinished, 'schema'), { recursive: true });
    renameSync(unfinished, path);
    return ok(null);
  } catch (error) {
    if (unfinished !== null) rmSync(unfinished, { recursive: true, force: true });
    return err(error instanceof Error ? error.message : String(error));
  } finally {
    process.off('SIGINT', late);
  }
}
