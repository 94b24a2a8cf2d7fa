import { openFetchCrm } from '../../src/crm/hubspot/open-fetch.ts';
import type { ModelRows } from '../../src/crm/model-rows.ts';
import type { PublishProblem } from '../../src/crm/releases.ts';
import { modelsOver } from '../../src/hosts/account-models.ts';
import { crmErrorWords, type CrmName } from '../../src/hosts/crm-error-words.ts';
import { systemClock } from '../../src/hosts/system-clock.ts';
import { zonedDay } from '../../src/hosts/zoned-day.ts';
import type { LocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import { modelFromParts } from '../../src/model/model-from-parts.ts';
import type { PartValues } from '../../src/model/part-values.ts';
import { unhurriedPace } from '../unhurried-pace.ts';

/** Publishes what is saved in a folder, release after release. */
export interface FolderReleases {
  /** A sentence where it was not published; null where it was, is no news, or the account has no place for models. */
  publish(parts: PartValues): Promise<string | null>;
}

/** The releases of a local CRM as the folder makes them: each upon the one that it made, or took over, before. */
export function folderReleases(rows: ModelRows, crm: CrmName, shown: string): FolderReleases {
  const releases = modelsOver(rows);
  let base: number | null = null;
  const whyNot = (problem: PublishProblem, parts: PartValues): string | null => {
    if (problem.kind === 'crm') {
      const hasNoPlace = problem.error.kind === 'notFound' || problem.error.kind === 'unauthorized';
      return hasNoPlace ? null : crmErrorWords(problem.error, crm);
    }
    const { number, author, model } = problem.newest;
    if (problem.kind === 'superseded' && model !== modelFromParts(parts).version)
      return `${shown}/ is not published: release ${number} was, in the meantime, by ${author}. Bring it into the folder first (plumbline model pull), or take it back on the settings page.`;
    base = number;
    return null;
  };
  const publishNow = async (parts: PartValues): Promise<string | null> => {
    const published = await releases.publish({
      base,
      parts,
      author: 'npm start',
      effectiveOn: systemClock.today('Europe/Amsterdam'),
      note: `From ${shown}/`,
      revertOf: null,
    });
    if (!published.ok) return whyNot(published.error, parts);
    base = published.value.number;
    return null;
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    publish(parts) {
      // One after another: who saves twice is not somebody else.
      const done = last.then(() => publishNow(parts));
      last = done.catch(() => null);
      return done;
    },
  };
}

/** The rows in which a local HubSpot keeps models, where its tier has custom objects. */
export const hubSpotRows = (local: LocalHubSpot): ModelRows =>
  openFetchCrm({
    url: local.url,
    token: local.token,
    pace: unhurriedPace(),
    model: () => {
      throw new Error('Rows are read without a model.');
    },
    zone: zonedDay,
    clock: systemClock,
  }).rows;
