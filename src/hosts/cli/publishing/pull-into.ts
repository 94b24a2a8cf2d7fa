import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReleaseHead } from '../../../crm/releases.ts';
import { mergeParts, type Conflict, type Side } from '../../../model/diff/merge-parts.ts';
import type { SaidChange } from '../../../model/diff/say-changes.ts';
import { sayConflicts } from '../../../model/diff/say-conflicts.ts';
import { isSame } from '../../../model/diff/values.ts';
import { wayTo } from '../../../model/diff/way-to.ts';
import type { PartValues } from '../../../model/part-values.ts';
import type { ExitCode, Io } from '../io.ts';
import { problemReport } from '../problem-report.ts';
import { told, type AtAccount } from './at-account.ts';
import { changeData } from './change-report.ts';
import { confirmed } from './confirmed.ts';
import type { OwnFolder, RightFolder } from './own-folder.ts';
import { pullPlan, type FileChange, type PullPlan } from './pull-plan.ts';
import {
  conflictData,
  conflictReport,
  doneReport,
  goneReport,
  wouldNotCheck,
  type PlacedConflict,
} from './pull-report.ts';
import { releaseData } from './release-words.ts';
import { writeFiles } from './write-files.ts';

/** What was said of a pull besides the account. */
export interface PullWish {
  /** Whose change is taken where both changed the same thing; null to be told instead. */
  readonly side: Side | null;
  /** Whether files may go without asking. */
  readonly isSure: boolean;
}

/** A folder, and what is to be brought into it. */
export interface Pull extends PullWish {
  readonly own: OwnFolder;
  /** Null where it is still to be made. */
  readonly folder: RightFolder | null;
  /** The newest release. */
  readonly head: ReleaseHead | null;
  /** What the folder comes from. */
  readonly base: PartValues;
  readonly theirs: PartValues;
  /** `release 12 by Nora Feld of 3 Nov` */
  readonly theirName: string;
}

/** What became of a pull. */
interface Pulled {
  readonly head: ReleaseHead | null;
  readonly written: boolean;
  readonly files: readonly FileChange[];
  readonly changes: readonly SaidChange[];
  readonly conflicts: readonly PlacedConflict[];
}

/** What is told of a pull to a program. */
export const pulledData = (at: AtAccount, { head, written, files, changes, conflicts }: Pulled): object => ({
  account: at.accountId,
  release: head && releaseData(head),
  written,
  files: files.map(({ path, kind }) => ({ path, kind })),
  changes: changeData(changes),
  conflicts: conflictData(conflicts),
});

/** Puts what was published and what the folder holds together, and writes it unless something speaks against it. */
export async function pullInto(at: AtAccount, pull: Pull): Promise<ExitCode> {
  const { own, folder, head, base, theirs, theirName, side } = pull;
  const ours = folder?.parts ?? {};
  const { merged, conflicts } = mergeParts(base, ours, theirs, side ?? 'ours');
  if (conflicts.length > 0 && side === null) {
    const placed = placedConflicts(pull, conflicts);
    const outcome = { head, written: false, files: [], changes: [], conflicts: placed };
    told(at, conflictReport(placed, theirName), pulledData(at, outcome));
    return 3;
  }
  const plan = pullPlan(folder?.check.files ?? [], ours, merged);
  if (plan.problems.length === 0) return bringIn(at, pull, plan, !isSame(merged, theirs));
  at.io.stderr.write(wouldNotCheck(theirName) + problemReport(own.shown, plan.problems));
  return 1;
}

function placedConflicts(
  { own, folder, base, theirs }: Pull,
  conflicts: readonly Conflict[],
): readonly PlacedConflict[] {
  const ours = folder?.parts ?? {};
  return sayConflicts(conflicts, base, theirs, ours).map((said) => {
    const { part, path } = said.conflict;
    const place = folder?.check.written({ file: part, path: wayTo(ours[part], path) }) ?? part;
    return { ...said, place: `${own.shown}/${place}` };
  });
}

async function bringIn(
  at: AtAccount,
  pull: Pull,
  { files, changes }: PullPlan,
  hasMore: boolean,
): Promise<ExitCode> {
  const { own, head, theirName, isSure } = pull;
  const gone = files.filter(({ kind }) => kind === 'gone').map(({ path }) => path);
  const outcome = { head, files, changes, conflicts: [] };
  if (gone.length > 0 && !isSure && !(await confirmed(at.io, goneQuestion(own, gone)))) {
    told(at, goneReport(own.shown, gone, theirName), pulledData(at, { ...outcome, written: false }));
    return 3;
  }
  const kept = files.filter(({ kind }) => kind !== 'gone');
  await writeFiles(own.path, kept);
  for (const path of gone) await rm(join(own.path, path), { force: true });
  await bringSchemas(at.io, own);
  const written = files.length > 0;
  told(
    at,
    doneReport(own.shown, { files, changes }, theirName, hasMore),
    pulledData(at, { ...outcome, written }),
  );
  return 0;
}

const goneQuestion = ({ shown }: OwnFolder, gone: readonly string[]): string =>
  `Remove ${gone.map((path) => `${shown}/${path}`).join(', ')}?`;

/** A folder that was just made gets the schemas that its files name, from which editors complete. */
async function bringSchemas({ packageRoot }: Io, { path }: OwnFolder): Promise<void> {
  const [from, to] = [join(packageRoot, 'config', 'schema'), join(path, 'schema')];
  if (existsSync(from) && !existsSync(to)) await cp(from, to, { recursive: true });
}
