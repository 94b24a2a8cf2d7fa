import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import type { PartValues } from '../../src/model/part-values.ts';
import { checkedModel } from '../checked-model.ts';

/**
 * The files are looked at by time: a notice of the system is of a file's inode, and who saves by renaming (`sed -i`,
 * `git checkout`, vim) puts another inode in its place, of whose later saves Node's recursive `fs.watch` says nothing.
 */
const LOOK_EVERY_MS = 100;
/** Editors write a file in several steps. */
const SETTLE_MS = 100;

/** What to do about a model that was saved. */
interface Saved {
  readonly model: (model: GtmModel, parts: PartValues) => void;
  readonly broken: (report: string) => void;
}

/**
 * Checks a model anew whenever one of its files is saved, added or removed; says the model, or what is wrong with it.
 * `since` is the stamp of what was checked last: what was saved after it counts.
 */
export function watchModel(
  { folder, shown, since }: { readonly folder: string; readonly shown: string; readonly since: string },
  on: Saved,
): { readonly stop: () => void } {
  let seen = since;
  let isStopped = false;
  let timer: NodeJS.Timeout;
  const check = async (): Promise<void> => {
    const checked = await checkedModel(folder, shown);
    if (isStopped) return;
    if ('report' in checked) on.broken(checked.report);
    else on.model(checked.model, checked.parts);
  };
  const look = async (): Promise<void> => {
    const stamp = await modelStamp(folder);
    if (stamp === seen) return;
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    // Taken before the files are read: what is saved while they are is another stamp.
    seen = await modelStamp(folder);
    await check();
  };
  const lookSoon = (): void => {
    timer = setTimeout(() => {
      void look()
        .catch((error: unknown) => on.broken(String(error)))
        .finally(() => isStopped || lookSoon());
    }, LOOK_EVERY_MS);
  };
  lookSoon();
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

/** Something that is another once a file of the model was saved, added or removed. */
export async function modelStamp(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true }).catch((): string[] => []);
  const files = names.filter((name) => name.endsWith('.yaml')).toSorted();
  const stamps = await Promise.all(
    files.map(async (name) => {
      const file = await stat(path.join(folder, name), { bigint: true }).catch(() => null);
      return file && `${name} ${file.ino} ${file.mtimeNs} ${file.size}`;
    }),
  );
  return stamps.join('\n');
}
