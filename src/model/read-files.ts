import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { wholeFile } from './problem.ts';
import type { Problem } from './problem.ts';
import type { ModelFile } from './read-one-file.ts';
import { tooLarge } from './size-limit.ts';

/** The files of a model's folder, and those that could not be read. */
export interface FolderReading {
  readonly files: readonly ModelFile[];
  readonly problems: readonly Problem[];
  /** Paths of the files that are there and could not be read. */
  readonly unread: readonly string[];
}

type Outcome = ModelFile | Problem;

const mostDeep = 3;

/** Reads the YAML files of a folder. Nothing outside it is read, whatever a link says, and nothing over 1 MB. */
export async function readModelFiles(folder: string): Promise<FolderReading> {
  const root = await realpath(folder).catch(() => null);
  if (root === null)
    return nothing(wholeFile('', 'there is no such folder', 'Name the folder that holds facts.yaml.'));
  const names = await namesBelow(root, root, mostDeep).catch((error: unknown) => reasonOf(error));
  if (typeof names === 'string')
    return nothing(wholeFile('', `the folder cannot be read (${names})`, 'Check its name and its rights.'));
  const outcomes = await Promise.all(names.map((name) => readOne(root, name)));
  const problems = outcomes.filter((outcome) => 'what' in outcome);
  return {
    files: outcomes.filter((outcome) => 'text' in outcome),
    problems,
    unread: problems.map(({ file }) => file),
  };
}

async function namesBelow(root: string, folder: string, depth: number): Promise<string[]> {
  const names: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory() && depth > 1) names.push(...(await namesBelow(root, path, depth - 1)));
    else if (/\.ya?ml$/i.test(entry.name)) names.push(relative(root, path).split(sep).join('/'));
  }
  return names.sort();
}

async function readOne(root: string, name: string): Promise<Outcome> {
  try {
    const path = await realpath(join(root, name));
    if (relative(root, path).startsWith('..'))
      return wholeFile(name, 'the file is a link to outside of the folder', 'Put the file itself here.');
    const { size } = await lstat(path);
    const large = tooLarge(size);
    if (large) return wholeFile(name, large.what, large.todo);
    return { path: name, text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) };
  } catch (error) {
    if (error instanceof TypeError)
      return wholeFile(name, 'the file is not text in UTF-8', 'Save it as UTF-8; every editor can.');
    return wholeFile(
      name,
      `the file cannot be read (${reasonOf(error)})`,
      'Check that it is there, and its rights.',
    );
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const nothing = (only: Problem): FolderReading => ({ files: [], problems: [only], unread: ['facts.yaml'] });
