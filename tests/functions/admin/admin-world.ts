import { expect } from 'vitest';
import { openReleases } from '../../../src/crm/model-store/open-releases.ts';
import { openFetchCrm } from '../../../src/crm/hubspot/open-fetch.ts';
import { openFetchSetup } from '../../../src/crm/hubspot/open-fetch-setup.ts';
import { Pace } from '../../../src/crm/hubspot/client/pacing.ts';
import { openJsforceOrg } from '../../../src/crm/salesforce/client/open-jsforce-org.ts';
import { salesforceCrm } from '../../../src/crm/salesforce/crm.ts';
import { salesforceSetup } from '../../../src/crm/salesforce/setup/salesforce-setup.ts';
import type { Crm, RecordStore } from '../../../src/crm/port.ts';
import type { ModelRows } from '../../../src/crm/model-rows.ts';
import type { Releases } from '../../../src/crm/releases.ts';
import type { CrmSetup } from '../../../src/crm/setup.ts';
import type { AdminWith } from '../../../src/functions/admin/with-admin.ts';
import type { Caller } from '../../../src/functions/with.ts';
import { zonedDay } from '../../../src/hosts/zoned-day.ts';
import { ENGINE_VERSION } from '../../../src/model/engine-version.ts';
import type { GtmModel } from '../../../src/model/gtm-model.ts';
import { definitionsOf } from '../../../src/model/definitions.ts';
import { modelFromParts } from '../../../src/model/model-from-parts.ts';
import type { PartValues } from '../../../src/model/part-values.ts';
import { orgObjects } from '../../../scripts/start/org-objects.ts';
import { salesforceSchema } from '../../../src/crm/salesforce/schema/definitions.ts';
import { exampleRecords as hubSpotRecords } from '../../../src/sandbox/hubspot/example/index.ts';
import { startLocalHubSpot } from '../../../src/sandbox/hubspot/index.ts';
import { exampleRecords as salesforceRecords } from '../../../src/sandbox/salesforce/example/index.ts';
import { startLocalSalesforce } from '../../../src/sandbox/salesforce/index.ts';
import { pushedClock, type PushedClock } from '../../contract/pushed-clock.ts';
import { exampleParts } from '../../crm/model-store/example-parts.ts';

/** The day on which these tests happen. */
const today = '2026-11-21';
const start = Date.UTC(2026, 10, 21, 10);
const timeZone = 'Europe/Amsterdam';

/** Nora leads sales; the CRM vouches for her. */
export const nora: Caller = {
  person: { id: '81001', name: 'Nora Feld' },
  email: 'nora.feld@cornerstow.example',
  signed: true,
};
/** Mara looks after the message, and publishes. */
export const mara: Caller = {
  person: { id: '81003', name: 'Mara Lind' },
  email: 'mara.lind@cornerstow.example',
  signed: true,
};
/** Somebody of whom a card only claims who it is. */
export const claimed: Caller = { person: { id: '81002', name: 'Sam Orell' }, signed: false };

export { exampleParts };

/** One local CRM as an admin’s page reaches it. */
export interface AdminWorld {
  readonly crmName: AdminWith['crmName'];
  readonly clock: PushedClock;
  readonly setup: CrmSetup;
  readonly releases: Releases;
  /** What an admin’s function works with, for this person at this moment. */
  readonly as: (caller?: Caller, special?: Partial<AdminWith>) => AdminWith;
  /** Another process on the same account: it has seen nothing yet. */
  readonly anew: () => AdminWorld;
  /** Publishes these parts as whoever came before. */
  readonly published: (parts: PartValues) => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Way {
  readonly crm: Crm;
  readonly store: RecordStore;
  readonly rows: ModelRows;
  readonly setup: CrmSetup;
}

const nothing = modelFromParts({});

function worldOver(
  crmName: AdminWith['crmName'],
  clock: PushedClock,
  open: (model: () => GtmModel) => Way,
  stop: () => Promise<void>,
): AdminWorld {
  const now = (): string => new Date(clock.now()).toISOString();
  const way = open(() => nothing);
  const releases = openReleases({
    rows: way.rows,
    modelFromParts,
    definitionsOf,
    engine: ENGINE_VERSION,
    clock: { now },
  });
  return {
    crmName,
    clock,
    setup: way.setup,
    releases,
    as: (caller = nora, special = {}) => ({
      crm: way.crm,
      store: way.store,
      model: nothing,
      mapping: null,
      crmName,
      releases,
      setup: way.setup,
      startingParts: {},
      crmFor: (model) => open(() => model).crm,
      mayAdminister: true,
      afterPublish: () => Promise.resolve(null),
      caller,
      now: now(),
      today: zonedDay(clock.now(), timeZone),
      ...special,
    }),
    anew: () => worldOver(crmName, clock, open, stop),
    published: async (parts) => {
      const newest = await releases.newest();
      const base = newest.ok ? (newest.value?.head.number ?? null) : null;
      const release = { base, parts, author: 'Jonas Reed', effectiveOn: today, note: null, revertOf: null };
      expect(await releases.publish(release)).toMatchObject({ ok: true });
    },
    stop,
  };
}

/** The example’s HubSpot, set up, with no model published. */
export async function hubSpotAdminWorld(records = hubSpotRecords(today)): Promise<AdminWorld> {
  const clock = pushedClock(start);
  const local = await startLocalHubSpot({ now: clock.now, timeZone, records, limits: 'off', searchLagMs: 0 });
  const day = {
    now: () => new Date(clock.now()).toISOString(),
    today: () => zonedDay(clock.now(), timeZone),
  };
  const open = (model: () => GtmModel): Way => {
    const way = { url: local.url, token: local.token, pace: new Pace(clock), patienceMs: 60_000 };
    const account = openFetchCrm({ ...way, model, zone: zonedDay, clock: day });
    return { ...account, setup: openFetchSetup(way) };
  };
  expect(await open(() => nothing).crm.ensureSchema()).toMatchObject({ ok: true });
  return worldOver('hubspot', clock, open, async () => {
    const { unhandled } = local;
    await local.stop();
    expect(unhandled).toEqual([]);
  });
}

/** The example’s Salesforce, with our package and no model published. */
async function salesforceAdminWorld(records = salesforceRecords(today)): Promise<AdminWorld> {
  const clock = pushedClock(start);
  const objects = [...(records.objects ?? []), ...orgObjects(salesforceSchema())];
  const local = await startLocalSalesforce({ now: clock.now, timeZone, records: { ...records, objects } });
  const day = {
    now: () => new Date(clock.now()).toISOString(),
    today: () => zonedDay(clock.now(), timeZone),
  };
  const access = { kind: 'session', instanceUrl: local.url, accessToken: local.token } as const;
  const open = (model: () => GtmModel): Way => {
    const org = openJsforceOrg({ access, timing: clock, patienceMs: 60_000 });
    return {
      ...salesforceCrm({ org, timing: clock, model, zone: zonedDay, clock: day }),
      setup: salesforceSetup(org.setup),
    };
  };
  return worldOver('salesforce', clock, open, async () => {
    const { unhandled } = local;
    await local.stop();
    expect(unhandled).toEqual([]);
  });
}

/** Both CRMs, for tests that say the same of each. */
export const bothWorlds = [
  ['HubSpot', hubSpotAdminWorld],
  ['Salesforce', salesforceAdminWorld],
] as const;
