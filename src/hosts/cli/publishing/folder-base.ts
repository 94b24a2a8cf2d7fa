import { ok, type Result } from '../../../base/result.ts';
import type { CrmError } from '../../../crm/port.ts';
import type { Release, ReleaseHead, Releases } from '../../../crm/releases.ts';
import { modelFromParts } from '../../../model/model-from-parts.ts';
import type { PartValues } from '../../../model/part-values.ts';
import type { FolderOrigin } from './folder-origin.ts';

/** Where a folder stands among the releases of an account. */
export interface FolderBase {
  /** Null where nothing was published. */
  readonly newest: Release | null;
  /** The release that the folder comes from; null where it comes from none of this account. */
  readonly base: Release | null;
  /** What was published after that one, newest first. */
  readonly since: readonly ReleaseHead[];
}

/**
 * Finds the release that a folder comes from: the one that it names, as long as that release holds what the folder
 * remembers of it, else the newest that holds exactly what the folder holds.
 */
export async function folderBase(
  releases: Pick<Releases, 'newest' | 'read' | 'history'>,
  origin: FolderOrigin | null,
  parts: PartValues | null,
): Promise<Result<FolderBase, CrmError>> {
  const newest = await releases.newest();
  if (!newest.ok) return newest;
  if (!newest.value) return ok({ newest: null, base: null, since: [] });
  const { head } = newest.value;
  if (origin && isOf(head, origin)) return ok({ newest: newest.value, base: newest.value, since: [] });
  const history = await releases.history();
  if (!history.ok) return history;
  const version = parts === null ? null : modelFromParts(parts).version;
  const found =
    history.value.find((one) => origin !== null && isOf(one, origin)) ??
    history.value.find(({ model }) => model === version);
  const since = history.value.filter(({ number }) => number > (found?.number ?? 0));
  if (!found) return ok({ newest: newest.value, base: null, since });
  const base = found.number === head.number ? newest : await releases.read(found.number);
  return base.ok ? ok({ newest: newest.value, base: base.value, since }) : base;
}

const isOf = ({ number, model }: ReleaseHead, origin: FolderOrigin): boolean =>
  number === origin.release && model === origin.model;
