import { err, ok, type Result } from '../../base/result.ts';
import type { CrmError } from '../port.ts';
import type { ModelStore, PublishedModel, Release, ReleaseHead } from '../releases.ts';
import { needsNewerEngine } from './damage.ts';
import { readParts } from './kept-parts.ts';
import { headInForce } from './release-rows.ts';
import { storeWork, type ModelStoreOptions, type StoreWork } from './store-work.ts';

/** Where cards take the published model of one account from: what bundles of cards carry of all this. */
export const openModelStore = (options: ModelStoreOptions): ModelStore => modelStoreOver(storeWork(options));

/** The same over what is known already. */
export function modelStoreOver(work: StoreWork): ModelStore {
  let made: PublishedModel | null = null;
  return {
    async readModel(today) {
      const head = await headInForce(work, today);
      if (!head.ok) return head;
      // The same release is the same value: what was made of it stays ready.
      if (made?.head.number === head.value?.number) return ok(made);
      const read = await publishedModel(work, head.value);
      if (read.ok) made = read.value;
      return read;
    },
  };
}

/** A release with the content of its parts. */
export async function withParts(
  work: StoreWork,
  head: Result<ReleaseHead | null, CrmError>,
): Promise<Result<Release | null, CrmError>> {
  if (!head.ok) return head;
  if (!head.value) return ok(null);
  const parts = await readParts(work, head.value.parts);
  return parts.ok ? ok({ head: head.value, parts: parts.value }) : parts;
}

async function publishedModel(
  work: StoreWork,
  head: ReleaseHead | null,
): Promise<Result<PublishedModel | null, CrmError>> {
  if (head && head.engine > work.engine)
    return err(needsNewerEngine(`The published model (release ${head.number})`, head.engine, work));
  const release = await withParts(work, ok(head));
  if (!release.ok || !release.value) return release.ok ? ok(null) : release;
  return ok({ model: work.modelFromParts(release.value.parts), head: release.value.head });
}
