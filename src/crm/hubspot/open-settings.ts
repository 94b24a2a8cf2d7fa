import type { ModelRows } from '../model-rows.ts';
import type { RecordStore } from '../port.ts';
import type { CrmSetup } from '../setup.ts';
import { accountMemory } from './client/account.ts';
import { fetchTransport } from './client/fetch-transport.ts';
import { pacedTransport } from './client/paced-transport.ts';
import { Pace } from './client/pacing.ts';
import { hubSpotModelRows } from './model-rows.ts';
import type { OpenSetupOptions } from './open-setup.ts';
import { hubSpotRecordStore } from './record-store.ts';
import { hubSpotSetup } from './setup/hubspot-setup.ts';

/** What an admin’s settings ask of HubSpot, which reads no record. */
export interface HubSpotSettings {
  readonly rows: ModelRows;
  readonly store: RecordStore;
  readonly setup: CrmSetup;
}

// A HubSpot function has fifteen seconds in all.
const usualPatienceMs = 8000;

/** Opens an account for its settings over `fetch`: for function bundles, which stay small without what reads records. */
export function openFetchSettings(options: OpenSetupOptions): HubSpotSettings {
  const pace = options.pace ?? new Pace();
  const transport = pacedTransport(fetchTransport(options), pace, {
    patienceMs: options.patienceMs ?? usualPatienceMs,
  });
  const memory = options.memory ?? accountMemory(transport, pace.timing.now);
  const work = { transport, memory };
  return {
    rows: hubSpotModelRows(work),
    store: hubSpotRecordStore(work),
    setup: hubSpotSetup({ ...work, token: options.token }),
  };
}
