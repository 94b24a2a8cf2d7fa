import { checkModel } from '../../../model/check-model.ts';
import { sayChanges, type SaidChange } from '../../../model/diff/say-changes.ts';
import { isSame } from '../../../model/diff/values.ts';
import type { PartValues } from '../../../model/part-values.ts';
import type { Problem } from '../../../model/problem.ts';
import type { ModelFile } from '../../../model/read-one-file.ts';
import { writeInto } from '../../../model/yaml/write-into.ts';
import { writeNew } from '../../../model/yaml/write-new.ts';

/** One file of a folder that a pull changes. */
export interface FileChange {
  readonly path: string;
  readonly kind: 'new' | 'changed' | 'gone';
  /** What is to stand in it; empty for one that goes. */
  readonly text: string;
}

/** What a pull would do to a folder. */
export interface PullPlan {
  readonly files: readonly FileChange[];
  readonly changes: readonly SaidChange[];
  /** What would be wrong with the folder afterwards. */
  readonly problems: readonly Problem[];
}

/** The files that bring a folder from what it holds to what it is to hold, and what would be wrong with them. */
export function pullPlan(there: readonly ModelFile[], before: PartValues, after: PartValues): PullPlan {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  const files = paths.flatMap((path): readonly FileChange[] => {
    if (isSame(before[path], after[path])) return [];
    if (after[path] === undefined) return [{ path, kind: 'gone', text: '' }];
    const file = there.find((one) => one.path === path);
    if (!file) return [{ path, kind: 'new', text: writeNew(path, after[path]) }];
    return [{ path, kind: 'changed', text: writeInto(path, file.text, before[path], after[path]) }];
  });
  const untouched = there.filter((file) => !files.some(({ path }) => path === file.path));
  const all = [...untouched, ...files.filter(({ kind }) => kind !== 'gone')];
  const check = checkModel(all.map(({ path, text }) => ({ path, text })));
  if (check.parts && !isSame(check.parts, after)) throw new Error('What was to be written reads otherwise.');
  return { files, changes: sayChanges(before, after), problems: check.problems };
}
