import { existsSync } from 'node:fs';
import path from 'node:path';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import type { Manifest } from '../manifest.ts';
import { buildLightningBundle } from '../salesforce/lightning-bundle.ts';

/** The Lightning cards for one model after another, built by processes beside this one. */
export interface LightningCards {
  /** The bundle for the newest model: what is there, what is on its way, or built now. */
  file(): Promise<string>;
  /** Begins to build them in a second, at a low priority, unless that was begun. */
  prepare(): void;
  /** Takes another model; what was begun for the last one is begun anew for it. */
  publish(model: GtmModel): void;
  /** Ends a build that is going on. */
  stop(): void;
}

/** So that the page that is being looked at comes first. */
const LOW_PRIORITY = 10;
const PREPARE_AFTER_MS = 1000;
/** A model that was saved shows in the open pages first, and may be saved again. */
const REBUILD_AFTER_MS = 4000;

/** Builds the cards for this model when they are asked for. */
export function lightningCards(root: string, manifest: Manifest, first: GtmModel): LightningCards {
  const components = [...new Set(manifest.cards.map((card) => card.salesforce.component))];
  const stubs = path.join(root, 'extensions/preview/salesforce/stubs');
  let model = first;
  let building: Promise<string> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let ending = new AbortController();
  const build = (priority: number): Promise<string> => {
    const begun = buildLightningBundle({
      root,
      model,
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
  const file = async (): Promise<string> => {
    const { signal } = ending;
    try {
      const built = await (building ?? build(0));
      return existsSync(built) ? built : await build(0);
    } catch (error) {
      // Another model was saved meanwhile: its cards are wanted.
      if (signal === ending.signal) throw error;
      return file();
    }
  };
  const end = (): void => ending.abort();
  const buildAfter = (delayMs: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      if (building === null) void build(LOW_PRIORITY);
    }, delayMs);
  };
  process.once('exit', end);
  return {
    file,
    prepare: () => {
      if (timer === null && building === null) buildAfter(PREPARE_AFTER_MS);
    },
    publish: (another) => {
      model = another;
      if (building === null) return;
      end();
      ending = new AbortController();
      building = null;
      buildAfter(REBUILD_AFTER_MS);
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      process.off('exit', end);
      end();
    },
  };
}
