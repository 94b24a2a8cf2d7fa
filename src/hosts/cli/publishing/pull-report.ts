import { counted } from '../../../model/wording.ts';
import type { SaidConflict } from '../../../model/diff/say-conflicts.ts';
import type { SaidChange } from '../../../model/diff/say-changes.ts';
import { changeLines } from '../../../views/admin/show-changes.ts';
import type { FileChange, PullPlan } from './pull-plan.ts';

/** A conflict with where one’s own side of it stands. */
export interface PlacedConflict extends SaidConflict {
  /** `config/stages.yaml:148` */
  readonly place: string;
}

/** What both changed differently, each with file and line, and how to go on. */
export function conflictReport(conflicts: readonly PlacedConflict[], theirName: string): string {
  return [
    `Nothing was written: your folder and ${theirName} changed the same ${conflicts.length === 1 ? 'thing' : 'things'} differently.`,
    '',
    ...conflicts.flatMap(({ place, where, what, was, ours, theirs }) => [
      `${place}  ${where}: ${what}`,
      `    was     ${was ?? 'not there'}`,
      `    yours   ${ours ?? 'taken out'}`,
      `    theirs  ${theirs ?? 'taken out'}`,
    ]),
    '',
    `${counted(conflicts.length, 'conflict')}. Pull again with --ours to keep yours in ${conflicts.length === 1 ? 'it' : 'all of them'}, or with --theirs to take theirs; or write what is right into the folder and pull with --ours. Everything else of both is kept either way.`,
    '',
  ].join('\n');
}

/** The same for a program. */
export const conflictData = (conflicts: readonly PlacedConflict[]): readonly object[] =>
  conflicts.map(({ place, conflict, where, what, was, ours, theirs }) => ({
    place,
    part: conflict.part,
    path: conflict.path.map(({ key }) => key),
    where,
    what,
    was,
    ours,
    theirs,
  }));

const words = { new: 'new', changed: 'changed', gone: 'removed' } as const;

/** File by file, what changed in it. */
function fileReport(folder: string, files: readonly FileChange[], changes: readonly SaidChange[]): string {
  return files
    .flatMap(({ path, kind }) => {
      const own = changes.filter(({ part }) => part === path);
      return [
        `${words[kind].padEnd(8)} ${folder}/${path}`,
        ...(kind === 'changed' ? changeLines(own).filter((line) => !/^ {2}\S/.test(line)) : []),
      ];
    })
    .join('\n');
}

/** What cannot be written, since the folder would not check. */
export const wouldNotCheck = (theirName: string): string =>
  `Nothing was written: your changes and those of ${theirName} each are right, and together they are not. Lines are those that would be written:\n\n`;

/** What would be removed, and is not yet. */
export const goneReport = (folder: string, gone: readonly string[], theirName: string): string =>
  `Nothing was written. In ${theirName} there is no such part any more, so its file would go:\n${gone
    .map((path) => `  ${folder}/${path}\n`)
    .join('')}Run it again with --yes.\n`;

/** What was written, and whether the folder holds more than what was brought in. */
export function doneReport(
  folder: string,
  { files, changes }: Pick<PullPlan, 'files' | 'changes'>,
  theirName: string,
  hasMore: boolean,
): string {
  const own = hasMore ? ' Your own changes are in it too: npx plumbline model diff lists them.' : '';
  if (files.length === 0) return `${folder} holds ${theirName} already.${own}\n`;
  return `${fileReport(folder, files, changes)}\n\n${folder} now holds ${theirName}.${own}\n`;
}
