import { join } from 'node:path';
import { checkModel } from '../../src/model/check-model.ts';
import type { ModelCheck } from '../../src/model/check-model.ts';
import { readModelFiles } from '../../src/model/read-files.ts';
import type { ModelFile } from '../../src/model/read-one-file.ts';

/** The repository's own worked example. */
export const exampleFolder = join(import.meta.dirname, '../../config');

/** The files of the worked example. */
export async function exampleFiles(): Promise<readonly ModelFile[]> {
  return (await readModelFiles(exampleFolder)).files;
}

/** One fact and nothing else: the least that is a model. */
export const leastFacts = 'facts:\n  - { id: employees, label: Employees, type: number, object: company }\n';

/** Checks a model that is given as texts by path; `facts.yaml` is the least one unless it is given. */
export function checkTexts(texts: Readonly<Record<string, string>>): ModelCheck {
  const all = { 'facts.yaml': leastFacts, ...texts };
  return checkModel(Object.entries(all).map(([path, text]) => ({ path, text })));
}
