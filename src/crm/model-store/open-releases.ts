import type { Result } from '../../base/result.ts';
import type { CrmError } from '../port.ts';
import type { ModelStore, ReleaseHead, Releases } from '../releases.ts';
import { readDraft, saveDraft } from './drafts.ts';
import { acknowledge, acknowledgements, keepAudit, lastAudit } from './keyed-notes.ts';
import { keepBacktest, lastBacktest } from './kept-backtests.ts';
import { modelStoreOver, withParts } from './open-model-store.ts';
import { publish } from './publish.ts';
import { headOf, headsOf, newestRelease } from './release-rows.ts';
import { storeWork, type ReleasesOptions, type StoreWork } from './store-work.ts';

/** The published models of one account over its rows: what admins ask, and what cards ask. */
export function openReleases(options: ReleasesOptions): Releases & ModelStore {
  const work = storeWork(options);
  return {
    ...modelStoreOver(work),
    history: () => history(work),
    read: async (number) => withParts(work, await headOf(work, number)),
    async newest() {
      const number = await newestRelease(work);
      return number.ok ? withParts(work, await headOf(work, number.value)) : number;
    },
    publish: (release) => publish(work, release),
    draft: (base, revision) => readDraft(work, base, revision),
    saveDraft: (draft) => saveDraft(work, draft),
    acknowledgements: (icpHash) => acknowledgements(work, icpHash),
    acknowledge: (icpHash, by) => acknowledge(work, icpHash, by),
    keepAudit: (on, summary, author) => keepAudit(work, on, summary, author),
    lastAudit: (today) => lastAudit(work, today),
    keepBacktest: (on, summary, author) => keepBacktest(work, on, summary, author),
    lastBacktest: () => lastBacktest(work),
  };
}

async function history(work: StoreWork): Promise<Result<readonly ReleaseHead[], CrmError>> {
  const newest = await newestRelease(work);
  if (!newest.ok) return newest;
  return headsOf(
    work,
    Array.from({ length: newest.value }, (_, back) => newest.value - back),
  );
}
