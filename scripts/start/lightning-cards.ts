import { existsSync } from 'node:fs';
import path from 'node:path';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import type { Manifest } from '../manifest.ts';
import { buildLightningBundle, withModel } from '../salesforce/lightning-bundle.ts';

/** The Lightning cards for one model after another, built once by processes beside this one. */
export interface LightningCards {
  /** The bundle with the newest model: what is there, what is on its way, or built now. */
  file(): Promise<string>;
  /** Begins to build them in a second, at a low priority, unless that was begun. */
  prepare(): void;
  /** Takes another model: whoever asks from now on gets this one. */
  publish(model: GtmModel): void;
  /** Ends a build that is going on. */
  stop(): void;
}

/** So that the page that is being looked at comes first. */
const LOW_PRIORITY = 10;
const PREPARE_AFTER_MS = 1000;

/** Builds the cards when they are asked for; the model is put before them, so that another one builds nothing. */
export function lightningCards(root: string, manifest: Manifest, first: GtmModel): LightningCards {
  const placed = manifest.cards.map((card) => card.salesforce.component);
  const components = [...new Set([...placed, ...manifest.salesforce.pages.map((page) => page.component)])];
  const stubs = path.join(root, 'extensions/preview/salesforce/stubs');
  let model = first;
  let building: Promise<string> | null = null;
  let timer: NodeJS.Timeout | null = null;
  const ending = new AbortController();
  const build = (priority: number): Promise<string> => {
    const begun = buildLightningBundle({
      root,
      components,
      stubs,
      mode: 'production',
      priority,
      signal: ending.signal,
    });
    building = begun;
    // Who asks hears of a failure, and it is tried again; nobody may have asked.
    begun.catch(() => {
      if (building === begun) building = null;
    });
    return begun;
  };
  const end = (): void => ending.abort();
  process.once('exit', end);
  return {
    file: async () => {
      const built = await (building ?? build(0));
      // The model as it is now, not as it was when the cards were begun.
      return withModel(existsSync(built) ? built : await build(0), model);
    },
    prepare: () => {
      if (timer !== null || building !== null) return;
      timer = setTimeout(() => {
        if (building === null) void build(LOW_PRIORITY);
      }, PREPARE_AFTER_MS);
    },
    publish: (another) => {
      model = another;
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      process.off('exit', end);
      end();
    },
  };
}
